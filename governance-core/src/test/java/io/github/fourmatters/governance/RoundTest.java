package io.github.fourmatters.governance;

import static io.github.fourmatters.governance.issue.CommonRefusal.CONFLICT_OF_INTEREST;
import static io.github.fourmatters.governance.issue.CommonRefusal.NOT_PERMITTED;
import static io.github.fourmatters.governance.issue.CommonRefusal.NOT_YET_DUE;
import static io.github.fourmatters.governance.issue.CommonRefusal.UNKNOWN_ISSUE;
import static io.github.fourmatters.governance.issue.CommonRefusal.WRONG_STAGE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.fourmatters.governance.act.ActCommand;
import io.github.fourmatters.governance.act.AssignmentId;
import io.github.fourmatters.governance.calendar.Quarter;
import io.github.fourmatters.governance.evaluate.EvaluateCommand;
import io.github.fourmatters.governance.evaluate.EvaluateCommand.CastBallot;
import io.github.fourmatters.governance.evaluate.EvaluateCommand.CorrectScore;
import io.github.fourmatters.governance.evaluate.EvaluatePolicy;
import io.github.fourmatters.governance.evaluate.EvaluateRefusal;
import io.github.fourmatters.governance.evaluate.ReopeningCause;
import io.github.fourmatters.governance.evaluate.ResultEvent.BallotCast;
import io.github.fourmatters.governance.evaluate.ResultEvent.IssueClosed;
import io.github.fourmatters.governance.evaluate.ResultEvent.ObjectionsEnded;
import io.github.fourmatters.governance.evaluate.ResultEvent.ResultPublished;
import io.github.fourmatters.governance.evaluate.ResultEvent.ScoreCorrected;
import io.github.fourmatters.governance.evaluate.RosterEntry;
import io.github.fourmatters.governance.evaluate.RoundEvent.RoundScheduled;
import io.github.fourmatters.governance.evaluate.Statement;
import io.github.fourmatters.governance.issue.Actor;
import io.github.fourmatters.governance.issue.Event;
import io.github.fourmatters.governance.issue.IssueId;
import io.github.fourmatters.governance.issue.Role;
import io.github.fourmatters.governance.issue.Scope;
import io.github.fourmatters.governance.issue.UnitId;
import io.github.fourmatters.governance.quantity.Rational;
import io.github.fourmatters.governance.score.WhenMissing;
import io.github.fourmatters.governance.spi.CommandId;
import io.github.fourmatters.governance.spi.memory.InMemoryStorage;
import io.github.fourmatters.governance.spi.vault.SubjectId;
import io.github.fourmatters.governance.tally.Histogram;
import io.github.fourmatters.governance.tally.Party;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A round in full: who may vote on which day, what is frozen, what a voter is given, and how a grade is corrected. */
class RoundTest {
    private static final Quarter Q1 = new Quarter(2026, 1);
    private static final SubjectId NEIGHBOUR = new SubjectId("neighbour");
    private static final SubjectId NEWCOMER = new SubjectId("newcomer");
    private static final SubjectId MEMBER = new SubjectId("member");
    private static final Instant ROUND = Instant.parse("2026-04-02T01:00:00Z");

    private Town town = new Town();

    @Test
    void a_roster_entry_holds_from_its_first_to_its_last_day() {
        IssueId issue = inRound();

        assertThat(town.refused(Town.CLERK, new CastBallot(Q1, issue, NEWCOMER, 4, 1)))
                .isEqualTo(EvaluateRefusal.NOT_ON_ROSTER);
        town.now = Instant.parse("2026-04-02T16:00:00Z");
        town.done(Town.CLERK, new CastBallot(Q1, issue, NEWCOMER, 4, 1));
        town.now = Instant.parse("2026-04-08T15:59:59Z");
        town.done(Town.CLERK, new CastBallot(Q1, issue, NEWCOMER, 5, 2));
        town.now = Instant.parse("2026-04-08T16:00:00Z");
        assertThat(town.refused(Town.CLERK, new CastBallot(Q1, issue, NEWCOMER, 1, 3)))
                .isEqualTo(EvaluateRefusal.NOT_ON_ROSTER);
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
        assertThat(town.refused(Town.SUPERVISOR, correct(issue, MEMBER))).isEqualTo(EvaluateRefusal.NO_COUNTED_BALLOT);
        town.done(Town.SUPERVISOR, correct(issue, NEIGHBOUR));
        assertThat(last(ScoreCorrected.class).score()).isEmpty();
        assertThat(last(ScoreCorrected.class).statement().previous())
                .contains(corrected.statement().digest());
    }

