package io.github.fourmatters.governance.testkit.chronicle;

import io.github.fourmatters.governance.act.AssignmentStatus;
import io.github.fourmatters.governance.act.DueDateEvent;
import io.github.fourmatters.governance.calendar.DeadlineBasis;
import io.github.fourmatters.governance.calendar.Pause;
import io.github.fourmatters.governance.deliberate.Measure;
import io.github.fourmatters.governance.issue.ActorId;
import java.time.Instant;
import java.util.Optional;

/** Until when an assignment is to be completed, as the events tell it. */
public final class DueRecord {
    private final Instant original;
    private Instant current;
    private DeadlineBasis pace;
    private int extensions;
    private Optional<Pause> pause = Optional.empty();
    private Optional<ActorId> requester = Optional.empty();

    DueRecord(Measure measure) {
        this(measure.due(), measure.due(), measure.pace(), 0);
    }

    private DueRecord(Instant original, Instant current, DeadlineBasis pace, int extensions) {
        this.original = original;
        this.current = current;
        this.pace = pace;
        this.extensions = extensions;
    }

    DueRecord handedOn(Instant due) {
        return new DueRecord(original, due, pace, extensions);
    }

    /** Takes an event in, and tells the status to which it leads, if any. */
    Optional<AssignmentStatus> after(DueDateEvent event) {
        if (event instanceof DueDateEvent.AssignmentPaused paused) {
            pause = Optional.of(paused.pause());
            return Optional.of(AssignmentStatus.PAUSED);
        } else if (event instanceof DueDateEvent.AssignmentResumed resumed) {
            current = resumed.due();
            pause = Optional.empty();
            return Optional.of(AssignmentStatus.STARTED);
        } else if (event instanceof DueDateEvent.ExtensionRequested requested) {
            requester = Optional.of(requested.requester());
        } else if (event instanceof DueDateEvent.ExtensionGranted granted) {
            extend(granted.due());
        } else if (event instanceof DueDateEvent.ExtensionRefused) {
            requester = Optional.empty();
        }
        return Optional.empty();
    }

    private void extend(Instant due) {
        current = due;
        pace = DeadlineBasis.DAYS;
        extensions++;
        requester = Optional.empty();
    }

    /**
     * Returns what was promised.
     *
     * @return the first due instant of the measure
     */
    public Instant original() {
        return original;
    }

    /**
     * Returns what is on time now.
     *
     * @return the last such instant; during a pause that from before it
     */
    public Instant current() {
        return current;
    }

    /**
     * Returns what the deadline counts.
     *
     * @return its pace
     */
    public DeadlineBasis pace() {
        return pace;
    }

    /**
     * Tells how often it was extended.
     *
     * @return how often, for this unit and those before it
     */
    public int extensions() {
        return extensions;
    }

    /**
     * Returns the pause that lasts.
     *
     * @return the pause, or empty
     */
    public Optional<Pause> pause() {
        return pause;
    }

    /**
     * Returns who has asked for more time and has no answer yet.
     *
     * @return the actor, or empty
     */
    public Optional<ActorId> requester() {
        return requester;
    }
}
