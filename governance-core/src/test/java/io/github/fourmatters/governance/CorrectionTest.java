package io.github.fourmatters.governance;

import static io.github.fourmatters.governance.issue.CommonRefusalReason.CONFLICT_OF_INTEREST;
import static io.github.fourmatters.governance.issue.CommonRefusalReason.NOT_PERMITTED;
import static io.github.fourmatters.governance.issue.CommonRefusalReason.WRONG_STAGE;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import io.github.fourmatters.governance.evaluate.EvaluateCommand.CorrectScore;
import io.github.fourmatters.governance.evaluate.EvaluateIssueEvent.IssueClosed;
import io.github.fourmatters.governance.evaluate.EvaluateIssueEvent.ScoreCorrected;
import io.github.fourmatters.governance.evaluate.EvaluateRefusalReason;
import io.github.fourmatters.governance.evaluate.GradeVersion;
import io.github.fourmatters.governance.issue.Actor;
import io.github.fourmatters.governance.issue.IssueId;
import io.github.fourmatters.governance.issue.Role;
import io.github.fourmatters.governance.issue.Scope;
import io.github.fourmatters.governance.quantity.Rational;
import io.github.fourmatters.governance.spi.vault.SubjectId;
import io.github.fourmatters.governance.tally.Party;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How a grade is corrected after the close, by whom, and what stays. */
class CorrectionTest extends InRound {
    @Test
    void a_correction_takes_ballots_out_and_cites_the_version_that_it_replaces() {
        IssueId issue = closed();
        IssueClosed closed = last(IssueClosed.class);
        assertThat(closed.score()).contains(Rational.of(26, 7));

        town.done(Town.SUPERVISOR, correct(issue, MEMBER));

        ScoreCorrected corrected = last(ScoreCorrected.class);
        assertThat(corrected.score()).contains(Rational.of(5));
        assertThat(corrected.ballots()).containsOnlyKeys(Party.RESIDENTS);
        assertThat(corrected.statement().version()).isEqualTo(2);
        assertThat(corrected.statement().previous()).contains(closed.statement().digest());
        assertThat(corrected.statement().isOf(content(corrected, corrected.score())))
                .isTrue();
        assertThat(corrected.statement().isOf(content(corrected, Optional.of(Rational.of(4)))))
                .isFalse();
        assertThat(town.refused(Town.SUPERVISOR, correct(issue, MEMBER)))
                .isEqualTo(EvaluateRefusalReason.NO_COUNTED_BALLOT);
        town.done(Town.SUPERVISOR, correct(issue, NEIGHBOUR));
        assertThat(last(ScoreCorrected.class).score()).isEmpty();
        assertThat(last(ScoreCorrected.class).statement().previous())
                .contains(corrected.statement().digest());
    }

    private static GradeVersion.Content content(ScoreCorrected event, Optional<Rational> score) {
        return new GradeVersion.Content(event.issue(), event.cycle(), event.quarter(), event.ballots(), score);
    }

    @Test
    void only_an_outsider_corrects_and_only_what_is_closed_and_was_counted() {
        IssueId open = inRound();
        assertThat(town.refused(Town.SUPERVISOR, correct(open, NEIGHBOUR))).isEqualTo(WRONG_STAGE);
        town = new Town();
        IssueId issue = closed();
        Actor insider = Actor.of("insider", Role.SUPERVISOR, new Scope.Community(Town.LEDGER))
                .and(Role.UNIT_LIAISON, new Scope.Unit(Town.SCHOOL));
        assertThat(town.refused(insider, correct(issue, NEIGHBOUR))).isEqualTo(CONFLICT_OF_INTEREST);
        assertThat(town.refused(Town.CLERK, correct(issue, NEIGHBOUR))).isEqualTo(NOT_PERMITTED);
        assertThat(town.refused(Town.SUPERVISOR, correct(issue, NEWCOMER)))
                .isEqualTo(EvaluateRefusalReason.NO_COUNTED_BALLOT);
        assertThat(town.refused(Town.SUPERVISOR, new CorrectScore(issue, ImmutableSet.of(), "Why")))
                .isEqualTo(EvaluateRefusalReason.NO_COUNTED_BALLOT);
        assertThat(town.last(ScoreCorrected.class)).isEmpty();
    }

    private static CorrectScore correct(IssueId issue, SubjectId person) {
        return new CorrectScore(issue, ImmutableSet.of(person), "Was no representative");
    }
}
