package io.github.fourmatters.governance.app.importing;

/** What happens to a request at one instant, in the order in which it happens if the instants are the same. */
enum StepKind {
    /** It is raised, accepted and triaged; and settled directly and started, unless it will be withdrawn. */
    OPEN,
    /** It is withdrawn. */
    WITHDRAW,
    /** It is completed. */
    COMPLETE
}
