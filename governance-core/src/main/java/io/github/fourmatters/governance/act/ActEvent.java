package io.github.fourmatters.governance.act;

import io.github.fourmatters.governance.issue.AggregateRef;
import io.github.fourmatters.governance.issue.EntryId;
import io.github.fourmatters.governance.issue.Event;
import io.github.fourmatters.governance.issue.EventType;
import io.github.fourmatters.governance.issue.GridCell;
import io.github.fourmatters.governance.issue.UnitId;
import io.github.fourmatters.governance.quantity.Attendances;

/** The events of acting: those of an issue, or in one of the registers. */
public sealed interface ActEvent extends Event
        permits ActIssueEvent, ActEvent.ErrandRecorded, ActEvent.SessionRecorded {
    /**
     * An errand was done for a resident.
     *
     * @param entry the entry in the register
     * @param unit who did it
     * @param cell where the resident lives
     * @param residentVisits how often the resident had to come in person
     */
    @EventType(name = "errand-recorded")
    record ErrandRecorded(EntryId entry, UnitId unit, GridCell cell, int residentVisits) implements ActEvent {
        @Override
        public AggregateRef aggregate() {
            return new AggregateRef("errand", entry.value());
        }
    }

    /**
     * A volunteer session was held.
     *
     * @param entry the entry in the register
     * @param unit who held it
     * @param activity what it was about
     * @param attendances how many times someone attended
     */
    @EventType(name = "session-recorded")
    record SessionRecorded(EntryId entry, UnitId unit, VolunteerTopic activity, Attendances attendances)
            implements ActEvent {
        @Override
        public AggregateRef aggregate() {
            return new AggregateRef("session", entry.value());
        }
    }
}
