package io.github.fourmatters.governance.calendar;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Is a quarter of a calendar year, for which the three parties evaluate and figures are published.
 *
 * <pre>{@code
 * Quarter first = Quarter.parse("2026-Q1");
 * first.end();          // 2026-03-31
 * first.next().label(); // "2026-Q2"
 * }</pre>
 *
 * <p>Quarters are ordered by time.
 *
 * @param year the year, 0 to 9999
 * @param number which quarter of it, 1 to 4
 */
public record Quarter(int year, int number) implements Comparable<Quarter> {

    private static final Pattern LABEL = Pattern.compile("([0-9]{4})-Q([1-4])");
    private static final Comparator<Quarter> BY_TIME =
            Comparator.comparingInt(Quarter::year).thenComparingInt(Quarter::number);

    /**
     * Makes a quarter.
     *
     * @param year the year, 0 to 9999
     * @param number which quarter of it, 1 to 4
     * @throws IllegalArgumentException if one of them is out of range
     */
    public Quarter {
        checkArgument(year >= 0 && year <= 9999, "the year of a quarter must be 0 to 9999, was %s", year);
        checkArgument(number >= 1 && number <= 4, "the number of a quarter must be 1 to 4, was %s", number);
    }

    /**
     * Finds the quarter of a day.
     *
     * @param date the day, not null
     * @return its quarter
     */
    public static Quarter of(LocalDate date) {
        requireNonNull(date, "date");
        return new Quarter(date.getYear(), (date.getMonthValue() + 2) / 3);
    }

    /**
     * Finds the quarter of an instant.
     *
     * @param instant the instant, not null
     * @param zone whose date counts, not null
     * @return the quarter of the date there
     */
    public static Quarter of(Instant instant, ZoneId zone) {
        return of(LocalDate.ofInstant(requireNonNull(instant, "instant"), requireNonNull(zone, "zone")));
    }

    /**
     * Reads a {@link #label()}.
     *
     * @param label such as {@code 2026-Q1}, not null
     * @return the quarter
     * @throws IllegalArgumentException if it is written in another way
     */
    public static Quarter parse(String label) {
        Matcher matcher = LABEL.matcher(requireNonNull(label, "label"));
        checkArgument(matcher.matches(), "\"%s\" is not a quarter: write it as 2026-Q1", label);
        return new Quarter(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
    }

    /**
     * Tells the first day.
     *
     * @return the first of January, April, July or October
     */
    public LocalDate start() {
        return LocalDate.of(year, number * 3 - 2, 1);
    }

    /**
     * Tells the last day.
     *
     * @return the last of March, June, September or December
     */
    public LocalDate end() {
        return start().plusMonths(3).minusDays(1);
    }

    /**
     * Tells whether a day lies in this quarter.
     *
     * @param date the day, not null
     * @return true if it does
     */
    public boolean contains(LocalDate date) {
        requireNonNull(date, "date");
        return !date.isBefore(start()) && !date.isAfter(end());
    }

    /**
     * Gives the quarter after this one.
     *
     * @return the next quarter, of the next year after the fourth
     * @throws IllegalArgumentException after the last quarter of 9999
     */
    public Quarter next() {
        return number == 4 ? new Quarter(year + 1, 1) : new Quarter(year, number + 1);
    }

    /**
     * Writes the quarter as reports name it.
     *
     * @return such as {@code 2026-Q1}
     */
    public String label() {
        return String.format(Locale.ROOT, "%04d-Q%d", year, number);
    }

    /**
     * Compares by time.
     *
     * @param other the quarter to compare with, not null
     * @return below 0 if this quarter is the earlier one, 0 if it is the same, above 0 if it is the later one
     */
    @Override
    public int compareTo(Quarter other) {
        return BY_TIME.compare(this, other);
    }

    /**
     * Writes the label.
     *
     * @return such as {@code 2026-Q1}
     */
    @Override
    public String toString() {
        return label();
    }
}
