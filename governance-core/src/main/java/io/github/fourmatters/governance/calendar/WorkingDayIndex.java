package io.github.fourmatters.governance.calendar;

import com.google.common.collect.ImmutableSortedSet;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.Predicate;

/** Counts working days quickly, by running totals: weekdays without the days off, and the weekend days that are worked. */
final class WorkingDayIndex {

    // 1969-12-29, three days before day 0, is a Monday.
    private static final long MONDAY_SHIFT = 3;

    private final long[] offWeekdays;
    private final long[] workedWeekends;

    WorkingDayIndex(ImmutableSortedSet<LocalDate> off, ImmutableSortedSet<LocalDate> worked) {
        this.offWeekdays = daysOf(off, WorkingDayIndex::isWeekday);
        this.workedWeekends = daysOf(worked, date -> !isWeekday(date));
    }

    static boolean isWeekday(LocalDate date) {
        return date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0;
    }

    boolean isWorked(LocalDate date) {
        long day = date.toEpochDay();
        return isWeekday(date)
                ? Arrays.binarySearch(offWeekdays, day) < 0
                : Arrays.binarySearch(workedWeekends, day) >= 0;
    }

    /** Counts the working days after the first day, up to and with the last. */
    long between(LocalDate after, LocalDate last) {
        return upTo(last.toEpochDay()) - upTo(after.toEpochDay());
    }

    /** Finds the n-th working day after a day, n ≥ 1. */
    LocalDate nth(LocalDate after, int n) {
        long start = after.toEpochDay();
        long wanted = upTo(start) + n;
        long width = 2L * n;
        while (upTo(start + width) < wanted) {
            width *= 2;
        }
        return LocalDate.ofEpochDay(firstReaching(wanted, start, start + width));
    }

    private long firstReaching(long wanted, long tooEarly, long lateEnough) {
        long low = tooEarly;
        long high = lateEnough;
        while (high - low > 1) {
            long middle = low + (high - low) / 2;
            if (upTo(middle) < wanted) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    private long upTo(long day) {
        return weekdaysUpTo(day) - countUpTo(offWeekdays, day) + countUpTo(workedWeekends, day);
    }

    private static long weekdaysUpTo(long day) {
        long sinceMonday = day + MONDAY_SHIFT;
        return Math.floorDiv(sinceMonday, 7L) * 5 + Math.min(Math.floorMod(sinceMonday, 7L) + 1, 5);
    }

    private static int countUpTo(long[] days, long day) {
        int found = Arrays.binarySearch(days, day);
        return found >= 0 ? found + 1 : -found - 1;
    }

    private static long[] daysOf(ImmutableSortedSet<LocalDate> dates, Predicate<LocalDate> kept) {
        return dates.stream().filter(kept).mapToLong(LocalDate::toEpochDay).toArray();
    }
}
