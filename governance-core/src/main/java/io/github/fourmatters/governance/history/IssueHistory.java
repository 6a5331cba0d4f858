package io.github.fourmatters.governance.history;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.fourmatters.governance.act.ActIssueEvent.IssueCompleted;
import io.github.fourmatters.governance.act.ActState;
import io.github.fourmatters.governance.deliberate.DeliberateIssueEvent.DirectSettlementChosen;
import io.github.fourmatters.governance.deliberate.DeliberateIssueEvent.IssueTriaged;
import io.github.fourmatters.governance.deliberate.DeliberateIssueEvent.ResolutionAdopted;
import io.github.fourmatters.governance.evaluate.EvaluateIssueEvent.CallBackRecorded;
import io.github.fourmatters.governance.evaluate.EvaluateIssueEvent.ScoreCorrected;
import io.github.fourmatters.governance.issue.Category;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.issue.IssueEvent;
import io.github.fourmatters.governance.issue.IssueId;
import io.github.fourmatters.governance.issue.Stage;
import io.github.fourmatters.governance.raise.RaiseEvent.IssueAccepted;
import io.github.fourmatters.governance.raise.RaiseEvent.IssueMerged;
import io.github.fourmatters.governance.raise.RaiseEvent.IssueRaised;
import io.github.fourmatters.governance.raise.RaiseEvent.ResponseRecorded;
import io.github.fourmatters.governance.raise.RaiseState;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.journal.Recorded;
import io.github.fourmatters.governance.supervise.SuperviseEvent.RungReached;
import io.github.fourmatters.governance.supervise.SupervisionLevel;
import io.github.fourmatters.governance.view.SettlementRoute;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the views keep of one issue: the slices of two matters, and a short history. Immutable, so that merged projections share it.
 *
 * @param ledger the ledger that it stands in
 * @param raised how it was raised
 * @param raise the slice of the first matter
 * @param act the slice of the third matter
 * @param history the events that count, or that change how the issue stands; never empty
 */
public record IssueHistory(
        LedgerId ledger, IssueRaised raised, RaiseState raise, ActState act, ImmutableList<CountedEvent> history) {
    static IssueHistory open(Recorded<Fact> recorded, IssueRaised raised) {
        IssueStatus status = new IssueStatus(
                Stage.RAISED,
                0,
                Category.UNCLASSIFIED,
                false,
                SettlementRoute.UNDECIDED,
                Optional.empty(),
                ImmutableSet.of(),
                Optional.empty(),
                false,
                StageDue.begun(raised),
                Optional.empty(),
                SupervisionLevel.NONE);
        Fact fact = recorded.payload();
        return new IssueHistory(
                recorded.stream().ledger(),
                raised,
                RaiseState.FOLD.step(RaiseState.FOLD.initial(), raised),
                ActState.FOLD.initial(),
                ImmutableList.of(new CountedEvent(fact.occurredAt(), fact.charter(), raised, status)));
    }

    IssueHistory after(Fact fact, IssueEvent event) {
        ActState acted = ActState.FOLD.step(act, event);
        IssueStatus next = next(event, acted);
        boolean counts = !next.equals(status()) || isCounted(event);
        return new IssueHistory(
                ledger,
                raised,
                RaiseState.FOLD.step(raise, event),
                acted,
                counts ? more(new CountedEvent(fact.occurredAt(), fact.charter(), event, next)) : history);
    }

    private static boolean isCounted(IssueEvent event) {
        return event instanceof CallBackRecorded
                || event instanceof ResponseRecorded
                || event instanceof RungReached
                || event instanceof ScoreCorrected;
    }

    private ImmutableList<CountedEvent> more(CountedEvent entry) {
        return ImmutableList.<CountedEvent>builderWithExpectedSize(history.size() + 1)
                .addAll(history)
                .add(entry)
                .build();
    }

    private IssueStatus next(IssueEvent event, ActState acted) {
        IssueStatus now = status();
        Stage stage = event.leadsTo().orElse(now.stage());
        boolean planned = IssueStatus.hasPlan(stage);
        Optional<IssueTriaged> triaged = event instanceof IssueTriaged sorted ? Optional.of(sorted) : Optional.empty();
        return new IssueStatus(
                stage,
                event.cycle(),
                triaged.map(IssueTriaged::category).orElse(now.category()),
                triaged.map(IssueTriaged::hardship).orElse(now.hardship()),
                route(now, event, stage),
                planned ? acted.attributed() : Optional.empty(),
                planned ? acted.leads() : ImmutableSet.of(),
                planned ? acted.due() : Optional.empty(),
                planned && acted.isPaused(),
                StageDue.after(now, event, stage, acted.due()),
                event instanceof IssueMerged merged ? Optional.of(merged.root()) : now.root(),
                level(now, event));
    }

    private static SupervisionLevel level(IssueStatus now, IssueEvent event) {
        SupervisionLevel kept = event.cycle() == now.cycle() ? now.level() : SupervisionLevel.NONE;
        return event instanceof RungReached rung ? kept.or(rung.level()) : kept;
    }

    private static SettlementRoute route(IssueStatus now, IssueEvent event, Stage stage) {
        if (event instanceof DirectSettlementChosen) {
            return SettlementRoute.DIRECT;
        } else if (event instanceof ResolutionAdopted || stage == Stage.DELIBERATING) {
            return SettlementRoute.RESOLUTION;
        }
        return IssueStatus.hasPlan(stage) ? now.route() : SettlementRoute.UNDECIDED;
    }

    /**
     * Returns which issue it is of.
     *
     * @return the issue's id
     */
    public IssueId id() {
        return raised.issue();
    }

    /**
     * Returns when the issue was raised.
     *
     * @return the instant
     */
    public Instant raisedAt() {
        return history.get(0).at();
    }

    /**
     * Returns how the issue stands after its last event.
     *
     * @return its status
     */
    public IssueStatus status() {
        return history.get(history.size() - 1).status();
    }

    /**
     * Returns when the community took the issue on, the first time.
     *
     * @return the instant, or empty if it did not
     */
    public Optional<Instant> acceptedAt() {
        return entries(IssueAccepted.class).map(CountedEvent::at).findFirst();
    }

    /**
     * Returns the first completion of its work, of whatever cycle.
     *
     * @return the completion, or empty if there was none
     */
    public Optional<CountedEvent> firstCompletion() {
        return entries(IssueCompleted.class).findFirst();
    }

    /**
     * Returns when the work that still stands was done.
     *
     * @return the instant, or empty if the work is not done, or was sent back
     */
    public Optional<Instant> completedAt() {
        return status().isSettled()
                ? entries(IssueCompleted.class).map(CountedEvent::at).reduce((first, second) -> second)
                : Optional.empty();
    }

    /**
     * Returns the counted events of one type.
     *
     * @param type the type
     * @return the events, in the order in which they were recorded
     */
    public Stream<CountedEvent> entries(Class<? extends IssueEvent> type) {
        return history.stream().filter(entry -> type.isInstance(entry.event()));
    }
}
