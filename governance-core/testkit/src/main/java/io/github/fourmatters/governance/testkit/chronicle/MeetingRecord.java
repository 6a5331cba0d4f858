package io.github.fourmatters.governance.testkit.chronicle;

import io.github.fourmatters.governance.deliberate.VotingEvent;
import io.github.fourmatters.governance.deliberate.AgendaItem;
import io.github.fourmatters.governance.deliberate.AgendaItemId;
import io.github.fourmatters.governance.deliberate.MeetingEvent;
import io.github.fourmatters.governance.deliberate.MeetingId;
import io.github.fourmatters.governance.issue.UnitId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is known of one joint meeting. */
public final class MeetingRecord {
    private final MeetingId id;
    private final Map<AgendaItemId, ItemRecord> items = new LinkedHashMap<>();
    private final Set<UnitId> units = new LinkedHashSet<>();
    private final Set<UnitId> present = new LinkedHashSet<>();
    private Instant at = Instant.MAX;
    private boolean closed;

    MeetingRecord(MeetingId id) {
        this.id = id;
    }

    void apply(MeetingEvent event) {
        if (event instanceof MeetingEvent.MeetingConvened convened) {
            convene(convened);
        } else if (event instanceof MeetingEvent.UnitsAttended attended) {
            present.addAll(attended.units());
        } else if (event instanceof MeetingEvent.TextProposed proposed) {
            item(proposed.item()).ifPresent(item -> item.propose(proposed));
        } else if (event instanceof VotingEvent.VoteCast vote) {
            item(vote.item()).ifPresent(item -> item.vote(vote));
        } else if (event instanceof VotingEvent.ItemDecided decided) {
            item(decided.item()).ifPresent(item -> item.decide(decided.outcome()));
        } else {
            closed = true;
        }
    }

    private void convene(MeetingEvent.MeetingConvened event) {
        at = event.at();
        units.addAll(event.units());
        for (AgendaItem item : event.agenda()) {
            items.put(item.id(), new ItemRecord(item));
        }
    }

    /**
     * Returns its id.
     *
     * @return the id
     */
    public MeetingId id() {
        return id;
    }

    /**
     * Returns when it begins.
     *
     * @return the hour for which it was convened
     */
    public Instant at() {
        return at;
    }

    /**
     * Tells whether it has ended.
     *
     * @return {@code true} once it is closed
     */
    public boolean isClosed() {
        return closed;
    }

    /**
     * Tells whether it is under way.
     *
     * @param now the time
     * @return {@code true} from its hour on, until it is closed
     */
    public boolean isRunning(Instant now) {
        return !closed && !now.isBefore(at);
    }

    /**
     * Returns the units that may vote.
     *
     * @return the units
     */
    public List<UnitId> units() {
        return new ArrayList<>(units);
    }

    /**
     * Returns the units that have come.
     *
     * @return the units
     */
    public List<UnitId> present() {
        return new ArrayList<>(present);
    }

    /**
     * Looks an item up.
     *
     * @param item its id
     * @return the item, or empty if it is not on the agenda
     */
    public Optional<ItemRecord> item(AgendaItemId item) {
        return Optional.ofNullable(items.get(item));
    }

    /**
     * Returns the items that have no outcome yet.
     *
     * @return the items in the order of the agenda
     */
    public List<ItemRecord> undecided() {
        return items.values().stream().filter(item -> !item.isDecided()).toList();
    }

    /**
     * Returns the items that have an outcome.
     *
     * @return the items in the order of the agenda
     */
    public List<ItemRecord> decided() {
        return items.values().stream().filter(ItemRecord::isDecided).toList();
    }
}
