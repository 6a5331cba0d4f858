package io.github.fourmatters.governance.evaluate;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import io.github.fourmatters.governance.act.ActionEvent.IssueCompleted;
import io.github.fourmatters.governance.calendar.Quarter;
import io.github.fourmatters.governance.evaluate.ResultEvent.BallotCast;
import io.github.fourmatters.governance.evaluate.ResultEvent.IssueClosed;
import io.github.fourmatters.governance.evaluate.ResultEvent.IssueReopened;
import io.github.fourmatters.governance.evaluate.ResultEvent.ObjectionDismissed;
import io.github.fourmatters.governance.evaluate.ResultEvent.ObjectionRaised;
import io.github.fourmatters.governance.evaluate.ResultEvent.ObjectionUpheld;
import io.github.fourmatters.governance.evaluate.ResultEvent.ObjectionsEnded;
import io.github.fourmatters.governance.evaluate.ResultEvent.ResultPublished;
import io.github.fourmatters.governance.evaluate.ResultEvent.ScoreCorrected;
import io.github.fourmatters.governance.issue.AggregateRef;
import io.github.fourmatters.governance.issue.Digest;
import io.github.fourmatters.governance.issue.Event;
import io.github.fourmatters.governance.kernel.Fold;
import io.github.fourmatters.governance.score.Weighting;
import io.github.fourmatters.governance.spi.vault.SubjectId;
import io.github.fourmatters.governance.tally.Histogram;
import io.github.fourmatters.governance.tally.Party;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What this matter remembers of an issue: its windows, the objections that are pending, its round, and the ballots of its cycle. */
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
    public static final Fold<EvaluateState> FOLD = Fold.over(AggregateRef.ISSUE, NOTHING, EvaluateState::after);

    /** The latest ballot of a person that counts. */
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

    private static EvaluateState after(EvaluateState before, Event event) {
        if (event instanceof IssueCompleted completed) {
            return before.window(completed.confirmBy());
        } else if (event instanceof ResultPublished published) {
            return before.published(published);
        } else if (event instanceof ObjectionRaised raised) {
            return before.with(ImmutableMap.<ObjectionId, SubjectId>builder()
                    .putAll(before.pending)
                    .put(raised.objection(), raised.objector())
                    .buildOrThrow());
        } else if (event instanceof ObjectionDismissed dismissed) {
            return before.with(ImmutableMap.copyOf(
                    Maps.filterKeys(before.pending, objection -> !objection.equals(dismissed.objection()))));
        } else if (event instanceof ObjectionUpheld) {
            return before.with(ImmutableMap.of());
        } else if (event instanceof ObjectionsEnded ended) {
            return before.inRound(ended.quarter());
        } else if (event instanceof BallotCast cast) {
            return before.with(cast);
        } else if (event instanceof IssueClosed closed) {
            return before.graded(new Grade(closed.weighting(), closed.statement()));
        } else if (event instanceof ScoreCorrected corrected) {
            return before.without(corrected.excluded())
                    .graded(new Grade(before.grade().weighting(), corrected.statement()));
        } else if (event instanceof IssueReopened) {
            return NOTHING;
        }
        return before;
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
