package io.github.fourmatters.governance;

import static io.github.fourmatters.governance.meeting.VotingMethod.OPEN;
import static io.github.fourmatters.governance.meeting.VotingMethod.SECRET;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.fourmatters.governance.deliberate.DeliberatePolicy;
import io.github.fourmatters.governance.deliberate.MeetingId;
import io.github.fourmatters.governance.deliberate.MinutesAudience;
import io.github.fourmatters.governance.issue.ActorId;
import io.github.fourmatters.governance.issue.Digest;
import io.github.fourmatters.governance.issue.Language;
import io.github.fourmatters.governance.meeting.MeetingCommand;
import io.github.fourmatters.governance.meeting.VotingCommand;
import io.github.fourmatters.governance.timeline.Minutes;
import io.github.fourmatters.governance.vote.Choice;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** The minutes of a meeting with an amendment, a recusal, a casting vote, a secret ballot and an adjournment. */
class MinutesTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private static Assembly held(MinutesAudience openVotes) {
        Town town = Assembly.town(DeliberatePolicy.builder()
                .jointMeetingRule(Assembly.CASTING)
                .openVotes(openVotes)
                .build());
        Assembly meeting = Assembly.of(town, OPEN, SECRET, OPEN).allAttend();
        Digest main = meeting.propose(0, "Ten lamps");
        Digest amended = meeting.amend(0, "Twenty lamps");
        meeting.votes(0, amended, Choice.YES, Choice.YES, Choice.YES);
        meeting.decideAmendment(0);
        town.done(
                Town.SECRETARY,
                new MeetingCommand.Recuse(meeting.id(), meeting.item(0), Assembly.BANK, "It lends the money"));
        town.done(Town.liaison(Town.SCHOOL), meeting.vote(0, Town.SCHOOL, Choice.YES, amended));
        town.done(Town.liaison(Town.CLINIC), meeting.vote(0, Town.CLINIC, Choice.NO, amended));
        town.done(
                Town.liaison(Town.COMMUNITY),
                new VotingCommand.BreakTie(meeting.id(), meeting.item(0), Choice.YES, amended));
        meeting.decide(0);
        meeting.papers(1, meeting.propose(1, "New benches"), Town.SCHOOL, Town.CLINIC, Assembly.BANK);
        town.done(
                Town.SECRETARY,
                new VotingCommand.CountPapers(
                        meeting.id(),
                        meeting.item(1),
                        1,
                        2,
                        ImmutableSet.of(new ActorId("teller-1"), new ActorId("teller-2"))));
        meeting.decide(1);
        town.done(Town.SECRETARY, new MeetingCommand.AdjournMeeting(meeting.id(), town.now.plusSeconds(86_400)));
        assertThat(main).isNotEqualTo(amended);
        return meeting;
    }

    private static ImmutableList<String> minutes(Assembly meeting, Language language, MinutesAudience visibility) {
        MeetingId id = meeting.id();
        return meeting.town.governance.ask(
                Minutes.of(id), Town.LEDGER, minutes -> minutes.lines(language, SHANGHAI, visibility));
    }

    @Test
    void the_english_minutes_tell_what_happened_in_its_order() {
        assertThat(minutes(held(MinutesAudience.PARTICIPANTS), Language.ENGLISH, MinutesAudience.PUBLIC).stream()
                        .skip(1))
                .containsExactly(
                        "Held: 2026-03-04 09:00",
                        "Units convened (4): community-1, school, clinic, bank",
                        "Rule: by heads: present > 1/2, in favour > 1/2 (of the votes cast); "
                                + "the recused do not count for the quorum; the chair may break a tie",
                        "Chair: community-1",
                        "Item 1: Lamps (15 minutes, open ballot)",
                        "Item 2: Lamps (15 minutes, secret ballot)",
                        "Item 3: Lamps (15 minutes, open ballot)",
                        "Present: bank, clinic, community-1, school",
                        "Item 1, Proposal: Ten lamps",
                        "Service items: New lamps (lead: school, due 2026-12-01)",
                        "Item 1, Amendment: Twenty lamps",
                        "Service items: New lamps (lead: school, due 2026-12-01)",
                        "Item 1, amendment adopted: 4 eligible, 4 present, 3 yes, 0 no, 1 abstaining",
                        "Item 1: bank is recused",
                        "Item 1: a tie; the chair community-1 gives its casting vote: yes",
                        "Item 1 adopted: 3 eligible, 3 present, 1 yes, 1 no, 1 abstaining, 1 recused; casting vote: yes",
                        "Item 2, Proposal: New benches",
                        "Service items: New lamps (lead: school, due 2026-12-01)",
                        "Item 2: the papers are counted",
                        "Item 2 defeated: 4 eligible, 4 present, 1 yes, 2 no, 1 abstaining",
                        "Adjourned until 2026-03-05 09:00; left to decide: Item 3");
    }

    @Test
    void the_chinese_minutes_tell_the_same() {
        assertThat(minutes(held(MinutesAudience.PARTICIPANTS), Language.CHINESE, MinutesAudience.PUBLIC))
                .contains(
                        "主持单位：community-1",
                        "议题1修正案通过：应到4，到会4，赞成3，反对0，弃权1",
                        "议题1通过：应到3，到会3，赞成1，反对1，弃权1，回避1；决定票：赞成",
                        "休会，2026年3月5日 09:00继续，待议：议题3");
    }

    @Test
    void participants_read_reasons_tellers_and_votes_and_nobody_reads_a_secret_one() {
        assertThat(minutes(held(MinutesAudience.PARTICIPANTS), Language.ENGLISH, MinutesAudience.PARTICIPANTS))
                .contains(
                        "Item 1: bank is recused: It lends the money",
                        "Votes: community-1 yes, school yes, clinic yes",
                        "Votes: school yes, clinic no",
                        "Item 2: the papers are counted; tellers: teller-1, teller-2",
                        "Votes: school, clinic, bank");
    }

    @Test
    void the_public_reads_open_votes_where_the_charter_says_so_and_never_a_person() {
        assertThat(minutes(held(MinutesAudience.PUBLIC), Language.ENGLISH, MinutesAudience.PUBLIC))
                .contains("Votes: school yes, clinic no")
                .noneMatch(line -> line.contains("teller") || line.contains("lends"));
    }
}
