package io.github.fourmatters.governance;

import static io.github.fourmatters.governance.meeting.VotingMethod.OPEN;
import static io.github.fourmatters.governance.meeting.VotingMethod.SECRET;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.fourmatters.governance.deliberate.DeliberateIssueEvent;
import io.github.fourmatters.governance.deliberate.DeliberatePolicy;
import io.github.fourmatters.governance.issue.CommonRefusalReason;
import io.github.fourmatters.governance.issue.Digest;
import io.github.fourmatters.governance.issue.IssueId;
import io.github.fourmatters.governance.issue.RefusalReason;
import io.github.fourmatters.governance.issue.UnitId;
import io.github.fourmatters.governance.meeting.ItemOutcome;
import io.github.fourmatters.governance.meeting.MeetingCommand;
import io.github.fourmatters.governance.meeting.MeetingEvent;
import io.github.fourmatters.governance.meeting.MeetingRefusalReason;
import io.github.fourmatters.governance.meeting.Seat;
import io.github.fourmatters.governance.meeting.VotingMethod;
import io.github.fourmatters.governance.raise.RaiseCommand;
import io.github.fourmatters.governance.vote.Choice;
import io.github.fourmatters.governance.vote.DecisionRule;
import io.github.fourmatters.governance.vote.RulePreset;
import io.github.fourmatters.governance.vote.VoteTally;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The course of a joint meeting: notice, chair, attendance, recusal, adjournment, closing. */
class MeetingTest {
    private final Town town = new Town();

    private static ImmutableList<MeetingCommand.ItemDraft> agenda(IssueId issue, int minutes, VotingMethod ballot) {
        return ImmutableList.of(new MeetingCommand.ItemDraft("Lamps", ImmutableList.of(issue), minutes, ballot));
    }

    private static RefusalReason refused(Town town, Duration notice, ImmutableList<MeetingCommand.ItemDraft> agenda) {
        return town.refused(
                Town.SECRETARY, Assembly.convene(town.now.plus(notice), agenda, Optional.empty(), Optional.empty()));
    }

    @Test
    void a_meeting_keeps_the_notice_period_unless_it_says_what_the_emergency_is() {
        ImmutableList<MeetingCommand.ItemDraft> agenda = agenda(town.triaged(), 20, OPEN);
        assertThat(refused(town, Duration.ofHours(24).minusSeconds(1), agenda))
                .isEqualTo(MeetingRefusalReason.NOTICE_TOO_SHORT);
        Instant soon = town.now.plusSeconds(60);
        assertThat(town.refused(Town.SECRETARY, Assembly.convene(soon, agenda, Optional.empty(), Optional.of(" "))))
                .isEqualTo(CommonRefusalReason.TEXT_MISSING);
        MeetingEvent.MeetingConvened convened = town.done(
                        Town.SECRETARY, Assembly.convene(soon, agenda, Optional.empty(), Optional.of("A burst pipe")))
                .first(MeetingEvent.MeetingConvened.class);
        assertThat(convened.emergency()).contains("A burst pipe");
    }

    @Test
    void exactly_the_notice_period_is_enough() {
        MeetingCommand.Convene inTime = Assembly.convene(
                town.now.plus(Duration.ofHours(24)),
                agenda(town.triaged(), 20, OPEN),
                Optional.empty(),
                Optional.empty());
        assertThat(town.give(Town.SECRETARY, inTime).isAccepted()).isTrue();
    }

    @Test
    void an_item_takes_from_a_minute_to_a_day() {
        IssueId issue = town.triaged();
        Duration notice = Duration.ofDays(2);
        assertThat(refused(town, notice, agenda(issue, 0, OPEN))).isEqualTo(MeetingRefusalReason.DURATION_OUT_OF_RANGE);
        assertThat(refused(town, notice, agenda(issue, 1_441, OPEN)))
                .isEqualTo(MeetingRefusalReason.DURATION_OUT_OF_RANGE);
    }

    @Test
    void a_secret_ballot_and_weights_do_not_go_together() {
        Town owners = Assembly.town(RulePreset.OWNERS_ORDINARY.rule());
        assertThat(refused(owners, Duration.ofDays(2), agenda(owners.triaged(), 20, SECRET)))
                .isEqualTo(MeetingRefusalReason.SECRET_BUT_WEIGHED);
    }

    @Test
    void a_unit_has_one_seat_and_a_weight_from_one_on() {
        IssueId issue = town.triaged();
        assertThat(seats(issue, Seat.of(Town.SCHOOL), Seat.of(Town.SCHOOL))).isEqualTo(MeetingRefusalReason.UNIT_TWICE);
        assertThat(seats(issue, new Seat(Town.SCHOOL, Optional.empty(), 0)))
                .isEqualTo(MeetingRefusalReason.WEIGHT_OUT_OF_RANGE);
    }

