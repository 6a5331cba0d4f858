package io.github.fourmatters.governance;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.fourmatters.governance.assessment.Evidence;
import io.github.fourmatters.governance.assessment.UnitFigures;
import io.github.fourmatters.governance.calendar.Quarter;
import io.github.fourmatters.governance.evaluate.EvaluateCommand.CastBallot;
import io.github.fourmatters.governance.evaluate.EvaluateCommand.Enrol;
import io.github.fourmatters.governance.evaluate.EvaluateCommand.RecordCallBack;
import io.github.fourmatters.governance.evaluate.EvaluateCommand.Reopen;
import io.github.fourmatters.governance.evaluate.EvaluatePolicy;
import io.github.fourmatters.governance.evaluate.ReopeningCause;
import io.github.fourmatters.governance.evaluate.RosterEntry;
import io.github.fourmatters.governance.figures.Accountability;
import io.github.fourmatters.governance.figures.AccountabilityCount;
import io.github.fourmatters.governance.figures.Statistics;
import io.github.fourmatters.governance.issue.IssueId;
import io.github.fourmatters.governance.issue.UnitId;
import io.github.fourmatters.governance.quantity.Rational;
import io.github.fourmatters.governance.spi.vault.SubjectId;
import io.github.fourmatters.governance.tally.Party;
import io.github.fourmatters.governance.view.Period;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the views hand to an assessment, through the door. */
class EvidenceTest {
    private static final Quarter Q1 = new Quarter(2026, 1);
    private static final SubjectId NEIGHBOUR = new SubjectId("neighbour");

    private final Town town = new Town();

    private Evidence evidence() {
        Period year = Period.year(2026, ZoneId.of("Asia/Shanghai"));
        ImmutableMap<UnitId, AccountabilityCount> records =
                town.governance.ask(Accountability.VIEW, Town.LEDGER, view -> view.byUnit(year, town.now));
        return town.governance.ask(
                Statistics.VIEW,
                Town.LEDGER,
                view -> Evidence.of(view, records, year, town.now, EvaluatePolicy.defaults()));
    }

    @Test
    void all_that_the_views_know_of_a_unit_is_gathered_and_what_no_unit_answers_for_is_left_out() {
        town.done(
                Town.CLERK,
                new Enrol(Q1, ImmutableList.of(new RosterEntry(NEIGHBOUR, Party.RESIDENTS, Optional.empty()))));
        IssueId issue = town.published();
        town.done(Town.SUPERVISOR, new RecordCallBack(issue, Town.RESIDENT, true, true, false));
        town.triaged();
        town.now = Instant.parse("2026-04-02T01:00:00Z");
        town.tick();
        town.done(Town.CLERK, new CastBallot(Q1, issue, NEIGHBOUR, 4, 1));
        town.now = Instant.parse("2026-05-01T00:00:00Z");
        town.tick();
        town.done(Town.SUPERVISOR, new Reopen(issue, ReopeningCause.REBOUND, "Dark again"));

        Evidence evidence = evidence();

        assertThat(evidence.units()).containsOnlyKeys(Town.COMMUNITY);
        UnitFigures figures = evidence.units().get(Town.COMMUNITY);
        assertThat(figures.ballots()).isEqualTo(1);
        assertThat(figures.evaluation().micro()).contains(Rational.of(4));
        assertThat(figures.rounds()).containsOnlyKeys(Q1);
        assertThat(figures.followUps().resolution().value()).contains(Rational.ONE);
        assertThat(figures.followUps().satisfaction().value()).contains(Rational.ZERO);
        assertThat(figures.accountability().counted()).isEqualTo(1);
        assertThat(evidence.policy()).isEqualTo(EvaluatePolicy.defaults());
    }

    @Test
    void what_a_view_does_not_know_of_a_unit_is_absent_and_not_zero() {
        town.settled(town.triaged());
        town.now = Instant.parse("2026-03-24T01:00:00Z");
        town.tick();

        UnitFigures figures = evidence().units().get(Town.COMMUNITY);

        assertThat(figures.accountability().scored()).isEqualTo(1);
        assertThat(figures.onTime().value()).contains(Rational.ZERO);
        assertThat(figures.evaluation().micro()).isEmpty();
        assertThat(figures.evaluation().interval()).isEmpty();
        assertThat(figures.followUps().resolution().value()).isEmpty();
        assertThat(figures.rounds()).isEmpty();
    }
}
