package io.github.fourmatters.governance.springboot.staff;

import io.github.fourmatters.governance.issue.Grant;
import io.github.fourmatters.governance.issue.Role;
import io.github.fourmatters.governance.issue.Scope;
import io.github.fourmatters.governance.issue.UnitId;
import io.github.fourmatters.governance.spi.LedgerId;
import java.util.Optional;

/** What people do at Hillside, in Hillside's own words. */
enum Job {
    /** Answers the telephone, takes issues on and sorts them. */
    TELEPHONE(Role.COMMUNITY_OFFICER),
    /** Walks the streets and writes down what people say there. */
    WARDEN(Role.GRID_WORKER),
    /** Checks the work of all others. */
    INSPECTOR(Role.SUPERVISOR),
    /** Answers for one unit. */
    CONTRACTOR(Role.UNIT_LIAISON);

    private final Role role;

    Job(Role role) {
        this.role = role;
    }

    /** What the library is told that somebody with this job may do. */
    Grant in(LedgerId ledger, Optional<UnitId> unit) {
        return new Grant(role, unit.<Scope>map(Scope.Unit::new).orElseGet(() -> new Scope.Community(ledger)));
    }
}
