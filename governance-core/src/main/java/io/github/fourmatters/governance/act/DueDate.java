package io.github.fourmatters.governance.act;

import io.github.fourmatters.governance.calendar.DeadlineBasis;
import io.github.fourmatters.governance.calendar.Pause;
import io.github.fourmatters.governance.deliberate.Measure;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * The due date of an assignment, and the pauses and extensions that have moved it.
 *
 * <p>Only a pause (挂账) or an extension (延期) moves a due date, and always to a later one. The next assignment of the same work takes the due
 * date over: returning or reassigning work resets neither the due date nor the number of extensions.
 *
 * @param original the last instant that was on time when the measure was promised
 * @param current the last instant that is on time now; during a pause the one from before it
 * @param warnAt when the unit is warned, once it has accepted; empty during a pause, and after the warning
 * @param pace what the deadline counts
 * @param extensions how many extensions were granted
 * @param pause the pause that lasts, if any
 * @param request the extension that is asked for, if any
 */
public record DueDate(
        Instant original,
        Instant current,
        Optional<Instant> warnAt,
        DeadlineBasis pace,
        int extensions,
        Optional<Pause> pause,
        Optional<ExtensionRequest> request) {
    /**
     * Checks the parts.
     *
     * @param original the last instant that was on time when the measure was promised
     * @param current the last instant that is on time now
     * @param warnAt when the unit is warned
     * @param pace what the deadline counts
     * @param extensions how many extensions were granted
     * @param pause the pause that lasts
     * @param request the extension that is asked for
     */
    public DueDate {
        Objects.requireNonNull(original, "original");
        Objects.requireNonNull(current, "current");
        Objects.requireNonNull(warnAt, "warnAt");
        Objects.requireNonNull(pace, "pace");
        Objects.requireNonNull(pause, "pause");
        Objects.requireNonNull(request, "request");
    }

    static DueDate of(Measure measure) {
        return new DueDate(
                measure.due(), measure.due(), Optional.empty(), measure.pace(), 0, Optional.empty(), Optional.empty());
    }

    DueDate warning(Optional<Instant> at) {
        return new DueDate(original, current, at, pace, extensions, pause, request);
    }

    DueDate paused(Pause begun) {
        return new DueDate(original, current, Optional.empty(), pace, extensions, Optional.of(begun), request);
    }

    DueDate resumed(Instant due, Optional<Instant> at) {
        return new DueDate(original, due, at, pace, extensions, Optional.empty(), request);
    }

    /** What a successor takes over: neither the pause nor an open wish of the unit before it. */
    DueDate inherited(Instant due) {
        return new DueDate(original, due, Optional.empty(), pace, extensions, Optional.empty(), Optional.empty());
    }

    DueDate asked(ExtensionRequest wish) {
        return new DueDate(original, current, warnAt, pace, extensions, pause, Optional.of(wish));
    }

    /** From an extension on the deadline counts days, since the extension names one. */
    DueDate extended(Instant due, Optional<Instant> at) {
        return new DueDate(original, due, at, DeadlineBasis.DAYS, extensions + 1, pause, Optional.empty());
    }

    DueDate refused() {
        return new DueDate(original, current, warnAt, pace, extensions, pause, Optional.empty());
    }
}
