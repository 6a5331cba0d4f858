package io.github.fourmatters.governance.evaluate;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import io.github.fourmatters.governance.act.ActEvent;
import io.github.fourmatters.governance.act.ActIssueEvent;
import io.github.fourmatters.governance.act.ActIssueEvent.IssueCompleted;
import io.github.fourmatters.governance.calendar.Quarter;
import io.github.fourmatters.governance.deliberate.DeliberateEvent;
import io.github.fourmatters.governance.evaluate.EvaluateIssueEvent.BallotCast;
import io.github.fourmatters.governance.evaluate.EvaluateIssueEvent.CallBackRecorded;
import io.github.fourmatters.governance.evaluate.EvaluateIssueEvent.ConfirmationLapsed;
import io.github.fourmatters.governance.evaluate.EvaluateIssueEvent.IssueClosed;
import io.github.fourmatters.governance.evaluate.EvaluateIssueEvent.IssueReopened;
import io.github.fourmatters.governance.evaluate.EvaluateIssueEvent.ObjectionDismissed;
import io.github.fourmatters.governance.evaluate.EvaluateIssueEvent.ObjectionRaised;
import io.github.fourmatters.governance.evaluate.EvaluateIssueEvent.ObjectionUpheld;
import io.github.fourmatters.governance.evaluate.EvaluateIssueEvent.ObjectionsEnded;
import io.github.fourmatters.governance.evaluate.EvaluateIssueEvent.ResultConfirmed;
import io.github.fourmatters.governance.evaluate.EvaluateIssueEvent.ResultDisconfirmed;
import io.github.fourmatters.governance.evaluate.EvaluateIssueEvent.ResultPublished;
import io.github.fourmatters.governance.evaluate.EvaluateIssueEvent.ScoreCorrected;
import io.github.fourmatters.governance.evaluate.EvaluateIssueEvent.VerificationRecorded;
import io.github.fourmatters.governance.issue.AggregateRef;
import io.github.fourmatters.governance.issue.Digest;
import io.github.fourmatters.governance.kernel.Fold;
import io.github.fourmatters.governance.meeting.MeetingEvent;
import io.github.fourmatters.governance.raise.RaiseEvent;
import io.github.fourmatters.governance.score.Weighting;
import io.github.fourmatters.governance.spi.vault.SubjectId;
import io.github.fourmatters.governance.supervise.SuperviseEvent;
import io.github.fourmatters.governance.tally.Histogram;
import io.github.fourmatters.governance.tally.Party;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What evaluating remembers of an issue: its windows, the objections that are pending, its round, and the ballots of its cycle. */
public final class EvaluateState {
    private static final EvaluateState NOTHING = new EvaluateState(
            Optional.empty(),
            ImmutableMap.of(),
            Optional.empty(),
            Optional.empty(),
            ImmutableMap.of(),
            ImmutableMap.of(),
            Optional.empty());

    /** The fold of this slice. */
    public static final Fold<EvaluateState> FOLD = Fold.over(
                    AggregateRef.ISSUE,
                    NOTHING,
                    RaiseEvent.class,
                    DeliberateEvent.class,
                    MeetingEvent.class,
                    ActEvent.class,
                    SuperviseEvent.class,
                    EvaluateEvent.class)
            .on(IssueCompleted.class, (event, before) -> before.window(event.confirmBy()))
            .on(ResultPublished.class, (event, before) -> before.published(event))
            .on(ObjectionRaised.class, (event, before) -> before.with(event))
            .on(ObjectionDismissed.class, (event, before) -> before.without(event.objection()))
            .on(ObjectionUpheld.class, (event, before) -> before.with(ImmutableMap.of()))
            .on(ObjectionsEnded.class, (event, before) -> before.inRound(event.quarter()))
            .on(BallotCast.class, (event, before) -> before.with(event))
            .on(IssueClosed.class, (event, before) -> before.graded(new Grade(event.weighting(), event.statement())))
            .on(ScoreCorrected.class, (event, before) -> before.corrected(event))
            .on(IssueReopened.class, (event, before) -> NOTHING)
            .ignoring(ResultConfirmed.class, ResultDisconfirmed.class, ConfirmationLapsed.class)
            .ignoring(VerificationRecorded.class, CallBackRecorded.class, RoundEvent.class)
            .ignoring(RaiseEvent.class, DeliberateEvent.class, MeetingEvent.class, SuperviseEvent.class)
            .ignoring(
                    ActIssueEvent.OnAssignment.class, ActIssueEvent.PlanFailed.class, ActIssueEvent.ReworkOrdered.class)
            .ignoring(ActEvent.ErrandRecorded.class, ActEvent.SessionRecorded.class)
            .complete();

    /** The latest of a person's ballots that came in time: that which counts. */
    private record Ballot(Party party, int level) {}

    /** The grade that stands, and how it was made. */
    record Grade(Weighting weighting, GradeVersion statement) {}

