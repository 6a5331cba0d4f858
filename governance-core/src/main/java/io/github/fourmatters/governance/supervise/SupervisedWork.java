package io.github.fourmatters.governance.supervise;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.act.ActState;
import io.github.fourmatters.governance.deliberate.Measure;
import io.github.fourmatters.governance.issue.AggregateRef;
import io.github.fourmatters.governance.kernel.IssueProgress;
import io.github.fourmatters.governance.kernel.LoadedStates;
import java.time.Instant;
import java.util.Optional;

/**
 * What supervision looks at: the work on an issue, and how far it has climbed.
 *
 * @param progress the issue's stage
 * @param clock which of its measures run, and until when
 * @param state how far its measures have climbed
 */
record SupervisedWork(IssueProgress progress, MeasureClock clock, SuperviseState state) {
    static SupervisedWork over(AggregateRef issue, LoadedStates states) {
        return new SupervisedWork(
                states.get(issue, IssueProgress.FOLD),
                new MeasureClock(states.get(issue, ActState.FOLD)),
                states.get(issue, SuperviseState.FOLD));
    }

    /** When the next rung may be reached; empty while nothing runs. */
    Optional<Instant> next() {
        Optional<Instant> earliest = Optional.empty();
        if (!progress.isUnderWay()) {
            return earliest;
        }
        // No list is made of what is running: this is asked after every command.
        for (Measure measure : clock.act().measures()) {
            Optional<Instant> next =
                    clock.isRunning(measure) ? position(measure).next() : Optional.empty();
            if (earliest.isEmpty() || (next.isPresent() && next.get().isBefore(earliest.get()))) {
                earliest = next;
            }
        }
        return earliest;
    }

    /**
     * What is not done: a required measure that its lead has not completed, and any on which a unit is still at work; not what is paused.
     */
    ImmutableList<Measure> running() {
        if (!progress.isUnderWay()) {
            return ImmutableList.of();
        }
        return clock.act().measures().stream().filter(clock::isRunning).collect(ImmutableList.toImmutableList());
    }

    /** Where a measure stands on the ladder, as it is due. */
    LadderPosition position(Measure measure) {
        Instant due = clock.due(measure);
        return state.position(measure.id())
                .map(position -> position.due().equals(due) ? position : LadderPosition.from(position.level(), due))
                .orElseGet(() -> LadderPosition.from(SupervisionLevel.NONE, due));
    }
}
