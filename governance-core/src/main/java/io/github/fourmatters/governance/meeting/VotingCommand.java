package io.github.fourmatters.governance.meeting;

import static io.github.fourmatters.governance.issue.Role.UNIT_LIAISON;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.fourmatters.governance.deliberate.AgendaItemId;
import io.github.fourmatters.governance.deliberate.MeetingId;
import io.github.fourmatters.governance.issue.ActorId;
import io.github.fourmatters.governance.issue.CommandWithResult;
import io.github.fourmatters.governance.issue.Digest;
import io.github.fourmatters.governance.issue.Event;
import io.github.fourmatters.governance.issue.Role;
import io.github.fourmatters.governance.issue.UnitId;
import io.github.fourmatters.governance.vote.Choice;

/**
 * The commands of voting and of counting. The vote is on the pending amendment if there is one, otherwise on the main text. Each vote cites
 * the hash of the text that it is on.
 */
public sealed interface VotingCommand extends MeetingCommand.OnItem {
    /** A vote, given by the liaison or a delegate of the unit that it is for. */
    sealed interface OfUnit extends VotingCommand {
        /**
         * Returns the hash of the text that was voted on.
         *
         * @return the hash
         */
        Digest text();

        @Override
        default ImmutableList<Role> roles() {
            return ImmutableList.of(UNIT_LIAISON);
        }
    }

    /**
     * Votes openly. The last vote before the item is decided counts. Where a unit has sent delegates by name, each of them votes, and the
     * unit says what more of them say.
     *
     * @param meeting a meeting that has begun
     * @param item an undecided item with a proposal and an open ballot
     * @param unit a unit that is present and not recused
     * @param choice what it says
     * @param text the hash of the text that it has read
     */
    record Vote(MeetingId meeting, AgendaItemId item, UnitId unit, Choice choice, Digest text) implements OfUnit {}

    /**
     * Puts a unit's paper into the urn of a secret ballot. What stands on it is never told to the library: it is taken back by nobody, and
     * counted by the tellers.
     *
     * @param meeting a meeting that has begun
     * @param item an undecided item with a proposal and a secret ballot
     * @param unit a unit that is present, not recused, and has put in no paper yet
     * @param text the hash of the text that it has read
     */
    record CastPaper(MeetingId meeting, AgendaItemId item, UnitId unit, Digest text) implements OfUnit {}

    /**
     * Records what two tellers have counted in the urn; the ballot is over with that. Papers in the urn that say neither yes nor no abstain,
     * and so do units that are present and have put in none.
     *
     * @param meeting a meeting that has begun
     * @param item an undecided item with a secret ballot that is not counted yet
     * @param yes papers in favour
     * @param no papers against; with those in favour no more than papers in the urn
     * @param tellers the two persons who have counted (计票人)
     */
    record CountPapers(MeetingId meeting, AgendaItemId item, int yes, int no, ImmutableSet<ActorId> tellers)
            implements VotingCommand {}

    /**
     * Gives the chair's casting vote (主持人决定票). Given by the liaison of the unit that presides, or where it has sent delegates by name
     * by one of these, who all hold the role of its liaison. Any later vote or recusal voids it, and it may be given anew.
     *
     * @param meeting a meeting whose rule knows a casting vote
     * @param item an undecided item on which as many are in favour as against, and the chair has not voted
     * @param choice yes or no
     * @param text the hash of the text that was voted on
     */
    record BreakTie(MeetingId meeting, AgendaItemId item, Choice choice, Digest text) implements OfUnit {}

    /**
     * Counts the votes on an amendment and declares its outcome. Adopted, it becomes the main text, which is voted on anew; without a
     * quorum it stays pending.
     *
     * @param meeting a meeting that has begun
     * @param item an undecided item with a pending amendment
     */
    record DecideAmendment(MeetingId meeting, AgendaItemId item)
            implements VotingCommand, CommandWithResult<ItemOutcome> {
        @Override
        public ItemOutcome result(ImmutableList<Event> events) {
            return CommandWithResult.first(events, VotingEvent.AmendmentDecided.class)
                    .outcome();
        }
    }

    /**
     * Counts the votes on an item and declares the outcome. An item whose issues have all left lapses, whatever was said on it.
     *
     * @param meeting a meeting that has begun
     * @param item an undecided item with a proposal and without a pending amendment
     */
    record DecideItem(MeetingId meeting, AgendaItemId item) implements VotingCommand, CommandWithResult<ItemOutcome> {
        @Override
        public ItemOutcome result(ImmutableList<Event> events) {
            return CommandWithResult.first(events, VotingEvent.ItemDecided.class)
                    .outcome();
        }
    }
}