    private final Optional<Instant> windowEnds;
    private final ImmutableMap<ObjectionId, SubjectId> pending;
    private final Optional<Quarter> quarter;
    private final Optional<Digest> disclosed;
    private final ImmutableMap<SubjectId, Ballot> ballots;
    private final ImmutableMap<SubjectId, Integer> cast;
    private final Optional<Grade> grade;

    private EvaluateState(
            Optional<Instant> windowEnds,
            ImmutableMap<ObjectionId, SubjectId> pending,
            Optional<Quarter> quarter,
            Optional<Digest> disclosed,
            ImmutableMap<SubjectId, Ballot> ballots,
            ImmutableMap<SubjectId, Integer> cast,
            Optional<Grade> grade) {
        this.windowEnds = windowEnds;
        this.pending = pending;
        this.quarter = quarter;
        this.disclosed = disclosed;
        this.ballots = ballots;
        this.cast = cast;
        this.grade = grade;
    }

    /** When the window to confirm, or that to object, ends; only to be asked of a done or published issue. */
    Instant windowEnds() {
        return windowEnds.orElseThrow();
    }

    boolean isPending(ObjectionId objection) {
        return pending.containsKey(objection);
    }

    /** Who raised a pending objection. */
    SubjectId objector(ObjectionId objection) {
        return requireNonNull(pending.get(objection));
    }

    int pending() {
        return pending.size();
    }

    Optional<Quarter> quarter() {
        return quarter;
    }

    /** The hash of what was disclosed last; only to be asked of an issue that was published. */
    Digest disclosed() {
        return disclosed.orElseThrow();
    }

    /** The grade that stands; only to be asked of a closed issue. */
    Grade grade() {
        return grade.orElseThrow();
    }

    /** Whether a ballot of the person counts. */
    boolean isCounted(SubjectId person) {
        return ballots.containsKey(person);
    }

    /** The number of the person's next ballot in this cycle; ballots that came too late have numbers too. */
    int nextRevision(SubjectId person) {
        return cast.getOrDefault(person, 0) + 1;
    }

    /** The counted ballots of this cycle, the latest of each person. */
    ImmutableMap<Party, Histogram> histograms() {
        Map<Party, Histogram> sums = new EnumMap<>(Party.class);
        ballots.values()
                .forEach(ballot -> sums.merge(ballot.party(), Histogram.of(ballot.level(), 1), Histogram::plus));
        return ImmutableMap.copyOf(sums);
    }

    private EvaluateState with(ObjectionRaised event) {
        return with(ImmutableMap.<ObjectionId, SubjectId>builder()
                .putAll(pending)
                .put(event.objection(), event.objector())
                .buildOrThrow());
    }

    private EvaluateState without(ObjectionId dismissed) {
        return with(ImmutableMap.copyOf(Maps.filterKeys(pending, objection -> !objection.equals(dismissed))));
    }

    private EvaluateState corrected(ScoreCorrected event) {
        return without(event.excluded()).graded(new Grade(grade().weighting(), event.statement()));
    }

    /** Without the ballots of some persons. */
    EvaluateState without(Set<SubjectId> excluded) {
        return counting(ImmutableMap.copyOf(Maps.filterKeys(ballots, person -> !excluded.contains(person))), cast);
    }

    private EvaluateState window(Instant ends) {
        return new EvaluateState(Optional.of(ends), pending, quarter, disclosed, ballots, cast, grade);
    }

    private EvaluateState published(ResultPublished event) {
        return new EvaluateState(
                Optional.of(event.objectBy()), pending, quarter, Optional.of(event.disclosed()), ballots, cast, grade);
    }

    private EvaluateState inRound(Quarter ofRound) {
        return new EvaluateState(windowEnds, pending, Optional.of(ofRound), disclosed, ballots, cast, grade);
    }

    private EvaluateState graded(Grade nowGrade) {
        return new EvaluateState(windowEnds, pending, quarter, disclosed, ballots, cast, Optional.of(nowGrade));
    }

    private EvaluateState with(ImmutableMap<ObjectionId, SubjectId> nowPending) {
        return new EvaluateState(windowEnds, nowPending, quarter, disclosed, ballots, cast, grade);
    }

    private EvaluateState counting(
            ImmutableMap<SubjectId, Ballot> nowBallots, ImmutableMap<SubjectId, Integer> nowCast) {
        return new EvaluateState(windowEnds, pending, quarter, disclosed, nowBallots, nowCast, grade);
    }

    private EvaluateState with(BallotCast event) {
        ImmutableMap<SubjectId, Integer> more = put(cast, event.person(), event.revision());
        return event.counted()
                ? counting(put(ballots, event.person(), new Ballot(event.party(), event.level())), more)
                : counting(ballots, more);
    }

    private static <V> ImmutableMap<SubjectId, V> put(Map<SubjectId, V> before, SubjectId person, V value) {
        return ImmutableMap.<SubjectId, V>builder()
                .putAll(before)
                .put(person, value)
                .buildKeepingLast();
    }
}
