package io.github.fourmatters.governance.history;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.fourmatters.governance.act.ActState;
import io.github.fourmatters.governance.act.Assignment;
import io.github.fourmatters.governance.act.AssignmentId;
import io.github.fourmatters.governance.deliberate.Measure;
import io.github.fourmatters.governance.deliberate.MeasureId;
import io.github.fourmatters.governance.issue.UnitId;
import java.time.Instant;
import java.util.Optional;

/** Who answers for a plan, and by when. */
record PlanSummary(ActState act) {
    /** The lead units, after every reassignment so far. */
    ImmutableSet<UnitId> leads() {
        return leading().stream().map(Assignment::unit).collect(ImmutableSet.toImmutableSet());
    }

    /** The one unit that an issue is attributed to: who completed the first required measure, else who leads it now. */
    Optional<UnitId> unit() {
        return act.responsible()
                .or(() -> leading().stream()
                        .filter(assignment -> required().contains(assignment.measure()))
                        .map(Assignment::unit)
                        .findFirst());
    }

    Optional<Instant> due() {
        return act.due();
    }

    boolean isPaused() {
        return act.isPaused();
    }

    private ImmutableList<Assignment> leading() {
        ImmutableSet<AssignmentId> followed = act.assignments().stream()
                .flatMap(assignment -> assignment.predecessor().stream())
                .collect(ImmutableSet.toImmutableSet());
        return act.assignments().stream()
                .filter(assignment -> assignment.lead() && !followed.contains(assignment.id()))
                .collect(ImmutableList.toImmutableList());
    }

    private ImmutableSet<MeasureId> required() {
        return act.measures().stream()
                .filter(Measure::required)
                .map(Measure::id)
                .collect(ImmutableSet.toImmutableSet());
    }
}
