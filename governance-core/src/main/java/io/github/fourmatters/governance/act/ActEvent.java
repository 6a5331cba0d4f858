package io.github.fourmatters.governance.act;

import io.github.fourmatters.governance.issue.Event;
import io.github.fourmatters.governance.issue.EventType;
import io.github.fourmatters.governance.issue.GridCell;
import io.github.fourmatters.governance.issue.Topic;
import io.github.fourmatters.governance.issue.UnitId;
import io.github.fourmatters.governance.quantity.Attendances;

/** What happens in this room: to an issue, or in one of the registers. */
public sealed interface ActEvent extends Event permits ActionEvent, ActEvent.ErrandRecorded, ActEvent.SessionRecorded {
    /** The register of errands. */
    Topic ERRANDS = new Topic("register", "errands");

    /** The register of volunteer sessions. */
    Topic SESSIONS = new Topic("register", "sessions");

    /**
     * An errand was done for a resident.
     *
     * @param unit who did it
     * @param cell where the resident lives
     * @param residentVisits how often the resident had to come in person
     */
    @EventType(name = "errand-recorded")
    record ErrandRecorded(UnitId unit, GridCell cell, int residentVisits) implements ActEvent {
        @Override
        public Topic topic() {
            return ERRANDS;
        }
    }

    /**
     * A volunteer session was held.
     *
     * @param unit who held it
     * @param activity what it was about
     * @param attendances how many times someone attended
     */
    @EventType(name = "session-recorded")
    record SessionRecorded(UnitId unit, Activity activity, Attendances attendances) implements ActEvent {
        @Override
        public Topic topic() {
            return SESSIONS;
        }
    }
}
