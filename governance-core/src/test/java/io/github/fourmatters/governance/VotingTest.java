package io.github.fourmatters.governance;

import static io.github.fourmatters.governance.meeting.VotingMethod.OPEN;
import static io.github.fourmatters.governance.meeting.VotingMethod.SECRET;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.fourmatters.governance.deliberate.DeliberateIssueEvent;
import io.github.fourmatters.governance.deliberate.MeasureDraft;
import io.github.fourmatters.governance.issue.Actor;
import io.github.fourmatters.governance.issue.ActorId;
import io.github.fourmatters.governance.issue.CommonRefusalReason;
import io.github.fourmatters.governance.issue.Digest;
import io.github.fourmatters.governance.issue.RefusalReason;
import io.github.fourmatters.governance.meeting.Attendance;
import io.github.fourmatters.governance.meeting.ItemOutcome;
import io.github.fourmatters.governance.meeting.MeetingCommand;
import io.github.fourmatters.governance.meeting.MeetingEvent;
import io.github.fourmatters.governance.meeting.MeetingRefusalReason;
import io.github.fourmatters.governance.meeting.Seat;
import io.github.fourmatters.governance.meeting.VotingCommand;
import io.github.fourmatters.governance.meeting.VotingEvent;
import io.github.fourmatters.governance.vote.Choice;
import io.github.fourmatters.governance.vote.VoteTally;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The votes of a joint meeting: amendments, secret ballots, delegations, the casting vote. */
class VotingTest {
    private static final Actor HEAD = Actor.liaison("head", Town.SCHOOL);
    private static final Actor DEPUTY = Actor.liaison("deputy", Town.SCHOOL);

    private final Town town = Assembly.town(Assembly.CASTING);

    @Test
    void an_amendment_is_voted_on_before_the_main_text_and_replaces_it_when_adopted() {
        Assembly meeting = Assembly.of(town, OPEN).allAttend();
        Digest main = meeting.propose(0, "Ten lamps");
        meeting.votes(0, main, Choice.YES, Choice.YES, Choice.YES, Choice.YES);
        Digest amended = meeting.amend(0, "Twenty lamps");
        assertThat(town.refused(Town.SECRETARY, new VotingCommand.DecideItem(meeting.id(), meeting.item(0))))
                .isEqualTo(MeetingRefusalReason.AMENDMENT_PENDING);
        assertThat(town.refused(Town.liaison(Town.SCHOOL), meeting.vote(0, Town.SCHOOL, Choice.YES, main)))
                .isEqualTo(MeetingRefusalReason.STALE_TEXT);
        meeting.votes(0, amended, Choice.YES, Choice.YES, Choice.NO);
        assertThat(meeting.decideAmendment(0).outcome()).isEqualTo(ItemOutcome.ADOPTED);
        meeting.votes(0, amended, Choice.YES, Choice.YES, Choice.YES);
        meeting.decide(0);
        assertThat(((DeliberateIssueEvent.ResolutionAdopted) town.last(DeliberateIssueEvent.ResolutionAdopted.class)
                                .orElseThrow()
                                .payload()
                                .event())
                        .text())
                .isEqualTo(amended);
    }

    @Test
    void a_defeated_amendment_leaves_the_main_text_whose_votes_are_given_anew() {
        Assembly meeting = Assembly.of(town, OPEN).allAttend();
        Digest main = meeting.propose(0, "Ten lamps");
        meeting.votes(0, main, Choice.NO, Choice.NO, Choice.NO, Choice.NO);
        Digest amended = meeting.amend(0, "Twenty lamps");
        meeting.votes(0, amended, Choice.NO, Choice.NO, Choice.NO);
        assertThat(meeting.decideAmendment(0).outcome()).isEqualTo(ItemOutcome.DEFEATED);
        meeting.votes(0, main, Choice.YES);
        assertThat(meeting.decide(0).count().orElseThrow().tallies().values())
                .containsExactly(new VoteTally(4, 1, 0, 3));
    }

    @Test
    void without_a_quorum_an_amendment_stays_pending() {
        Assembly meeting = Assembly.of(town, OPEN).attend(Town.COMMUNITY, Town.SCHOOL);
        meeting.propose(0, "Ten lamps");
        meeting.amend(0, "Twenty lamps");
        assertThat(meeting.decideAmendment(0).outcome()).isEqualTo(ItemOutcome.NO_QUORUM);
        assertThat(town.refused(Town.SECRETARY, new VotingCommand.DecideItem(meeting.id(), meeting.item(0))))
                .isEqualTo(MeetingRefusalReason.AMENDMENT_PENDING);
    }

