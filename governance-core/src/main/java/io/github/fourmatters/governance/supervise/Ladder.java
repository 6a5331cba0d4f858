package io.github.fourmatters.governance.supervise;

import static io.github.fourmatters.governance.supervise.SupervisionLevel.ACCOUNTABILITY;
import static io.github.fourmatters.governance.supervise.SupervisionLevel.CIRCULATE;
import static io.github.fourmatters.governance.supervise.SupervisionLevel.REMIND;
import static io.github.fourmatters.governance.supervise.SupervisionLevel.SUPERVISE;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.calendar.Deadline;
import io.github.fourmatters.governance.calendar.TimeLimit;
import io.github.fourmatters.governance.calendar.TimeLimit.CalendarDays;
import io.github.fourmatters.governance.calendar.TimeLimit.ElapsedHours;
import io.github.fourmatters.governance.calendar.TimeLimit.WorkingDays;
import io.github.fourmatters.governance.calendar.TimeLimit.WorkingMinutes;
import io.github.fourmatters.governance.kernel.CommonRules;
import io.github.fourmatters.governance.policy.InvalidPolicyException;
import io.github.fourmatters.governance.policy.Problems;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * The rungs that overdue work climbs: remind (催办), supervise (督办), circulate (通报), hold accountable (责任追究).
 *
 * <p>Each rung has a higher level than the rung below it; levels may be left out. Each rung also has a longer delay than the rung below it, and
 * only the lowest may have none. Delays in different units (working days and hours) cannot be compared without a calendar. If a rung's
 * instant would not come after that of the rung below it, the rung is reached one microsecond after that one.
 *
 * @param rungs at least one, the lowest first
 */
public record Ladder(ImmutableList<Rung> rungs) {
    private static final Ladder STANDARD = of(
            Rung.atOnce(REMIND, RungRecipient.RESPONSIBLE_UNIT),
            Rung.after(
                    SUPERVISE,
                    TimeLimit.workingDays(2),
                    RungRecipient.RESPONSIBLE_UNIT,
                    RungRecipient.ASSISTING_UNITS,
                    RungRecipient.SUPERVISORS),
            Rung.after(
                    CIRCULATE,
                    TimeLimit.workingDays(5),
                    RungRecipient.EVERY_UNIT,
                    RungRecipient.SUPERVISORS,
                    RungRecipient.BRANCH_SECRETARY),
            Rung.after(
                    ACCOUNTABILITY,
                    TimeLimit.workingDays(10),
                    RungRecipient.RESPONSIBLE_UNIT,
                    RungRecipient.SUPERVISORS,
                    RungRecipient.BRANCH_SECRETARY,
                    RungRecipient.COMPLAINANTS));

    /**
     * Checks that the rungs rise.
     *
     * @param rungs at least one, the lowest first
     * @throws InvalidPolicyException naming every rung that does not rise above the one before it
     */
    public Ladder {
        Problems problems = new Problems()
                .unless(!Objects.requireNonNull(rungs, "rungs").isEmpty(), "rungs", "", "at least one rung");
        for (int index = 1; index < rungs.size(); index++) {
            Rung lower = rungs.get(index - 1);
            Rung rung = rungs.get(index);
            String path = "rungs[" + index + "].";
            problems.unless(
                            rung.level().compareTo(lower.level()) > 0,
                            path + "level",
                            rung.level(),
                            "a level above " + lower.level())
                    .unless(
                            isLonger(rung.delay(), lower.delay()),
                            path + "delay",
                            text(rung),
                            "a limit longer than " + text(lower));
        }
        problems.refuseIfAny();
    }

    /**
     * Returns a ladder.
     *
     * @param rungs at least one, the lowest first
     * @return the ladder
     * @throws InvalidPolicyException naming every rung that does not rise above the one before it
     */
    public static Ladder of(Rung... rungs) {
        return new Ladder(ImmutableList.copyOf(rungs));
    }

    /**
     * Returns the default: remind the responsible unit as soon as it is late; after two working days supervise, which the assisting units
     * and the supervisors hear as well; after five circulate among every unit on the issue, the supervisors and the secretary; after ten
     * hold the unit accountable, which the supervisors, the secretary and the residents hear as well. The four steps are the case's; how
     * many days lie between them is local policy.
     *
     * @return the ladder
     */
    public static Ladder standard() {
        return STANDARD;
    }

    private static String text(Rung rung) {
        return rung.delay().map(Object::toString).orElse("none");
    }

    private static boolean isLonger(Optional<TimeLimit> delay, Optional<TimeLimit> than) {
        return delay.isPresent()
                && (than.isEmpty()
                        || delay.get().getClass() != than.get().getClass()
                        || size(delay.get()) > size(than.get()));
    }

    private static int size(TimeLimit limit) {
        if (limit instanceof WorkingDays days) {
            return days.days();
        } else if (limit instanceof CalendarDays days) {
            return days.days();
        } else if (limit instanceof WorkingMinutes minutes) {
            return minutes.minutes();
        }
        return ((ElapsedHours) limit).hours();
    }

    /**
     * Returns the rung that follows a level.
     *
     * @param level the level that is reached already
     * @return the lowest rung above it, or empty at the top
     */
    public Optional<Rung> above(SupervisionLevel level) {
        return rungs.stream().filter(rung -> rung.level().compareTo(level) > 0).findFirst();
    }

    /**
     * Tells when overdue work reaches a rung, if it is not done by then: when the rung's delay is over, and never before the instant after
     * the one at which the rung below was reached.
     *
     * @param rung a rung of this ladder
     * @param due when the work was due
     * @param below when it reached the rung below, or was looked at last; empty if it has reached none
     * @param terms the rules in force, whose calendar the delay is reckoned by
     * @return the instant, always late; empty if the calendar does not cover it
     */
    public Optional<Instant> reachedAt(Rung rung, Instant due, Optional<Instant> below, CommonRules terms) {
        Optional<Instant> end = rung.delay().isEmpty()
                ? Optional.of(due)
                : terms.due(due, rung.delay().get());
        return end.map(Deadline::firstLate)
                .map(at -> below.filter(reached -> Deadline.hasCome(at, reached))
                        .map(Deadline::firstLate)
                        .orElse(at));
    }

    /**
     * Tells how high work has climbed that was due at an instant and is not done.
     *
     * @param due when it was due
     * @param asOf the instant to judge by
     * @param terms the rules in force, whose calendar the delays are reckoned by
     * @return the highest rung that it has reached; empty if the calendar does not cover the ladder that far
     */
    public Optional<SupervisionLevel> climbed(Instant due, Instant asOf, CommonRules terms) {
        SupervisionLevel level = SupervisionLevel.NONE;
        Optional<Instant> reached = Optional.empty();
        Optional<Rung> next = above(level);
        while (next.isPresent() && Deadline.isLate(due, asOf)) {
            reached = reachedAt(next.get(), due, reached, terms);
            if (reached.isEmpty()) {
                return Optional.empty();
            } else if (!Deadline.hasCome(reached.get(), asOf)) {
                return Optional.of(level);
            }
            level = next.get().level();
            next = above(level);
        }
        return Optional.of(level);
    }
}