    private RefusalReason seats(IssueId issue, Seat... seats) {
        return town.refused(
                Town.SECRETARY,
                new MeetingCommand.Convene(
                        town.now.plus(Duration.ofDays(2)),
                        ImmutableList.copyOf(seats),
                        agenda(issue, 20, OPEN),
                        Optional.empty(),
                        Optional.empty()));
    }

    @Test
    void units_preside_by_turns_and_who_is_not_convened_is_passed_over() {
        Town turning = Assembly.town(DeliberatePolicy.builder()
                .rotation(ImmutableList.of(Town.SCHOOL, new UnitId("absent"), Assembly.BANK))
                .build());
        List<Optional<UnitId>> chairs = new ArrayList<>();
        for (int meeting = 0; meeting < 4; meeting++) {
            MeetingCommand.Convene next = Assembly.convene(
                    turning.now.plus(Duration.ofDays(2)),
                    agenda(turning.triaged(), 20, OPEN),
                    Optional.empty(),
                    Optional.empty());
            chairs.add(turning.done(Town.SECRETARY, next)
                    .first(MeetingEvent.MeetingConvened.class)
                    .chair());
        }
        assertThat(chairs)
                .extracting(Optional::orElseThrow)
                .containsExactly(Town.SCHOOL, Assembly.BANK, Assembly.BANK, Town.SCHOOL);
    }

    @Test
    void the_chair_is_one_of_those_convened_and_a_casting_vote_needs_one() {
        Town casting = Assembly.town(Assembly.CASTING);
        ImmutableList<MeetingCommand.ItemDraft> agenda = agenda(casting.triaged(), 20, OPEN);
        assertThat(refused(casting, Duration.ofDays(2), agenda)).isEqualTo(MeetingRefusalReason.CHAIR_MISSING);
        assertThat(casting.refused(
                        Town.SECRETARY,
                        Assembly.convene(
                                casting.now.plus(Duration.ofDays(2)),
                                agenda,
                                Optional.of(new UnitId("stranger")),
                                Optional.empty())))
                .isEqualTo(MeetingRefusalReason.NOT_ELIGIBLE);
    }

    @Test
    void a_recused_unit_is_in_no_tally_and_no_base() {
        Assembly meeting = Assembly.of(town, OPEN).allAttend();
        Digest text = meeting.propose(0, "New lamps");
        meeting.votes(0, text, Choice.YES, Choice.YES, Choice.NO, Choice.NO);
        MeetingCommand.Recuse recuse =
                new MeetingCommand.Recuse(meeting.id(), meeting.item(0), Assembly.BANK, "It lends the money");
        assertThat(town.refused(Town.liaison(Town.CLINIC), recuse)).isEqualTo(CommonRefusalReason.NOT_PERMITTED);
        town.done(Town.liaison(Assembly.BANK), recuse);
        assertThat(town.refused(Town.SECRETARY, recuse)).isEqualTo(MeetingRefusalReason.RECUSED);
        assertThat(town.refused(Town.liaison(Assembly.BANK), meeting.vote(0, Assembly.BANK, Choice.NO, text)))
                .isEqualTo(MeetingRefusalReason.RECUSED);
        assertThat(meeting.decide(0).count().orElseThrow().tallies().values())
                .containsExactly(new VoteTally(3, 2, 1, 0, 1));
    }

    @Test
    void only_who_is_there_can_be_recused_and_nobody_whose_paper_lies_in_the_urn() {
        Assembly meeting = Assembly.of(town, SECRET).attend(Town.COMMUNITY, Town.SCHOOL, Town.CLINIC);
        meeting.papers(0, meeting.propose(0, "New lamps"), Town.SCHOOL);
        assertThat(recused(meeting, Assembly.BANK, "Why")).isEqualTo(MeetingRefusalReason.NOT_PRESENT);
        assertThat(recused(meeting, new UnitId("stranger"), "Why")).isEqualTo(MeetingRefusalReason.NOT_ELIGIBLE);
        assertThat(recused(meeting, Town.SCHOOL, "Why")).isEqualTo(MeetingRefusalReason.PAPER_CAST);
        assertThat(recused(meeting, Town.CLINIC, "")).isEqualTo(CommonRefusalReason.TEXT_MISSING);
    }

    private RefusalReason recused(Assembly meeting, UnitId unit, String reason) {
        return town.refused(Town.SECRETARY, new MeetingCommand.Recuse(meeting.id(), meeting.item(0), unit, reason));
    }

