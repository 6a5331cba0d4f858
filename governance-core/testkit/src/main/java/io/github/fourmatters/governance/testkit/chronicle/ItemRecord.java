package io.github.fourmatters.governance.testkit.chronicle;

import io.github.fourmatters.governance.deliberate.VotingEvent;
import io.github.fourmatters.governance.deliberate.AgendaItem;
import io.github.fourmatters.governance.deliberate.ItemOutcome;
import io.github.fourmatters.governance.deliberate.MeetingEvent;
import io.github.fourmatters.governance.issue.UnitId;
import io.github.fourmatters.governance.vote.Choice;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What is known of one item of an agenda. */
public final class ItemRecord {
    private final AgendaItem item;
    private final Map<UnitId, Choice> votes = new LinkedHashMap<>();
    private Optional<MeetingEvent.TextProposed> proposal = Optional.empty();
    private Optional<ItemOutcome> outcome = Optional.empty();

    ItemRecord(AgendaItem item) {
        this.item = item;
    }

    void propose(MeetingEvent.TextProposed event) {
        proposal = Optional.of(event);
        votes.clear();
    }

    void vote(VotingEvent.VoteCast event) {
        votes.put(event.unit(), event.choice());
    }

    void decide(ItemOutcome decided) {
        outcome = Optional.of(decided);
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
     * Returns the last text that was proposed.
     *
     * @return the proposal, or empty
     */
    public Optional<MeetingEvent.TextProposed> proposal() {
        return proposal;
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
     * Counts the votes on the last text.
     *
     * @param choice which votes
     * @return how many units say so
     */
    public int count(Choice choice) {
        return (int) votes.values().stream().filter(choice::equals).count();
    }
}
