package io.github.fourmatters.governance.kernel;

import io.github.fourmatters.governance.issue.AggregateRef;
import io.github.fourmatters.governance.issue.Event;
import io.github.fourmatters.governance.issue.IssueEvent;
import io.github.fourmatters.governance.issue.Stage;
import java.util.Optional;

/**
 * How far an issue has come. This slice belongs to the kernel and is built from the events of all matters.
 *
 * @param stage where it stands; empty before it is raised
 * @param cycle how often it has been reopened
 * @param setbacks how often in this cycle it fell back to {@link Stage#TRIAGED}, by a defeat or a failed plan
 * @param everPlanned whether measures were ever promised, in any cycle
 */
public record IssueProgress(Optional<Stage> stage, int cycle, int setbacks, boolean everPlanned) {
    /** The fold of this slice. */
    public static final Fold<IssueProgress> FOLD =
            Fold.ofEvery(AggregateRef.ISSUE, new IssueProgress(Optional.empty(), 0, 0, false), IssueProgress::after);

    /**
     * Tells whether the issue has been raised.
     *
     * @return {@code true} if it is at some stage
     */
    public boolean exists() {
        return stage.isPresent();
    }

    /**
     * Tells whether the issue is at a stage.
     *
     * @param wanted the stage
     * @return {@code true} if it is
     */
    public boolean is(Stage wanted) {
        return stage.isPresent() && stage.get() == wanted;
    }

    /**
     * Tells whether a stage may follow the one at which the issue is; {@link Stage#next()} is the table.
     *
     * @param next the stage that would follow
     * @return {@code true} if the table has it; before the issue is raised, only for {@link Stage#RAISED}
     */
    public boolean mayBecome(Stage next) {
        return stage.map(now -> now.next().contains(next)).orElse(next == Stage.RAISED);
    }

    /**
     * Tells whether the issue has come at least as far as a stage.
     *
     * @param wanted a stage from {@code RAISED} to {@code CLOSED}
     * @return {@code true} if its stage {@linkplain Stage#hasReached(Stage) has reached} it; {@code false} before it is raised
     */
    public boolean hasReached(Stage wanted) {
        return stage.isPresent() && stage.get().hasReached(wanted);
    }

    /**
     * Tells whether the issue was raised and its procedure is not over.
     *
     * @return {@code false} before it is raised, and once its stage {@linkplain Stage#hasEnded() has ended} the procedure
     */
    public boolean isOpen() {
        return stage.isPresent() && !stage.get().hasEnded();
    }

    /**
     * Tells whether work on the issue is promised and not done.
     *
     * @return {@code true} if its stage {@linkplain Stage#isUnderWay() is under way}
     */
    public boolean isUnderWay() {
        return stage.isPresent() && stage.get().isUnderWay();
    }

    private static IssueProgress after(IssueProgress before, Event event) {
        return event instanceof IssueEvent happened && happened.leadsTo().isPresent()
                ? before.moved(happened, happened.leadsTo().get())
                : before;
    }

    private IssueProgress moved(IssueEvent event, Stage next) {
        if (!mayBecome(next)) {
            throw new IllegalStateException(
                    event + " leads from " + this + " to " + next + ", which the life cycle forbids");
        }
        boolean reopened = event.cycle() > cycle;
        int fallen = next == Stage.TRIAGED && !is(Stage.ACCEPTED) ? setbacks + 1 : setbacks;
        return new IssueProgress(
                Optional.of(next), event.cycle(), reopened ? 0 : fallen, everPlanned || next == Stage.PLANNED);
    }

    @Override
    public String toString() {
        return stage.map(Stage::name).orElse("not raised");
    }
}
