package io.github.fourmatters.governance.testkit.chronicle;

import io.github.fourmatters.governance.issue.ActorId;
import io.github.fourmatters.governance.issue.UnitId;
import io.github.fourmatters.governance.meeting.AgendaItem;
import io.github.fourmatters.governance.meeting.ItemOutcome;
import io.github.fourmatters.governance.meeting.MeetingEvent;
import io.github.fourmatters.governance.meeting.VotingEvent;
import io.github.fourmatters.governance.meeting.VotingMethod;
import io.github.fourmatters.governance.vote.Choice;
import io.github.fourmatters.governance.vote.VoteTally;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is known of one item of an agenda. */
public final class ItemRecord {
    private record Voice(UnitId unit, Optional<ActorId> delegate) {}

    private final AgendaItem item;
    private final Map<Voice, Choice> votes = new LinkedHashMap<>();
    private final Set<UnitId> papers = new LinkedHashSet<>();
    private final Set<UnitId> recused = new LinkedHashSet<>();
    private Optional<MeetingEvent.TextProposed> main = Optional.empty();
    private Optional<MeetingEvent.TextProposed> amendment = Optional.empty();
    private Optional<VoteTally> counted = Optional.empty();
    private Optional<Choice> castingVote = Optional.empty();
    private Optional<ItemOutcome> outcome = Optional.empty();

    ItemRecord(AgendaItem item) {
        this.item = item;
    }

    void propose(MeetingEvent.TextProposed event) {
        main = Optional.of(event);
        voteAnew();
    }

    void amend(MeetingEvent.AmendmentProposed event) {
        amendment = Optional.of(new MeetingEvent.TextProposed(
                event.meeting(), event.item(), event.text(), event.digest(), event.measures()));
        voteAnew();
    }

    void decide(VotingEvent.AmendmentDecided event) {
        if (event.outcome() == ItemOutcome.ADOPTED) {
            main = amendment;
        }
        if (event.outcome() != ItemOutcome.NO_QUORUM) {
            amendment = Optional.empty();
            voteAnew();
        }
    }

    void recuse(UnitId unit) {
        recused.add(unit);
        castingVote = Optional.empty();
    }

    void vote(VotingEvent.VoteCast event) {
        votes.put(new Voice(event.unit(), event.delegate()), event.choice());
        castingVote = Optional.empty();
    }

    void paper(UnitId unit) {
        papers.add(unit);
    }

    void count(VoteTally tally) {
        counted = Optional.of(tally);
    }

    void breakTie(Choice choice) {
        castingVote = Optional.of(choice);
    }

    void decide(ItemOutcome decided) {
        outcome = Optional.of(decided);
    }

    void reopen() {
        outcome = Optional.empty();
        voteAnew();
    }

    private void voteAnew() {
        votes.clear();
        papers.clear();
        counted = Optional.empty();
        castingVote = Optional.empty();
    }

    /**
     * Returns the item as it stands on the agenda.
     *
     * @return the item
     */
    public AgendaItem onAgenda() {
        return item;
    }

    /**
     * Tells whether it is voted on secretly.
     *
     * @return {@code true} if so
     */
    public boolean isSecret() {
        return item.ballot() == VotingMethod.SECRET;
    }

    /**
     * Returns what is voted on: the pending amendment, otherwise the last text that was proposed.
     *
     * @return the proposal, or empty
     */
    public Optional<MeetingEvent.TextProposed> proposal() {
        return amendment.or(() -> main);
    }

    /**
     * Tells whether an amendment is pending.
     *
     * @return {@code true} if so
     */
    public boolean isAmended() {
        return amendment.isPresent();
    }

    /**
     * Returns its outcome.
     *
     * @return the outcome, or empty
     */
    public Optional<ItemOutcome> outcome() {
        return outcome;
    }

    /**
     * Tells whether it has an outcome.
     *
     * @return {@code true} if it has
     */
    public boolean isDecided() {
        return outcome.isPresent();
    }

    /**
     * Returns who is recused from it.
     *
     * @return the units
     */
    public List<UnitId> recused() {
        return new ArrayList<>(recused);
    }

    /**
     * Returns the units whose papers lie in the urn.
     *
     * @return the units
     */
    public List<UnitId> papers() {
        return new ArrayList<>(papers);
    }

    /**
     * Returns what the tellers have counted.
     *
     * @return the tally, or empty before they have
     */
    public Optional<VoteTally> counted() {
        return counted;
    }

    /**
     * Returns the casting vote.
     *
     * @return the chair's last word, or empty
     */
    public Optional<Choice> castingVote() {
        return castingVote;
    }

    /**
     * Tells whether anybody has voted for a unit on what is voted on.
     *
     * @param unit the unit
     * @return {@code true} if a vote or a paper is there
     */
    public boolean hasVoted(UnitId unit) {
        return papers.contains(unit)
                || votes.keySet().stream().anyMatch(voice -> voice.unit().equals(unit));
    }

    /**
     * Finds what a unit says.
     *
     * @param unit the unit
     * @param delegates the delegates that it has sent by name; none if its liaison speaks
     * @return the sign of more yes than no among those who speak: 1, 0 or -1
     */
    public int side(UnitId unit, Set<ActorId> delegates) {
        int balance = 0;
        for (Map.Entry<Voice, Choice> vote : votes.entrySet()) {
            Optional<ActorId> delegate = vote.getKey().delegate();
            boolean speaks = delegate.isEmpty() ? delegates.isEmpty() : delegates.contains(delegate.get());
            if (speaks && vote.getKey().unit().equals(unit)) {
                balance += vote.getValue() == Choice.YES ? 1 : vote.getValue() == Choice.NO ? -1 : 0;
            }
        }
        return Integer.signum(balance);
    }
}
