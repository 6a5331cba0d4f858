package io.github.fourmatters.governance.view;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.calendar.Quarter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;

/**
 * A span of time for which figures are wanted: from the first instant, up to the second and without it. Immutable.
 *
 * <pre>{@code
 * Period year = Period.year(2026, ZoneId.of("Asia/Shanghai"));
 * }</pre>
 *
 * @param from the first instant in it
 * @param to the first instant after it
 * @param zone where days and months begin and end
 */
public record Period(Instant from, Instant to, ZoneId zone) {
    /**
     * Checks the order.
     *
     * @param from the first instant in it
     * @param to the first instant after it
     * @param zone where days and months begin and end
     * @throws IllegalArgumentException naming both instants, if the second is before the first
     */
    public Period {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(zone, "zone");
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("period from " + from + " to " + to + " ends before it begins");
        }
    }

    /**
     * Returns the period of some days.
     *
     * @param from the first day in it
     * @param to the first day after it
     * @param zone where the days begin
     * @return the period
     * @throws IllegalArgumentException if the second day is before the first
     */
    public static Period of(LocalDate from, LocalDate to, ZoneId zone) {
        return new Period(
                from.atStartOfDay(zone).toInstant(), to.atStartOfDay(zone).toInstant(), zone);
    }

    /**
     * Returns the period of a quarter.
     *
     * @param quarter the quarter
     * @param zone where its days begin
     * @return the period
     */
    public static Period quarter(Quarter quarter, ZoneId zone) {
        return of(quarter.start(), quarter.end().plusDays(1), zone);
    }

    /**
     * Returns the period of a calendar year.
     *
     * @param year the year
     * @param zone where its days begin
     * @return the period
     */
    public static Period year(int year, ZoneId zone) {
        return of(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1), zone);
    }

    /**
     * Tells whether an instant lies in this period.
     *
     * @param instant the instant
     * @return {@code true} if it is not before {@code from} and is before {@code to}
     */
    public boolean contains(Instant instant) {
        return !instant.isBefore(from) && instant.isBefore(to);
    }

    /**
     * Returns the quarters that lie in this period with all their days.
     *
     * @return the quarters by time, perhaps none
     */
    public ImmutableList<Quarter> quarters() {
        ImmutableList.Builder<Quarter> whole = ImmutableList.builder();
        for (Quarter next = Quarter.of(from, zone); !quarter(next, zone).to().isAfter(to); next = next.next()) {
            if (!quarter(next, zone).from().isBefore(from)) {
                whole.add(next);
            }
        }
        return whole.build();
    }
}
