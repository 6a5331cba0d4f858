package io.github.fourmatters.governance;

import static io.github.fourmatters.governance.issue.CommonRefusalReason.CONFLICT_OF_INTEREST;
import static io.github.fourmatters.governance.issue.CommonRefusalReason.NOT_PERMITTED;
import static io.github.fourmatters.governance.issue.CommonRefusalReason.NOT_YET_DUE;
import static io.github.fourmatters.governance.issue.CommonRefusalReason.UNKNOWN_ISSUE;
import static io.github.fourmatters.governance.issue.CommonRefusalReason.WRONG_STAGE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.charter.Charter;
import io.github.fourmatters.governance.evaluate.EvaluateCommand;
import io.github.fourmatters.governance.evaluate.EvaluateCommand.CastBallot;
import io.github.fourmatters.governance.evaluate.EvaluateIssueEvent.BallotCast;
import io.github.fourmatters.governance.evaluate.EvaluateIssueEvent.IssueClosed;
import io.github.fourmatters.governance.evaluate.EvaluateIssueEvent.ObjectionsEnded;
import io.github.fourmatters.governance.evaluate.EvaluateIssueEvent.ResultPublished;
import io.github.fourmatters.governance.evaluate.EvaluatePolicy;
import io.github.fourmatters.governance.evaluate.EvaluateRefusalReason;
import io.github.fourmatters.governance.evaluate.ReopeningCause;
import io.github.fourmatters.governance.evaluate.RoundEvent.RoundScheduled;
import io.github.fourmatters.governance.issue.Actor;
import io.github.fourmatters.governance.issue.IssueId;
import io.github.fourmatters.governance.issue.Role;
import io.github.fourmatters.governance.issue.Scope;
import io.github.fourmatters.governance.issue.UnitId;
import io.github.fourmatters.governance.quantity.Rational;
import io.github.fourmatters.governance.score.WhenMissing;
import io.github.fourmatters.governance.spi.CommandId;
import io.github.fourmatters.governance.spi.memory.InMemoryStorage;
import io.github.fourmatters.governance.tally.Histogram;
import io.github.fourmatters.governance.tally.Party;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A round in full: who may vote on which day, what is frozen, what a voter is given, and when it closes. */
class RoundTest extends InRound {
    @Test
    void a_roster_entry_holds_from_its_first_to_its_last_day() {
        IssueId issue = inRound();

        assertThat(town.refused(Town.CLERK, new CastBallot(Q1, issue, NEWCOMER, 4, 1)))
                .isEqualTo(EvaluateRefusalReason.NOT_ON_ROSTER);
        town.now = Instant.parse("2026-04-02T16:00:00Z");
        town.done(Town.CLERK, new CastBallot(Q1, issue, NEWCOMER, 4, 1));
        town.now = Instant.parse("2026-04-08T15:59:59Z");
        town.done(Town.CLERK, new CastBallot(Q1, issue, NEWCOMER, 5, 2));
        town.now = Instant.parse("2026-04-08T16:00:00Z");
        assertThat(town.refused(Town.CLERK, new CastBallot(Q1, issue, NEWCOMER, 1, 3)))
                .isEqualTo(EvaluateRefusalReason.NOT_ON_ROSTER);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> entry(NEWCOMER, Party.RESIDENTS, "2026-04-08", "2026-04-07"))
                .withMessageContaining("2026-04-07");
    }

    @Test
    void every_ballot_is_about_the_result_as_it_was_disclosed() {
        IssueId issue = inRound();
        ResultPublished published = last(ResultPublished.class);
        town.done(Town.CLERK, new CastBallot(Q1, issue, NEIGHBOUR, 4, 1));

        assertThat(last(ObjectionsEnded.class).disclosed()).isEqualTo(published.disclosed());
        assertThat(last(BallotCast.class).disclosed()).isEqualTo(published.disclosed());
        assertThat(new ResultPublished(
                                issue,
                                0,
                                published.unit(),
                                published.matter() + "M",
                                "easures",
                                published.result(),
                                published.objectBy())
                        .disclosed())
                .isNotEqualTo(published.disclosed());
    }

    @Test
    void a_receipt_is_that_of_the_ballot_and_of_its_command_alone() {
        IssueId issue = inRound();
        town.done(Town.CLERK, new CastBallot(Q1, issue, NEIGHBOUR, 4, 1));
        BallotCast cast = last(BallotCast.class);
        BallotCast altered =
                new BallotCast(issue, 0, Q1, NEIGHBOUR, Party.RESIDENTS, 5, 1, true, cast.disclosed(), cast.receipt());

        assertThat(cast.receipt()).isEqualTo(cast.receiptFor(town.lastCommand()));
        assertThat(altered.receiptFor(town.lastCommand())).isNotEqualTo(cast.receipt());
        assertThat(cast.receiptFor(new CommandId("another"))).isNotEqualTo(cast.receipt());
    }

    @Test
    void a_ballot_at_the_last_instant_counts_and_one_after_it_is_late() {
        IssueId issue = inRound();
        Instant last = last(RoundScheduled.class).closesAt();
        town.now = last;
        town.tick();
        town.done(Town.CLERK, new CastBallot(Q1, issue, NEIGHBOUR, 5, 1));
        assertThat(last(BallotCast.class).counted()).isTrue();

        town.now = last.plusNanos(1_000);
        town.done(Town.CLERK, new CastBallot(Q1, issue, MEMBER, 1, 1));
        assertThat(last(BallotCast.class).counted()).isFalse();
        town.tick();
        assertThat(town.last(IssueClosed.class)).isEmpty();
        town.now = last.plusNanos(2_000);
        town.tick();
        assertThat(last(IssueClosed.class).score()).contains(Rational.of(5));
    }

    @Test
    void no_ballot_can_take_a_number_that_later_ones_cannot_reach() {
        IssueId issue = inRound();
        town.now = ROUND;
        for (int revision : new int[] {Integer.MAX_VALUE, 2, 0, -1}) {
            assertThat(town.refused(Town.CLERK, new CastBallot(Q1, issue, NEIGHBOUR, 5, revision)))
                    .isEqualTo(EvaluateRefusalReason.REVISION_NOT_NEXT);
        }
        town.done(Town.CLERK, new CastBallot(Q1, issue, NEIGHBOUR, 5, 1));
        town.done(Town.CLERK, new CastBallot(Q1, issue, NEIGHBOUR, 1, 2));
        assertThat(town.refused(Town.CLERK, new CastBallot(Q1, issue, NEIGHBOUR, 5, 1)))
                .isEqualTo(EvaluateRefusalReason.REVISION_NOT_NEXT);
        close();
        assertThat(last(IssueClosed.class).ballots().get(Party.RESIDENTS)).isEqualTo(Histogram.of(1, 1));
    }

    @Test
    void whoever_has_a_role_in_a_performing_unit_neither_votes_nor_enters_ballots_nor_reopens() {
        IssueId issue = inRound();
        UnitId performer = last(ResultPublished.class).unit();
        town.now = ROUND;
        Actor evaluator = Actor.of(NEIGHBOUR.value(), Role.EVALUATOR, new Scope.Person(NEIGHBOUR));
        for (Actor actor : ImmutableList.of(evaluator, Town.CLERK, Town.SUPERVISOR)) {
            assertThat(town.refused(
                            actor.and(Role.UNIT_LIAISON, new Scope.Unit(performer)),
                            new CastBallot(Q1, issue, NEIGHBOUR, 5, 1)))
                    .isEqualTo(actor.equals(Town.SUPERVISOR) ? NOT_PERMITTED : CONFLICT_OF_INTEREST);
        }
        Actor liaisonOfAll = Town.CLERK.and(Role.UNIT_LIAISON, new Scope.Community(Town.LEDGER));
        assertThat(town.refused(liaisonOfAll, new CastBallot(Q1, issue, NEIGHBOUR, 5, 1)))
                .isEqualTo(CONFLICT_OF_INTEREST);
        town.done(evaluator, new CastBallot(Q1, issue, NEIGHBOUR, 5, 1));
        close();
        Actor insider = Town.SUPERVISOR.and(Role.UNIT_LIAISON, new Scope.Unit(performer));
        for (ReopeningCause cause : ReopeningCause.values()) {
            assertThat(town.refused(insider, new EvaluateCommand.Reopen(issue, cause, "It is dark again")))
                    .isEqualTo(CONFLICT_OF_INTEREST);
        }
    }

    @Test
    void the_close_of_a_round_waits_for_its_opening_and_is_not_dropped() {
        enrol();
        assertThat(town.refused(Actor.system(), new EvaluateCommand.CloseRound(Q1)))
                .isEqualTo(NOT_YET_DUE);
    }

    @Test
    void a_round_is_closed_once_and_a_ballot_is_about_an_issue_that_there_is() {
        IssueId issue = closed();
        long head = town.head();
        assertThat(town.refused(Actor.system(), new EvaluateCommand.CloseRound(Q1)))
                .isEqualTo(WRONG_STAGE);
        assertThat(town.refused(Actor.system(), new EvaluateCommand.OpenRound(Q1)))
                .isEqualTo(WRONG_STAGE);
        assertThat(town.refused(Actor.system(), new EvaluateCommand.CloseIssue(issue)))
                .isEqualTo(WRONG_STAGE);
        assertThat(town.refused(Town.CLERK, new CastBallot(Q1, new IssueId("nowhere:1"), NEIGHBOUR, 5, 9)))
                .isEqualTo(UNKNOWN_ISSUE);
        assertThat(town.head()).isEqualTo(head);
    }

    @Test
    void the_close_tells_by_what_weights_it_was_made_and_leaves_out_a_community_that_performed() {
        IssueId issue = closed();
        assertThat(last(IssueClosed.class).issue()).isEqualTo(issue);
        assertThat(last(IssueClosed.class).weighting())
                .isEqualTo(EvaluatePolicy.defaults().weighting());

        town = new Town(
                "f",
                new InMemoryStorage<>(),
                Charter.fourMatters().toBuilder()
                        .evaluate(EvaluatePolicy.builder()
                                .whenMissing(WhenMissing.INVALID)
                                .build())
                        .build());
        enrol();
        IssueId direct = evaluated(town.doneDirectly());
        town.done(Town.CLERK, new CastBallot(Q1, direct, NEIGHBOUR, 5, 1));
        town.done(Town.CLERK, new CastBallot(Q1, direct, MEMBER, 4, 1));
        close();
        assertThat(last(IssueClosed.class).weighting().weights()).doesNotContainKey(Party.COMMUNITY);
        assertThat(last(IssueClosed.class).score()).contains(Rational.of(32, 7));
    }
}
