package io.github.fourmatters.governance.testkit.chronicle;

import io.github.fourmatters.governance.deliberate.AgendaItemId;
import io.github.fourmatters.governance.deliberate.MeetingId;
import io.github.fourmatters.governance.issue.ActorId;
import io.github.fourmatters.governance.issue.UnitId;
import io.github.fourmatters.governance.meeting.AgendaItem;
import io.github.fourmatters.governance.meeting.Attendance;
import io.github.fourmatters.governance.meeting.MeetingEvent;
import io.github.fourmatters.governance.meeting.Seat;
import io.github.fourmatters.governance.meeting.VotingEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is known of one joint meeting. */
public final class MeetingRecord {
    private final MeetingId id;
    private final Map<AgendaItemId, ItemRecord> items = new LinkedHashMap<>();
    private final Map<UnitId, Set<ActorId>> present = new LinkedHashMap<>();
    private Optional<MeetingEvent.MeetingConvened> convening = Optional.empty();
    private Instant at = Instant.MAX;
    private boolean closed;

    MeetingRecord(MeetingId id) {
        this.id = id;
    }

    void apply(MeetingEvent.OnMeeting event) {
        if (event instanceof MeetingEvent.MeetingConvened convened) {
            convene(convened);
        } else if (event instanceof MeetingEvent.UnitsAttended attended) {
            for (Attendance attendance : attended.attendance()) {
                present.put(attendance.unit(), attendance.delegates());
            }
        } else if (event instanceof MeetingEvent.UnitRecused recused) {
            item(recused.item()).ifPresent(item -> item.recuse(recused.unit()));
        } else if (event instanceof MeetingEvent.TextProposed proposed) {
            item(proposed.item()).ifPresent(item -> item.propose(proposed));
        } else if (event instanceof MeetingEvent.AmendmentProposed moved) {
            item(moved.item()).ifPresent(item -> item.amend(moved));
        } else if (event instanceof MeetingEvent.MeetingAdjourned adjourned) {
            at = adjourned.until();
            present.clear();
            adjourned.items().forEach(item -> item(item).ifPresent(ItemRecord::reopen));
        } else if (event instanceof VotingEvent voting) {
            item(voting.item()).ifPresent(item -> vote(item, voting));
        } else {
            closed = true;
        }
    }

    private static void vote(ItemRecord item, VotingEvent event) {
        if (event instanceof VotingEvent.VoteCast vote) {
            item.vote(vote);
        } else if (event instanceof VotingEvent.PaperCast paper) {
            item.paper(paper.unit());
        } else if (event instanceof VotingEvent.PapersCounted counted) {
            item.count(counted.tally());
        } else if (event instanceof VotingEvent.TieBroken broken) {
            item.breakTie(broken.choice());
        } else if (event instanceof VotingEvent.AmendmentDecided decided) {
            item.decide(decided);
        } else if (event instanceof VotingEvent.ItemDecided decided) {
            item.decide(decided.outcome());
        }
    }

    private void convene(MeetingEvent.MeetingConvened event) {
        convening = Optional.of(event);
        at = event.at();
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
     * Returns how it was convened.
     *
     * @return its first event
     */
    public MeetingEvent.MeetingConvened convened() {
        return convening.orElseThrow();
    }

    /**
     * Returns when it begins, or goes on.
     *
     * @return the hour for which it was convened, or to which it was adjourned
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
        return convened().seats().stream().map(Seat::unit).toList();
    }

    /**
     * Returns the units that have come.
     *
     * @return the units
     */
    public List<UnitId> present() {
        return new ArrayList<>(present.keySet());
    }

    /**
     * Returns the delegates that a unit has sent by name.
     *
     * @param unit the unit
     * @return the delegates; none if its liaison speaks, or it has not come
     */
    public Set<ActorId> delegates(UnitId unit) {
        return present.getOrDefault(unit, Set.of());
    }

    /**
     * Returns who may vote on an item now.
     *
     * @param item the item
     * @return the units that are present and not recused
     */
    public List<UnitId> voters(ItemRecord item) {
        return present().stream().filter(unit -> !item.recused().contains(unit)).toList();
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