    @Test
    void there_is_one_amendment_at_a_time_and_none_without_a_proposal() {
        Assembly meeting = Assembly.of(town, OPEN).allAttend();
        assertThat(amendment(meeting)).isEqualTo(MeetingRefusalReason.NO_PROPOSAL);
        assertThat(town.refused(Town.SECRETARY, new VotingCommand.DecideAmendment(meeting.id(), meeting.item(0))))
                .isEqualTo(MeetingRefusalReason.NO_AMENDMENT);
        meeting.propose(0, "Ten lamps");
        meeting.amend(0, "Twenty lamps");
        assertThat(amendment(meeting)).isEqualTo(MeetingRefusalReason.AMENDMENT_PENDING);
    }

    private RefusalReason amendment(Assembly meeting) {
        return town.refused(
                Town.SECRETARY,
                new MeetingCommand.ProposeAmendment(
                        meeting.id(), meeting.item(0), "Thirty lamps", meeting.measures(0)));
    }

    @Test
    void the_hash_that_votes_cite_covers_the_measures_too() {
        Assembly meeting = Assembly.of(town, OPEN).allAttend();
        Digest one = meeting.propose(0, "Ten lamps");
        ImmutableList<MeasureDraft> other =
                ImmutableList.of(MeasureDraft.of(meeting.issue, "New lamps", Assembly.BANK, LocalDate.of(2026, 12, 1)));
        town.done(Town.SECRETARY, new MeetingCommand.Propose(meeting.id(), meeting.item(0), "Ten lamps", other));
        assertThat(town.refused(Town.liaison(Town.SCHOOL), meeting.vote(0, Town.SCHOOL, Choice.YES, one)))
                .isEqualTo(MeetingRefusalReason.STALE_TEXT);
    }

    @Test
    void a_secret_ballot_keeps_who_has_voted_and_one_count_and_no_choice() {
        Assembly meeting = Assembly.of(town, SECRET).allAttend();
        Digest text = meeting.propose(0, "Ten lamps");
        assertThat(town.refused(Town.liaison(Town.SCHOOL), meeting.vote(0, Town.SCHOOL, Choice.YES, text)))
                .isEqualTo(MeetingRefusalReason.BALLOT_SECRET);
        meeting.papers(0, text, Town.SCHOOL, Town.CLINIC, Assembly.BANK);
        assertThat(town.refused(Town.SECRETARY, new VotingCommand.DecideItem(meeting.id(), meeting.item(0))))
                .isEqualTo(MeetingRefusalReason.NOT_COUNTED);
        town.done(Town.SECRETARY, count(meeting, 2, 1, "teller-1", "teller-2"));
        VotingEvent.ItemDecided decided = meeting.decide(0);
        assertThat(decided.outcome()).isEqualTo(ItemOutcome.ADOPTED);
        assertThat(decided.count().orElseThrow().tallies().values()).containsExactly(new VoteTally(4, 2, 1, 1));
        assertThat(town.last(VotingEvent.VoteCast.class)).isEmpty();
        assertThat(VotingEvent.PaperCast.class.getRecordComponents())
                .noneMatch(component -> component.getType() == Choice.class);
    }

    @Test
    void nothing_is_taken_back_from_the_urn_and_two_tellers_count_what_lies_in_it() {
        Assembly meeting = Assembly.of(town, SECRET).allAttend();
        Digest text = meeting.propose(0, "Ten lamps");
        meeting.papers(0, text, Town.SCHOOL, Town.CLINIC);
        assertThat(paper(meeting, text)).isEqualTo(MeetingRefusalReason.PAPER_CAST);
        assertThat(town.refused(Town.SECRETARY, count(meeting, 2, 0, "teller-1")))
                .isEqualTo(MeetingRefusalReason.NOT_TWO_TELLERS);
        assertThat(town.refused(Town.SECRETARY, count(meeting, 2, 1, "teller-1", "teller-2")))
                .isEqualTo(MeetingRefusalReason.PAPERS_DIFFER);
        town.done(Town.SECRETARY, count(meeting, 2, 0, "teller-1", "teller-2"));
        assertThat(town.refused(Town.SECRETARY, count(meeting, 0, 2, "teller-1", "teller-2")))
                .isEqualTo(MeetingRefusalReason.BALLOT_COUNTED);
        assertThat(paper(meeting, text)).isEqualTo(MeetingRefusalReason.BALLOT_COUNTED);
        assertThat(town.refused(
                        Town.SECRETARY,
                        new MeetingCommand.Propose(meeting.id(), meeting.item(0), "Other lamps", meeting.measures(0))))
                .isEqualTo(MeetingRefusalReason.BALLOT_COUNTED);
        assertThat(town.refused(
                        Town.SECRETARY, new MeetingCommand.AdjournMeeting(meeting.id(), town.now.plusSeconds(60))))
                .isEqualTo(MeetingRefusalReason.BALLOT_COUNTED);
    }

