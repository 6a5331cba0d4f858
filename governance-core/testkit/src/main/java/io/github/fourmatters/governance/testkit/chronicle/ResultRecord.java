package io.github.fourmatters.governance.testkit.chronicle;

import io.github.fourmatters.governance.calendar.Quarter;
import io.github.fourmatters.governance.evaluate.EvaluateIssueEvent;
import io.github.fourmatters.governance.evaluate.GradeVersion;
import io.github.fourmatters.governance.evaluate.ObjectionId;
import io.github.fourmatters.governance.spi.vault.SubjectId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What became of an issue's result in this cycle: the window that runs, the objections, the round and the ballots. */
public final class ResultRecord {
    private final Set<ObjectionId> pending = new LinkedHashSet<>();
    private final List<EvaluateIssueEvent.BallotCast> ballots = new ArrayList<>();
    private final Set<SubjectId> excluded = new LinkedHashSet<>();
    private Optional<GradeVersion> statement = Optional.empty();
    private Instant windowEnds = Instant.MIN;
    private Optional<Quarter> quarter = Optional.empty();

    ResultRecord() {}

    void forget() {
        pending.clear();
        ballots.clear();
        excluded.clear();
        statement = Optional.empty();
        quarter = Optional.empty();
        windowEnds = Instant.MIN;
    }

    void window(Instant ends) {
        windowEnds = ends;
    }

    void apply(EvaluateIssueEvent event) {
        if (event instanceof EvaluateIssueEvent.ObjectionRaised raised) {
            pending.add(raised.objection());
        } else if (event instanceof EvaluateIssueEvent.ObjectionDismissed dismissed) {
            pending.remove(dismissed.objection());
        } else if (event instanceof EvaluateIssueEvent.ObjectionUpheld) {
            pending.clear();
        } else if (event instanceof EvaluateIssueEvent.ObjectionsEnded ended) {
            quarter = Optional.of(ended.quarter());
        } else if (event instanceof EvaluateIssueEvent.BallotCast cast) {
            ballots.add(cast);
        } else if (event instanceof EvaluateIssueEvent.IssueClosed closed) {
            statement = Optional.of(closed.statement());
        } else if (event instanceof EvaluateIssueEvent.ScoreCorrected corrected) {
            statement = Optional.of(corrected.statement());
            excluded.addAll(corrected.excluded());
        }
    }

    /**
     * Returns when the window for confirmation, or for objections, ends.
     *
     * @return its last instant
     */
    public Instant windowEnds() {
        return windowEnds;
    }

    /**
     * Returns the objections that wait for a decision.
     *
     * @return the objections
     */
    public Set<ObjectionId> pending() {
        return pending;
    }

    /**
     * Returns the quarter in whose round the issue is.
     *
     * @return the quarter, or empty before the evaluation
     */
    public Optional<Quarter> quarter() {
        return quarter;
    }

    /**
     * Returns the ballots of this cycle.
     *
     * @return the ballots, late ones too, as they came
     */
    public List<EvaluateIssueEvent.BallotCast> ballots() {
        return ballots;
    }

    /**
     * Returns the ballots of this cycle that count: of each person the one with the highest revision of those that came in time, without
     * those taken out.
     *
     * @return the ballots
     */
    public List<EvaluateIssueEvent.BallotCast> counted() {
        Map<SubjectId, EvaluateIssueEvent.BallotCast> last = new LinkedHashMap<>();
        ballots.stream()
                .filter(cast -> cast.counted() && !excluded.contains(cast.person()))
                .forEach(cast -> last.merge(
                        cast.person(), cast, (one, other) -> one.revision() > other.revision() ? one : other));
        return List.copyOf(last.values());
    }

    /**
     * Returns the version of the grade that stands.
     *
     * @return the statement of the close or of the last correction; empty before the close
     */
    public Optional<GradeVersion> statement() {
        return statement;
    }
}