    @Test
    void an_adjourned_meeting_takes_up_what_is_undecided_and_what_found_no_quorum_and_nothing_else() {
        Assembly meeting = Assembly.of(town, OPEN, OPEN, OPEN).allAttend();
        meeting.votes(0, meeting.propose(0, "New lamps"), Choice.YES, Choice.YES, Choice.YES);
        meeting.decide(0);
        Digest second = meeting.propose(1, "More lamps");
        meeting.votes(1, second, Choice.YES, Choice.YES, Choice.YES);

        Instant until = town.now.plus(Duration.ofDays(3));
        MeetingEvent.MeetingAdjourned adjourned = adjourn(meeting, until);
        assertThat(adjourned.items()).containsExactly(meeting.item(1), meeting.item(2));
        assertThat(town.refused(Town.SECRETARY, attendance(meeting))).isEqualTo(MeetingRefusalReason.MEETING_NOT_BEGUN);
        town.now = until;
        meeting.attend(Town.COMMUNITY, Town.SCHOOL);
        assertThat(meeting.decide(1).outcome()).isEqualTo(ItemOutcome.NO_QUORUM);

        Instant again = town.now.plus(Duration.ofDays(3));
        assertThat(adjourn(meeting, again).items()).containsExactly(meeting.item(1), meeting.item(2));
        town.now = again;
        meeting.allAttend();
        assertThat(town.refused(
                        Town.SECRETARY,
                        new MeetingCommand.Propose(meeting.id(), meeting.item(0), "Other lamps", meeting.measures(0))))
                .isEqualTo(MeetingRefusalReason.ITEM_DECIDED);
        meeting.votes(1, second, Choice.YES, Choice.YES, Choice.YES);
        assertThat(meeting.decide(1).outcome()).isEqualTo(ItemOutcome.ADOPTED);
    }

    private MeetingEvent.MeetingAdjourned adjourn(Assembly meeting, Instant until) {
        return town.done(Town.SECRETARY, new MeetingCommand.AdjournMeeting(meeting.id(), until))
                .first(MeetingEvent.MeetingAdjourned.class);
    }

    private static MeetingCommand.RecordAttendance attendance(Assembly meeting) {
        return new MeetingCommand.RecordAttendance(meeting.id(), ImmutableSet.of(Town.SCHOOL));
    }

    @Test
    void votes_given_before_the_adjournment_do_not_count_after_it() {
        Assembly meeting = Assembly.of(town, OPEN).allAttend();
        meeting.votes(0, meeting.propose(0, "New lamps"), Choice.YES, Choice.YES, Choice.YES);
        Instant until = town.now.plus(Duration.ofDays(3));
        adjourn(meeting, until);
        town.now = until;
        meeting.allAttend();
        assertThat(meeting.decide(0).count().orElseThrow().tallies().values())
                .containsExactly(new VoteTally(4, 0, 0, 4));
    }

    @Test
    void nothing_is_adjourned_into_the_past_or_when_nothing_is_left() {
        Assembly meeting = Assembly.of(town, OPEN).allAttend();
        assertThat(town.refused(Town.SECRETARY, new MeetingCommand.AdjournMeeting(meeting.id(), town.now)))
                .isEqualTo(MeetingRefusalReason.MEETING_IN_THE_PAST);
        meeting.votes(0, meeting.propose(0, "New lamps"), Choice.YES, Choice.YES, Choice.YES);
        meeting.decide(0);
        assertThat(town.refused(
                        Town.SECRETARY, new MeetingCommand.AdjournMeeting(meeting.id(), town.now.plusSeconds(60))))
                .isEqualTo(MeetingRefusalReason.NOTHING_UNDECIDED);
    }

    @Test
    void an_item_lapses_when_all_its_issues_have_left_whatever_was_said_on_it() {
        Assembly meeting = Assembly.of(town, OPEN).allAttend();
        town.done(Town.resident(), new RaiseCommand.Withdraw(meeting.issue, Town.RESIDENT));
        assertThat(meeting.decide(0).outcome()).isEqualTo(ItemOutcome.LAPSED);
    }

    @Test
    void the_default_rule_stands_in_what_is_recorded_and_an_outcome_on_both_streams() {
        Assembly meeting = Assembly.of(town, OPEN).allAttend();
        meeting.votes(0, meeting.propose(0, "New lamps"), Choice.NO, Choice.NO, Choice.NO);
        assertThat(meeting.decide(0).rule()).isEqualTo(DecisionRule.jointMeeting());
        assertThat(town.last(DeliberateIssueEvent.ProposalDefeated.class)).isPresent();
    }
}