    private RefusalReason paper(Assembly meeting, Digest text) {
        return town.refused(
                Town.liaison(Town.SCHOOL),
                new VotingCommand.CastPaper(meeting.id(), meeting.item(0), Town.SCHOOL, text));
    }

    private static VotingCommand.CountPapers count(Assembly meeting, int yes, int no, String... tellers) {
        ImmutableSet.Builder<ActorId> persons = ImmutableSet.builder();
        for (String teller : tellers) {
            persons.add(new ActorId(teller));
        }
        return new VotingCommand.CountPapers(meeting.id(), meeting.item(0), yes, no, persons.build());
    }

    @Test
    void an_open_item_takes_no_papers() {
        Assembly meeting = Assembly.of(town, OPEN).allAttend();
        Digest text = meeting.propose(0, "Ten lamps");
        assertThat(paper(meeting, text)).isEqualTo(MeetingRefusalReason.BALLOT_OPEN);
        assertThat(town.refused(Town.SECRETARY, count(meeting, 0, 0, "teller-1", "teller-2")))
                .isEqualTo(MeetingRefusalReason.BALLOT_OPEN);
    }

    @Test
    void a_delegation_that_is_divided_abstains_and_only_who_is_sent_speaks() {
        Assembly meeting = Assembly.of(town, OPEN).attend(Town.COMMUNITY, Town.CLINIC);
        Attendance school = new Attendance(Town.SCHOOL, ImmutableSet.of(HEAD.id(), DEPUTY.id()));
        town.done(Town.SECRETARY, new MeetingCommand.RecordAttendance(meeting.id(), ImmutableList.of(school)));
        Digest text = meeting.propose(0, "Ten lamps");
        assertThat(town.refused(Town.liaison(Town.SCHOOL), meeting.vote(0, Town.SCHOOL, Choice.YES, text)))
                .isEqualTo(MeetingRefusalReason.NOT_A_DELEGATE);
        town.done(HEAD, meeting.vote(0, Town.SCHOOL, Choice.YES, text));
        town.done(DEPUTY, meeting.vote(0, Town.SCHOOL, Choice.NO, text));
        town.done(Town.liaison(Town.CLINIC), meeting.vote(0, Town.CLINIC, Choice.YES, text));
        assertThat(meeting.decide(0).count().orElseThrow().tallies().values())
                .containsExactly(new VoteTally(4, 1, 0, 2));
    }

    @Test
    void the_last_open_vote_counts() {
        Assembly meeting = Assembly.of(town, OPEN).allAttend();
        Digest text = meeting.propose(0, "Ten lamps");
        meeting.votes(0, text, Choice.YES, Choice.YES, Choice.YES);
        meeting.votes(0, text, Choice.NO, Choice.NO, Choice.NO);
        assertThat(meeting.decide(0).outcome()).isEqualTo(ItemOutcome.DEFEATED);
    }

    @Test
    void the_chair_breaks_a_tie_of_the_others_and_only_that() {
        Assembly meeting = Assembly.of(town, OPEN).attend(Town.COMMUNITY, Town.SCHOOL, Town.CLINIC);
        Digest text = meeting.propose(0, "Ten lamps");
        town.done(Town.liaison(Town.SCHOOL), meeting.vote(0, Town.SCHOOL, Choice.YES, text));
        assertThat(broken(meeting, Town.liaison(Town.COMMUNITY), Choice.YES, text))
                .isEqualTo(MeetingRefusalReason.NO_TIE);
        town.done(Town.liaison(Town.CLINIC), meeting.vote(0, Town.CLINIC, Choice.NO, text));
        assertThat(broken(meeting, Town.liaison(Town.SCHOOL), Choice.YES, text))
                .isEqualTo(CommonRefusalReason.NOT_PERMITTED);
        assertThat(broken(meeting, Town.liaison(Town.COMMUNITY), Choice.ABSTAIN, text))
                .isEqualTo(MeetingRefusalReason.CASTING_VOTE_ABSTAINS);
        town.done(Town.liaison(Town.COMMUNITY), breakTie(meeting, Choice.YES, text));
        VotingEvent.ItemDecided decided = meeting.decide(0);
        assertThat(decided.outcome()).isEqualTo(ItemOutcome.ADOPTED);
        assertThat(decided.count().orElseThrow().castingVote()).isEqualTo(Optional.of(Choice.YES));
        assertThat(decided.rule().decide(decided.count().orElseThrow()))
                .hasToString(decided.outcome().name());
    }

