package io.github.fourmatters.governance.testkit.invariant;

import static io.github.fourmatters.governance.issue.Stage.ACCEPTED;
import static io.github.fourmatters.governance.issue.Stage.CLOSED;
import static io.github.fourmatters.governance.issue.Stage.CONFIRMED;
import static io.github.fourmatters.governance.issue.Stage.DELIBERATING;
import static io.github.fourmatters.governance.issue.Stage.DONE;
import static io.github.fourmatters.governance.issue.Stage.EVALUATING;
import static io.github.fourmatters.governance.issue.Stage.IN_PROGRESS;
import static io.github.fourmatters.governance.issue.Stage.MERGED;
import static io.github.fourmatters.governance.issue.Stage.NO_ACTION;
import static io.github.fourmatters.governance.issue.Stage.PLANNED;
import static io.github.fourmatters.governance.issue.Stage.PUBLISHED;
import static io.github.fourmatters.governance.issue.Stage.RAISED;
import static io.github.fourmatters.governance.issue.Stage.REFERRED;
import static io.github.fourmatters.governance.issue.Stage.REJECTED;
import static io.github.fourmatters.governance.issue.Stage.TRIAGED;
import static io.github.fourmatters.governance.issue.Stage.WITHDRAWN;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSetMultimap;
import io.github.fourmatters.governance.evaluate.EvaluateIssueEvent;
import io.github.fourmatters.governance.issue.Event;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.issue.IssueEvent;
import io.github.fourmatters.governance.issue.Stage;
import io.github.fourmatters.governance.raise.RaiseEvent;
import io.github.fourmatters.governance.spi.journal.Recorded;
import io.github.fourmatters.governance.supervise.SuperviseEvent;
import io.github.fourmatters.governance.testkit.chronicle.Chronicle;
import io.github.fourmatters.governance.testkit.chronicle.IssueRecord;
import java.util.Optional;

/** Where an issue may stand, and how it gets there. */
final class LifeCycleInvariants {
    /** The table of the rules, line by line. */
    private static final ImmutableSetMultimap<Stage, Stage> NEXT = ImmutableSetMultimap.<Stage, Stage>builder()
            .putAll(RAISED, ACCEPTED, REJECTED, REFERRED, MERGED, WITHDRAWN)
            .putAll(ACCEPTED, TRIAGED, MERGED, WITHDRAWN)
            .putAll(TRIAGED, PLANNED, DELIBERATING, NO_ACTION, MERGED, WITHDRAWN)
            .putAll(DELIBERATING, PLANNED, TRIAGED, WITHDRAWN)
            .putAll(PLANNED, IN_PROGRESS, TRIAGED)
            .putAll(IN_PROGRESS, DONE, TRIAGED)
            .putAll(DONE, CONFIRMED, PLANNED)
            .putAll(CONFIRMED, PUBLISHED)
            .putAll(PUBLISHED, PLANNED, EVALUATING)
            .putAll(EVALUATING, CLOSED)
            .putAll(CLOSED, ACCEPTED)
            .build();

    static final ImmutableList<Invariant> ALL = ImmutableList.of(
            Invariant.of(1, "one state an issue", Replay.eachMove(LifeCycleInvariants::oneState)),
            Invariant.of(
                    2,
                    "terminal stages take nothing; CLOSED only a reopening",
                    Replay.eachFact(LifeCycleInvariants::afterTheEnd)),
            Invariant.of(
                    13,
                    "evaluation opens only after the objection window, none pending",
                    Replay.eachFact(LifeCycleInvariants::evaluation)),
            Invariant.of(
                    14,
                    "CLOSED needs its round closed",
                    Replay.each(EvaluateIssueEvent.IssueClosed.class, (so, closed) -> {
                        boolean ended = so.round(closed.quarter()).isClosed();
                        return Replay.when(!ended, "its round has not closed");
                    })),
            Invariant.of(
                    15,
                    "reopens <= closures <= reopens + 1",
                    Replay.eachIssue(issue -> Replay.when(
                            issue.cycle() > issue.closures() || issue.closures() > issue.cycle() + 1,
                            issue.closures() + " closures, " + issue.cycle() + " reopens"))),
            Invariant.of(
                    16,
                    "cycle = reopens",
                    Replay.eachMove((event, before, after) ->
                            Replay.when(event.cycle() != after.cycle(), "after " + after.cycle() + " reopens"))),
            Invariant.of(
                    18,
                    "only a current complainant withdraws",
                    Replay.each(RaiseEvent.ComplainantWithdrew.class, LifeCycleInvariants::leaver)));

    private LifeCycleInvariants() {}

    private static Optional<String> oneState(IssueEvent event, Optional<Stage> before, IssueRecord after) {
        if (!after.isRaised() || after.raises() > 1) {
            return Optional.of("raised " + after.raises() + " times");
        }
        Stage stage = after.stage();
        boolean possible = before.map(was -> was == stage || NEXT.containsEntry(was, stage))
                .orElse(stage == RAISED);
        Stage told = event.leadsTo().or(() -> before).orElse(stage);
        return Replay.when(!possible || told != stage, "from " + before + " to " + stage + ", the event says " + told);
    }

    /** Accountability records stand beside the stage: a unit may appeal whatever has become of the issue. */
    private static Optional<String> afterTheEnd(Chronicle chronicle, Recorded<Fact> fact) {
        if (!(fact.payload().event() instanceof IssueEvent event)) {
            return Optional.empty();
        }
        Optional<Stage> stage = chronicle.issue(event.issue()).map(IssueRecord::stage);
        boolean over = stage.isPresent() && NEXT.get(stage.get()).isEmpty();
        boolean closed = stage.equals(Optional.of(CLOSED));
        boolean beside = event instanceof SuperviseEvent;
        return Replay.when(!beside && (over || (closed && !mayFollowClosing(event))), "the issue is " + stage);
    }

    /** A late ballot, a corrected grade, a verification and a call-back are recorded facts of their own, and move nothing. */
    private static boolean mayFollowClosing(Event event) {
        return event instanceof EvaluateIssueEvent.IssueReopened
                || event instanceof EvaluateIssueEvent.VerificationRecorded
                || event instanceof EvaluateIssueEvent.CallBackRecorded
                || event instanceof EvaluateIssueEvent.ScoreCorrected
                || (event instanceof EvaluateIssueEvent.BallotCast cast && !cast.counted());
    }

    private static Optional<String> evaluation(Chronicle chronicle, Recorded<Fact> fact) {
        if (!(fact.payload().event() instanceof EvaluateIssueEvent.ObjectionsEnded ended)) {
            return Optional.empty();
        }
        IssueRecord issue = chronicle.issue(ended.issue()).orElseThrow();
        boolean early = fact.payload().occurredAt().isBefore(issue.result().windowEnds());
        return Replay.when(
                early || !issue.result().pending().isEmpty(),
                "window until " + issue.result().windowEnds() + ", pending "
                        + issue.result().pending());
    }

    private static Optional<String> leaver(Chronicle chronicle, RaiseEvent.ComplainantWithdrew event) {
        IssueRecord issue = chronicle.issue(event.issue()).orElseThrow();
        boolean last = issue.complainants().size() == 1;
        return Replay.when(
                !issue.complainants().contains(event.complainant()) || last != event.last(),
                "complainants were " + issue.complainants());
    }
}
