package io.github.fourmatters.governance.meeting;

import com.google.common.collect.ImmutableSet;
import io.github.fourmatters.governance.deliberate.AgendaItemId;
import io.github.fourmatters.governance.deliberate.MeetingId;
import io.github.fourmatters.governance.issue.ActorId;
import io.github.fourmatters.governance.issue.Digest;
import io.github.fourmatters.governance.issue.EventType;
import io.github.fourmatters.governance.issue.UnitId;
import io.github.fourmatters.governance.vote.Choice;
import io.github.fourmatters.governance.vote.DecisionRule;
import io.github.fourmatters.governance.vote.VoteCount;
import io.github.fourmatters.governance.vote.VoteTally;
import java.util.Optional;

/** What happens in the votes of a joint meeting. */
public sealed interface VotingEvent extends MeetingEvent.OnMeeting {
    /**
     * Returns the item that is voted on.
     *
     * @return the item
     */
    AgendaItemId item();

    /**
     * A unit, or one of its delegates, has voted openly. A later vote on the same text replaces it.
     *
     * @param meeting the meeting
     * @param item the item
     * @param unit the unit
     * @param delegate the delegate, where the unit has sent delegates by name
     * @param choice what was said
     * @param text the hash of the text that was voted on
     */
    @EventType(name = "vote-cast")
    record VoteCast(
            MeetingId meeting, AgendaItemId item, UnitId unit, Optional<ActorId> delegate, Choice choice, Digest text)
            implements VotingEvent {}

    /**
     * A unit has put its paper into the urn of a secret ballot. That is all that is known of its vote.
     *
     * @param meeting the meeting
     * @param item the item
     * @param unit the unit
     * @param text the hash of the text that was voted on
     */
    @EventType(name = "paper-cast")
    record PaperCast(MeetingId meeting, AgendaItemId item, UnitId unit, Digest text) implements VotingEvent {}

    /**
     * The papers of a secret ballot were counted, once and for all.
     *
     * @param meeting the meeting
     * @param item the item
     * @param text the hash of the text that was voted on
     * @param tally the counted papers, with those who were present and those recused at that moment
     * @param tellers the two persons who have counted
     */
    @EventType(name = "papers-counted")
    record PapersCounted(
            MeetingId meeting, AgendaItemId item, Digest text, VoteTally tally, ImmutableSet<ActorId> tellers)
            implements VotingEvent {}

    /**
     * The chair has given its casting vote. It acts only as long as the others' votes are a tie: any later vote or recusal voids it.
     *
     * @param meeting the meeting
     * @param item the item
     * @param chair the unit that presides
     * @param choice yes or no
     * @param text the hash of the text that was voted on
     */
    @EventType(name = "tie-broken")
    record TieBroken(MeetingId meeting, AgendaItemId item, UnitId chair, Choice choice, Digest text)
            implements VotingEvent {}

    /**
     * An amendment has its outcome.
     *
     * @param meeting the meeting
     * @param item the item
     * @param text the hash of the amended text
     * @param outcome adopted, and then it is the main text; defeated; or without a quorum, and then it is still pending
     * @param count the counted votes, from which the rule gives the outcome
     * @param rule the rule that the meeting decides by
     */
    @EventType(name = "amendment-decided")
    record AmendmentDecided(
            MeetingId meeting, AgendaItemId item, Digest text, ItemOutcome outcome, VoteCount count, DecisionRule rule)
            implements VotingEvent {}

    /**
     * An item has its outcome.
     *
     * @param meeting the meeting
     * @param item the item
     * @param outcome the outcome
     * @param count the counted votes, from which the rule gives the outcome; empty where the item was postponed or lapsed
     * @param rule the rule that the meeting decides by
     */
    @EventType(name = "item-decided")
    record ItemDecided(
            MeetingId meeting, AgendaItemId item, ItemOutcome outcome, Optional<VoteCount> count, DecisionRule rule)
            implements VotingEvent {}
}
