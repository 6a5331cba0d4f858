package io.github.fourmatters.governance.testkit.chronicle;

import io.github.fourmatters.governance.calendar.Quarter;
import io.github.fourmatters.governance.evaluate.RosterEntry;
import io.github.fourmatters.governance.evaluate.RoundEvent;
import io.github.fourmatters.governance.spi.vault.SubjectId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What is known of the round of one quarter. */
public final class RoundRecord {
    private final Quarter quarter;
    private final Map<SubjectId, RosterEntry> roster = new LinkedHashMap<>();
    private Optional<RoundEvent.RoundScheduled> schedule = Optional.empty();
    private boolean opened;
    private boolean closed;

    RoundRecord(Quarter quarter) {
        this.quarter = quarter;
    }

    void apply(RoundEvent event) {
        if (event instanceof RoundEvent.RoundScheduled scheduled) {
            schedule = Optional.of(scheduled);
        } else if (event instanceof RoundEvent.EvaluatorsEnrolled enrolled) {
            enrolled.entries().forEach(entry -> roster.put(entry.person(), entry));
        } else if (event instanceof RoundEvent.RoundOpened) {
            opened = true;
        } else {
            closed = true;
        }
    }

    /**
     * Returns its quarter.
     *
     * @return the quarter
     */
    public Quarter quarter() {
        return quarter;
    }

    /**
     * Returns its dates.
     *
     * @return the dates, or empty before anything was heard of it
     */
    public Optional<RoundEvent.RoundScheduled> schedule() {
        return schedule;
    }

    /**
     * Returns who may vote.
     *
     * @return the entries as enrolled last
     */
    public Collection<RosterEntry> roster() {
        return roster.values();
    }

    /**
     * Tells whether it has opened.
     *
     * @return {@code true} from its opening on, also when it has closed since
     */
    public boolean isOpened() {
        return opened;
    }

    /**
     * Tells whether it has closed.
     *
     * @return {@code true} once it has
     */
    public boolean isClosed() {
        return closed;
    }
}
