package io.github.fourmatters.governance.testkit.invariant;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.deliberate.AgendaItemId;
import io.github.fourmatters.governance.meeting.ItemOutcome;
import io.github.fourmatters.governance.meeting.MeetingEvent;
import io.github.fourmatters.governance.meeting.VotingEvent;
import io.github.fourmatters.governance.testkit.chronicle.Chronicle;
import io.github.fourmatters.governance.testkit.chronicle.ItemRecord;
import io.github.fourmatters.governance.testkit.chronicle.MeetingRecord;
import io.github.fourmatters.governance.vote.TieBreaker;
import java.util.Optional;

/** What joint meetings must hold besides the tally that re-decides; all of it belongs to that sentence's number. */
final class MeetingInvariants {
    private static final int NUMBER = 6;

    static final ImmutableList<Invariant> ALL = ImmutableList.of(
            Invariant.of(NUMBER, "a stored tally re-decides to its stored outcome", Replay.eachFact(TallyCheck::wrong)),
            Invariant.of(
                    NUMBER,
                    "nobody votes by name in a secret ballot, or while recused, or on another text",
                    Replay.each(VotingEvent.VoteCast.class, MeetingInvariants::vote)),
            Invariant.of(
                    NUMBER,
                    "each voter puts in one paper, and none once they are counted",
                    Replay.each(VotingEvent.PaperCast.class, MeetingInvariants::paper)),
            Invariant.of(
                    NUMBER,
                    "two tellers count no more papers than lie in the urn",
                    Replay.each(VotingEvent.PapersCounted.class, MeetingInvariants::count)),
            Invariant.of(
                    NUMBER,
                    "the casting vote breaks a tie of the others and comes on top of no vote",
                    Replay.each(VotingEvent.TieBroken.class, MeetingInvariants::tie)),
            Invariant.of(
                    NUMBER,
                    "an adjourned meeting takes only undecided items",
                    Replay.each(MeetingEvent.MeetingAdjourned.class, MeetingInvariants::adjourn)));

    private MeetingInvariants() {}

    private static MeetingRecord meeting(Chronicle chronicle, MeetingEvent.OnMeeting event) {
        return chronicle.meeting(event.meeting()).orElseThrow();
    }

    private static ItemRecord item(Chronicle chronicle, VotingEvent event) {
        return meeting(chronicle, event).item(event.item()).orElseThrow();
    }

    private static Optional<String> vote(Chronicle chronicle, VotingEvent.VoteCast vote) {
        ItemRecord item = item(chronicle, vote);
        boolean right = meeting(chronicle, vote).voters(item).contains(vote.unit())
                && !item.isSecret()
                && item.proposal().orElseThrow().digest().equals(vote.text());
        return Replay.when(!right, "a wrong vote");
    }

    private static Optional<String> paper(Chronicle chronicle, VotingEvent.PaperCast paper) {
        ItemRecord item = item(chronicle, paper);
        boolean right = meeting(chronicle, paper).voters(item).contains(paper.unit())
                && item.isSecret()
                && !item.hasVoted(paper.unit())
                && item.counted().isEmpty();
        return Replay.when(!right, "a wrong paper");
    }

    private static Optional<String> count(Chronicle chronicle, VotingEvent.PapersCounted counted) {
        ItemRecord item = item(chronicle, counted);
        MeetingRecord meeting = meeting(chronicle, counted);
        boolean right = item.isSecret()
                && item.counted().isEmpty()
                && counted.tellers().size() == 2
                && counted.tally().cast() <= item.papers().size()
                && counted.tally().present() == meeting.voters(item).size();
        return Replay.when(!right, "papers of " + item.papers());
    }

    private static Optional<String> tie(Chronicle chronicle, VotingEvent.TieBroken broken) {
        ItemRecord item = item(chronicle, broken);
        MeetingRecord meeting = meeting(chronicle, broken);
        boolean right = meeting.convened().rule().tie() == TieBreaker.CASTING_VOTE
                && meeting.convened().chair().equals(Optional.of(broken.chair()))
                && !item.hasVoted(broken.chair())
                && TallyCheck.isTie(
                        TallyCheck.count(meeting, item, meeting.convened().rule()));
        return Replay.when(!right, "no tie for the chair to break");
    }

    private static Optional<String> adjourn(Chronicle chronicle, MeetingEvent.MeetingAdjourned adjourned) {
        MeetingRecord meeting = meeting(chronicle, adjourned);
        for (AgendaItemId id : adjourned.items()) {
            ItemRecord item = meeting.item(id).orElseThrow();
            if (item.isDecided() && !item.outcome().equals(Optional.of(ItemOutcome.NO_QUORUM))) {
                return Optional.of(id + " is decided");
            }
        }
        return Replay.when(!adjourned.items().containsAll(ids(meeting)), "left out some of " + ids(meeting));
    }

    private static ImmutableList<AgendaItemId> ids(MeetingRecord meeting) {
        return meeting.undecided().stream().map(item -> item.onAgenda().id()).collect(ImmutableList.toImmutableList());
    }
}
