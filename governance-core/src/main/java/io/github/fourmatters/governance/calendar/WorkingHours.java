package io.github.fourmatters.governance.calendar;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/**
 * Says when in the course of a working day work is done: by default from 9 to 12 and from 13 to 17, which are 420
 * minutes.
 *
 * @param shifts the stretches of work, in the order of the day and apart from each other; at least one; not null
 */
public record WorkingHours(ImmutableList<WorkShift> shifts) {

    private static final WorkingHours STANDARD = of(
            new WorkShift(LocalTime.of(9, 0), LocalTime.of(12, 0)),
            new WorkShift(LocalTime.of(13, 0), LocalTime.of(17, 0)));

    /**
     * Makes working hours.
     *
     * @param shifts the stretches of work, not null
     * @throws IllegalArgumentException if there is none, or if one begins before the one before it has ended
     */
    public WorkingHours {
        requireNonNull(shifts, "shifts");
        checkArgument(!shifts.isEmpty(), "working hours need at least one shift");
        for (int i = 1; i < shifts.size(); i++) {
            checkFollows(shifts.get(i - 1), shifts.get(i));
        }
    }

    /**
     * Gives the default: 9 to 12 and 13 to 17.
     *
     * @return working hours of 420 minutes a day
     */
    public static WorkingHours standard() {
        return STANDARD;
    }

    /**
     * Makes working hours of some shifts.
     *
     * @param shifts the stretches of work, in the order of the day; at least one; not null
     * @return the working hours
     * @throws IllegalArgumentException if there is none, or if one begins before the one before it has ended
     */
    public static WorkingHours of(WorkShift... shifts) {
        return new WorkingHours(ImmutableList.copyOf(List.of(shifts)));
    }

    LocalTime begin() {
        return shifts.get(0).from();
    }

    Duration perDay() {
        return shifts.stream().map(WorkShift::length).reduce(Duration.ZERO, Duration::plus);
    }

    /** Tells how much of the day's work lies before a time of day. */
    Duration workedBefore(LocalTime time) {
        return shifts.stream().map(shift -> shift.workedBefore(time)).reduce(Duration.ZERO, Duration::plus);
    }

    /** Finds the first time of day, from one on, at which work is done; at the end of a shift it is over. */
    Optional<LocalTime> firstWorkedFrom(LocalTime time) {
        return shifts.stream()
                .filter(shift -> time.isBefore(shift.to()))
                .findFirst()
                .map(shift -> time.isBefore(shift.from()) ? shift.from() : time);
    }

    /** Finds the time of day at which so much has been worked; at a break, the time before it. */
    LocalTime timeAfter(Duration worked) {
        Duration left = worked;
        for (WorkShift shift : shifts) {
            if (left.compareTo(shift.length()) <= 0) {
                return shift.from().plus(left);
            }
            left = left.minus(shift.length());
        }
        throw new IllegalArgumentException(worked + " is more than the " + perDay() + " of a working day");
    }

    private static void checkFollows(WorkShift earlier, WorkShift later) {
        checkArgument(
                !later.from().isBefore(earlier.to()),
                "the shift from %s begins before the one until %s has ended",
                later.from(),
                earlier.to());
    }
}