    @Test
    void without_the_chairs_word_a_tie_is_lost_and_on_top_of_a_vote_there_is_no_word() {
        Assembly meeting = Assembly.of(town, OPEN).attend(Town.COMMUNITY, Town.SCHOOL, Town.CLINIC);
        Digest text = meeting.propose(0, "Ten lamps");
        meeting.votes(0, text, Choice.YES, Choice.NO);
        assertThat(broken(meeting, Town.liaison(Town.COMMUNITY), Choice.YES, text))
                .isEqualTo(MeetingRefusalReason.CHAIR_HAS_VOTED);
        assertThat(meeting.decide(0).outcome()).isEqualTo(ItemOutcome.DEFEATED);
    }

    @Test
    void a_vote_after_the_casting_vote_voids_it() {
        Assembly meeting = Assembly.of(town, OPEN).attend(Town.COMMUNITY, Town.SCHOOL, Town.CLINIC);
        Digest text = meeting.propose(0, "Ten lamps");
        town.done(Town.liaison(Town.COMMUNITY), breakTie(meeting, Choice.YES, text));
        town.done(Town.liaison(Town.SCHOOL), meeting.vote(0, Town.SCHOOL, Choice.YES, text));
        town.done(Town.liaison(Town.CLINIC), meeting.vote(0, Town.CLINIC, Choice.NO, text));
        VotingEvent.ItemDecided decided = meeting.decide(0);
        assertThat(decided.count().orElseThrow().castingVote()).isEmpty();
        assertThat(decided.outcome()).isEqualTo(ItemOutcome.DEFEATED);
    }

    @Test
    void a_rule_without_a_casting_vote_gives_the_chair_none() {
        Town plain = new Town();
        Assembly meeting = Assembly.of(plain, OPEN).allAttend();
        Digest text = meeting.propose(0, "Ten lamps");
        assertThat(plain.refused(Town.liaison(Town.COMMUNITY), breakTie(meeting, Choice.YES, text)))
                .isEqualTo(MeetingRefusalReason.NO_CASTING_VOTE);
    }

    @Test
    void in_a_secret_ballot_the_chair_waits_for_the_count() {
        Assembly meeting = Assembly.of(town, SECRET).attend(Town.COMMUNITY, Town.SCHOOL, Town.CLINIC);
        Digest text = meeting.propose(0, "Ten lamps");
        meeting.papers(0, text, Town.SCHOOL, Town.CLINIC);
        assertThat(broken(meeting, Town.liaison(Town.COMMUNITY), Choice.NO, text))
                .isEqualTo(MeetingRefusalReason.NOT_COUNTED);
        town.done(Town.SECRETARY, count(meeting, 1, 1, "teller-1", "teller-2"));
        town.done(Town.liaison(Town.COMMUNITY), breakTie(meeting, Choice.YES, text));
        assertThat(meeting.decide(0).outcome()).isEqualTo(ItemOutcome.ADOPTED);
    }

    private RefusalReason broken(Assembly meeting, Actor actor, Choice choice, Digest text) {
        return town.refused(actor, breakTie(meeting, choice, text));
    }

    private static VotingCommand.BreakTie breakTie(Assembly meeting, Choice choice, Digest text) {
        return new VotingCommand.BreakTie(meeting.id(), meeting.item(0), choice, text);
    }

    @Test
    void where_a_liaison_is_named_nobody_else_speaks_for_the_unit() {
        Seat seat = new Seat(Town.SCHOOL, Optional.of(HEAD.id()), 1);
        ImmutableList<MeetingCommand.ItemDraft> agenda =
                ImmutableList.of(new MeetingCommand.ItemDraft("Lamps", ImmutableList.of(town.triaged())));
        MeetingCommand.Convene convene = new MeetingCommand.Convene(
                town.now.plus(Duration.ofDays(2)),
                ImmutableList.of(seat),
                agenda,
                Optional.of(Town.SCHOOL),
                Optional.empty());
        Assembly meeting =
                new Assembly(town, town.done(Town.SECRETARY, convene).first(MeetingEvent.MeetingConvened.class));
        town.wait(2);
        meeting.attend(Town.SCHOOL);
        Digest text = meeting.propose(0, "Ten lamps");
        assertThat(town.refused(DEPUTY, meeting.vote(0, Town.SCHOOL, Choice.YES, text)))
                .isEqualTo(MeetingRefusalReason.NOT_A_DELEGATE);
        town.done(HEAD, meeting.vote(0, Town.SCHOOL, Choice.YES, text));
    }
}
