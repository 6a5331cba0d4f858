package io.github.fourmatters.governance.app.evaluate;

import com.google.common.collect.HashBasedTable;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Table;
import io.github.fourmatters.governance.evaluate.EvaluateIssueEvent.BallotCast;
import io.github.fourmatters.governance.evaluate.EvaluateIssueEvent.IssueClosed;
import io.github.fourmatters.governance.evaluate.EvaluateIssueEvent.ScoreCorrected;
import io.github.fourmatters.governance.evaluate.GradeVersion;
import io.github.fourmatters.governance.issue.IssueId;
import io.github.fourmatters.governance.quantity.Rational;
import io.github.fourmatters.governance.spi.vault.SubjectId;
import io.github.fourmatters.governance.tally.Histogram;
import io.github.fourmatters.governance.tally.Party;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What was recorded of a round.
 *
 * @param grades the latest statement of each issue
 * @param persons the levels that each person gave whose ballots counted when the issues closed
 */
record RoundRecord(ImmutableMap<IssueId, Grade> grades, ImmutableMap<SubjectId, Histogram> persons) {
    /**
     * An issue's grade in its latest version.
     *
     * @param ballots the counted ballots
     * @param score the composite
     * @param statement the version and its hash
     * @param isWithoutCommunity whether the community takes no part, as it did the work itself
     */
    record Grade(
            Map<Party, Histogram> ballots,
            Optional<Rational> score,
            GradeVersion statement,
            boolean isWithoutCommunity) {}

    static RoundRecord of(EvaluationCommunity community) {
        return new RoundRecord(grades(community), persons(community));
    }

    private static ImmutableMap<IssueId, Grade> grades(EvaluationCommunity community) {
        Map<IssueId, Grade> grades = new LinkedHashMap<>();
        community
                .recorded(IssueClosed.class)
                .forEach(closed -> grades.put(
                        closed.issue(),
                        new Grade(
                                closed.ballots(),
                                closed.score(),
                                closed.statement(),
                                !closed.weighting().weights().containsKey(Party.COMMUNITY))));
        community
                .recorded(ScoreCorrected.class)
                .forEach(corrected -> grades.computeIfPresent(
                        corrected.issue(),
                        (issue, before) -> new Grade(
                                corrected.ballots(),
                                corrected.score(),
                                corrected.statement(),
                                before.isWithoutCommunity())));
        return ImmutableMap.copyOf(grades);
    }

    private static ImmutableMap<SubjectId, Histogram> persons(EvaluationCommunity community) {
        Table<SubjectId, IssueId, Integer> levels = HashBasedTable.create();
        community
                .recorded(BallotCast.class)
                .filter(BallotCast::counted)
                .forEach(cast -> levels.put(cast.person(), cast.issue(), cast.level()));
        Map<String, Histogram> persons = new TreeMap<>();
        levels.rowMap()
                .forEach((person, ofPerson) -> ofPerson.values()
                        .forEach(level -> persons.merge(person.value(), Histogram.of(level, 1), Histogram::plus)));
        return persons.entrySet().stream()
                .collect(ImmutableMap.toImmutableMap(entry -> new SubjectId(entry.getKey()), Map.Entry::getValue));
    }
}
