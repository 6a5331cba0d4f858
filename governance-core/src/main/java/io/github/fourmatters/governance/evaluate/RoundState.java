package io.github.fourmatters.governance.evaluate;

import com.google.common.collect.ImmutableMap;
import io.github.fourmatters.governance.evaluate.RoundEvent.EvaluatorsEnrolled;
import io.github.fourmatters.governance.evaluate.RoundEvent.RoundClosed;
import io.github.fourmatters.governance.evaluate.RoundEvent.RoundOpened;
import io.github.fourmatters.governance.evaluate.RoundEvent.RoundScheduled;
import io.github.fourmatters.governance.issue.Event;
import io.github.fourmatters.governance.kernel.Fold;
import io.github.fourmatters.governance.spi.vault.SubjectId;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What this matter remembers of a round: its dates, its roster, and whether it is open. */
final class RoundState {
    enum Status {
        UNOPENED,
        OPEN,
        CLOSED
    }

    static final Fold<RoundState> FOLD = Fold.over(
            RoundEvent.KIND, new RoundState(Optional.empty(), ImmutableMap.of(), Status.UNOPENED), RoundState::after);

    private final Optional<RoundScheduled> schedule;
    private final ImmutableMap<SubjectId, RosterEntry> roster;
    private final Status status;

    private RoundState(Optional<RoundScheduled> schedule, ImmutableMap<SubjectId, RosterEntry> roster, Status status) {
        this.schedule = schedule;
        this.roster = roster;
        this.status = status;
    }

    Optional<RoundScheduled> schedule() {
        return schedule;
    }

    boolean is(Status wanted) {
        return status == wanted;
    }

    Optional<RosterEntry> onRoster(SubjectId person, LocalDate day) {
        return Optional.ofNullable(roster.get(person)).filter(entry -> entry.isEffectiveOn(day));
    }

    private static RoundState after(RoundState before, Event event) {
        if (event instanceof RoundScheduled scheduled) {
            return new RoundState(Optional.of(scheduled), before.roster, before.status);
        } else if (event instanceof EvaluatorsEnrolled enrolled) {
            return before.enrol(enrolled);
        } else if (event instanceof RoundOpened) {
            return new RoundState(before.schedule, before.roster, Status.OPEN);
        } else if (event instanceof RoundClosed) {
            return new RoundState(before.schedule, before.roster, Status.CLOSED);
        }
        return before;
    }

    private RoundState enrol(EvaluatorsEnrolled enrolled) {
        Map<SubjectId, RosterEntry> more = new LinkedHashMap<>(roster);
        enrolled.entries().forEach(entry -> more.put(entry.person(), entry));
        return new RoundState(schedule, ImmutableMap.copyOf(more), status);
    }
}
