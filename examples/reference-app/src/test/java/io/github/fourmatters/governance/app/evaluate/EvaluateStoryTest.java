package io.github.fourmatters.governance.app.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fourmatters.governance.app.report.EvaluationPage;
import io.github.fourmatters.governance.app.shell.Language;
import io.github.fourmatters.governance.app.shell.Table;
import io.github.fourmatters.governance.evaluate.EvaluateIssueEvent.BallotCast;
import io.github.fourmatters.governance.evaluate.EvaluateIssueEvent.IssueClosed;
import io.github.fourmatters.governance.evaluate.EvaluateIssueEvent.ScoreCorrected;
import io.github.fourmatters.governance.evaluate.EvaluatePolicy;
import io.github.fourmatters.governance.figures.Evaluation;
import io.github.fourmatters.governance.figures.Statistics;
import io.github.fourmatters.governance.issue.UnitId;
import io.github.fourmatters.governance.quantity.Rational;
import io.github.fourmatters.governance.spi.vault.SubjectId;
import io.github.fourmatters.governance.tally.Histogram;
import io.github.fourmatters.governance.tally.Party;
import io.github.fourmatters.governance.view.Period;
import java.util.List;
import org.junit.jupiter.api.Test;

class EvaluateStoryTest {
    private final EvaluationRound round = EvaluationRound.played(new EvaluationCommunity());
    private final RoundRecord record = RoundRecord.of(round.community());
    private final RoundTables tables = new RoundTables(record, evaluation(), Language.EN);

    private Evaluation evaluation() {
        return round.community()
                .ask(
                        Statistics.VIEW,
                        view -> view.evaluation(
                                Period.quarter(EvaluationRound.QUARTER, EvaluationCommunity.ZONE),
                                round.community().now(),
                                EvaluatePolicy.defaults()));
    }

    private List<String> answers() {
        return round.incidents().stream()
                .map(incident -> incident.answer().in(Language.EN))
                .toList();
    }

    @Test
    void what_must_be_refused_is_refused_by_name() {
        assertThat(answers())
                .anyMatch(answer -> answer.startsWith("person 'member-4'"))
                .anyMatch(answer -> answer.startsWith("party 'COMMUNITY'"))
                .anyMatch(answer -> answer.startsWith("person 'resident-6'"));
    }

    @Test
    void a_late_ballot_is_kept_and_not_counted_and_a_revision_is() {
        assertThat(round.community().recorded(BallotCast.class).filter(cast -> !cast.counted()))
                .singleElement()
                .satisfies(late -> assertThat(late.person()).isEqualTo(new SubjectId("resident-2")));
        assertThat(record.persons().get(new SubjectId("resident-1")).count(4)).isEqualTo(3);
    }

    @Test
    void a_missing_party_is_left_out_and_would_void_the_grade_under_the_other_rule() {
        Table statements = tables.all(round).get(1);
        List<String> crossing = statements.rows().stream()
                .filter(row -> row.get(2).equals("0"))
                .findFirst()
                .orElseThrow();
        // Community 14/3 at 30 and residents 26/6 at 40.
        assertThat(crossing.get(4)).isEqualTo("4.48 (exactly 94/21)");
        assertThat(crossing.get(5)).isEqualTo("–");
    }

    @Test
    void a_correction_is_a_new_version_that_cites_the_old_hash() {
        ScoreCorrected corrected =
                round.community().recorded(ScoreCorrected.class).findFirst().orElseThrow();
        IssueClosed closed = round.community()
                .recorded(IssueClosed.class)
                .filter(event -> event.issue().equals(corrected.issue()))
                .findFirst()
                .orElseThrow();
        assertThat(corrected.statement().previous()).contains(closed.statement().digest());
        assertThat(record.grades().get(corrected.issue()).statement().version()).isEqualTo(2);
        assertThat(corrected.ballots().get(Party.PARTY_MEMBERS))
                .isEqualTo(Histogram.of(3, 2).plus(Histogram.of(5, 1)));
    }

    @Test
    void units_are_ranked_by_exact_composites() {
        assertThat(tables.ranked().keySet())
                .containsExactly(
                        EvaluationCommunity.SCHOOL,
                        EvaluationCommunity.COMMUNITY,
                        EvaluationCommunity.HEATING,
                        EvaluationCommunity.HOSPITAL);
        // School: community 29/6, party members 14/3 of the one issue, residents 52/12.
        assertThat(tables.ranked().get(new UnitId("school")).micro())
                .contains(Rational.of(29, 6)
                        .times(Rational.of(3))
                        .plus(Rational.of(14, 3).times(Rational.of(3)))
                        .plus(Rational.of(52, 12).times(Rational.of(4)))
                        .dividedBy(Rational.of(10)));
    }

    @Test
    void flags_name_whom_a_person_should_look_at() {
        Table flags = tables.all(round).get(4);
        assertThat(flags.rows())
                .anyMatch(row -> row.get(1).equals("resident-5"))
                .anyMatch(row -> row.get(0).startsWith("Community and residents apart")
                        && row.get(1).equals("District hospital"));
    }

    @Test
    void the_story_is_the_same_every_time_and_the_page_needs_no_network() {
        String page = page(round, tables);
        EvaluationRound again = EvaluationRound.played(new EvaluationCommunity());
        assertThat(page(again, new RoundTables(RoundRecord.of(again.community()), evaluation(), Language.EN)))
                .isEqualTo(page);
        assertThat(page).contains("<svg").doesNotContain("<script").doesNotContain("src=");
    }

    private static String page(EvaluationRound of, RoundTables told) {
        return EvaluationPage.html("x", Language.EN, told.ranked(), told.all(of));
    }
}