    private static Statement.Content content(ScoreCorrected event, Optional<Rational> score) {
        return new Statement.Content(event.issue(), event.cycle(), event.quarter(), event.ballots(), score);
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
                .isEqualTo(EvaluateRefusal.NO_COUNTED_BALLOT);
        assertThat(town.refused(Town.SUPERVISOR, new CorrectScore(issue, ImmutableSet.of(), "Why")))
                .isEqualTo(EvaluateRefusal.NO_COUNTED_BALLOT);
        assertThat(town.last(ScoreCorrected.class)).isEmpty();
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
                    .isEqualTo(EvaluateRefusal.REVISION_NOT_NEXT);
        }
        town.done(Town.CLERK, new CastBallot(Q1, issue, NEIGHBOUR, 5, 1));
        town.done(Town.CLERK, new CastBallot(Q1, issue, NEIGHBOUR, 1, 2));
        assertThat(town.refused(Town.CLERK, new CastBallot(Q1, issue, NEIGHBOUR, 5, 1)))
                .isEqualTo(EvaluateRefusal.REVISION_NOT_NEXT);
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

    private IssueId closed() {
        IssueId issue = inRound();
        town.done(Town.CLERK, new CastBallot(Q1, issue, NEIGHBOUR, 5, 1));
        town.done(Town.CLERK, new CastBallot(Q1, issue, MEMBER, 4, 1));
        town.done(Town.CLERK, new CastBallot(Q1, issue, MEMBER, 2, 2));
        close();
        return issue;
    }

    private void close() {
        town.now = Instant.parse("2026-05-01T00:00:00Z");
        town.tick();
    }

    private static CorrectScore correct(IssueId issue, SubjectId person) {
        return new CorrectScore(issue, ImmutableSet.of(person), "Was no representative");
    }

    private IssueId inRound() {
        enrol();
        IssueId issue = town.triaged();
        AssignmentId work = town.adopted(issue, Town.SCHOOL);
        Actor liaison = Town.liaison(Town.SCHOOL);
        town.done(liaison, new ActCommand.AcceptAssignment(issue, work));
        town.done(liaison, new ActCommand.StartAssignment(issue, work));
        town.done(liaison, new ActCommand.CompleteAssignment(issue, work, "Done"));
        return evaluated(issue);
    }

    private IssueId evaluated(IssueId issue) {
        town.done(Town.resident(), new EvaluateCommand.Confirm(issue, Town.RESIDENT));
        town.done(Town.OFFICER, new EvaluateCommand.Publish(issue, "Matter", "Measures", "Result"));
        town.now = ROUND;
        town.tick();
        return issue;
    }

    private void enrol() {
        town.done(
                Town.CLERK,
                new EvaluateCommand.Enrol(
                        Q1,
                        ImmutableList.of(
                                new RosterEntry(NEIGHBOUR, Party.RESIDENTS, Optional.empty()),
                                new RosterEntry(MEMBER, Party.PARTY_MEMBERS, Optional.empty()),
                                entry(NEWCOMER, Party.RESIDENTS, "2026-04-03", "2026-04-08"))));
    }

    private static RosterEntry entry(SubjectId person, Party party, String from, String until) {
        return new RosterEntry(
                person,
                party,
                Optional.empty(),
                Optional.of(LocalDate.parse(from)),
                Optional.of(LocalDate.parse(until)));
    }

    private <E extends Event> E last(Class<E> type) {
        return type.cast(town.last(type).orElseThrow().event().event());
    }
}
