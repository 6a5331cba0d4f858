package io.github.fourmatters.governance.audit;

import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.spi.journal.Recorded;

/** Compares something that is kept with the events of a ledger, of which it is shown each once. For one thread. */
interface AuditCheck {
    /** Takes in the next event by position. */
    void take(Recorded<Fact> recorded);

    /** Finds what shows only after the last event. */
    void finish();
}
