package io.github.fourmatters.governance.evaluate;

import com.google.common.collect.ImmutableMap;
import io.github.fourmatters.governance.act.ActEvent;
import io.github.fourmatters.governance.deliberate.DeliberateEvent;
import io.github.fourmatters.governance.evaluate.RoundEvent.EvaluatorsEnrolled;
import io.github.fourmatters.governance.evaluate.RoundEvent.RoundClosed;
import io.github.fourmatters.governance.evaluate.RoundEvent.RoundOpened;
import io.github.fourmatters.governance.evaluate.RoundEvent.RoundScheduled;
import io.github.fourmatters.governance.kernel.Fold;
import io.github.fourmatters.governance.meeting.MeetingEvent;
import io.github.fourmatters.governance.raise.RaiseEvent;
import io.github.fourmatters.governance.spi.vault.SubjectId;
import io.github.fourmatters.governance.supervise.SuperviseEvent;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What evaluating remembers of a round: its dates, its roster, and whether it is open. */
final class RoundState {
    enum Status {
        UNOPENED,
        OPEN,
        CLOSED
    }

    static final Fold<RoundState> FOLD = Fold.over(
                    RoundEvent.KIND,
                    new RoundState(Optional.empty(), ImmutableMap.of(), Status.UNOPENED),
                    RaiseEvent.class,
                    DeliberateEvent.class,
                    MeetingEvent.class,
                    ActEvent.class,
                    SuperviseEvent.class,
                    EvaluateEvent.class)
            .on(
                    RoundScheduled.class,
                    (event, before) -> new RoundState(Optional.of(event), before.roster, before.status))
            .on(EvaluatorsEnrolled.class, (event, before) -> before.enrol(event))
            .on(RoundOpened.class, (event, before) -> before.become(Status.OPEN))
            .on(RoundClosed.class, (event, before) -> before.become(Status.CLOSED))
            .ignoring(
                    RaiseEvent.class,
                    DeliberateEvent.class,
                    MeetingEvent.class,
                    ActEvent.class,
                    SuperviseEvent.class,
                    EvaluateIssueEvent.class)
            .complete();

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

    private RoundState become(Status next) {
        return new RoundState(schedule, roster, next);
    }

    private RoundState enrol(EvaluatorsEnrolled enrolled) {
        Map<SubjectId, RosterEntry> more = new LinkedHashMap<>(roster);
        enrolled.entries().forEach(entry -> more.put(entry.person(), entry));
        return new RoundState(schedule, ImmutableMap.copyOf(more), status);
    }
}
