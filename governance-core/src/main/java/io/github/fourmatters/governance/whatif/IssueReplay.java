package io.github.fourmatters.governance.whatif;

import static java.util.Objects.requireNonNull;

import io.github.fourmatters.governance.act.ActIssueEvent.IssueCompleted;
import io.github.fourmatters.governance.act.ActIssueEvent.ReworkOrdered;
import io.github.fourmatters.governance.act.ActState;
import io.github.fourmatters.governance.act.DueDateEvent;
import io.github.fourmatters.governance.act.PlanClock;
import io.github.fourmatters.governance.calendar.Deadline;
import io.github.fourmatters.governance.calendar.TimeLimit;
import io.github.fourmatters.governance.charter.Charter;
import io.github.fourmatters.governance.deliberate.AgendaItemId;
import io.github.fourmatters.governance.deliberate.DeliberateIssueEvent.DirectSettlementChosen;
import io.github.fourmatters.governance.deliberate.DeliberateIssueEvent.IssueTabled;
import io.github.fourmatters.governance.deliberate.DeliberateIssueEvent.IssueTriaged;
import io.github.fourmatters.governance.deliberate.DeliberateIssueEvent.ResolutionAdopted;
import io.github.fourmatters.governance.deliberate.Measure;
import io.github.fourmatters.governance.deliberate.MeasureId;
import io.github.fourmatters.governance.deliberate.Urgency;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.issue.IssueEvent;
import io.github.fourmatters.governance.issue.IssueId;
import io.github.fourmatters.governance.issue.Stage;
import io.github.fourmatters.governance.issue.UnitId;
import io.github.fourmatters.governance.raise.RaiseEvent.IssueAccepted;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The way of one issue through the record, with the dues that it would have had. */
final class IssueReplay {
    /** A due instant as recorded and as it would be. */
    record Due(Instant recorded, Instant otherwise) {
        static Due same(Instant instant) {
            return new Due(instant, instant);
        }

        boolean differs() {
            return !recorded.equals(otherwise);
        }
    }

    /** Whether a plan was completed on time, as recorded and as it would be; as recorded where that is not simulated. */
    record Done(boolean recorded, boolean otherwise) {}

    private final IssueId issue;
    private final Map<String, Due> dues = new LinkedHashMap<>();
    private final WindowReplay windows = new WindowReplay();
    private final LadderReplay rungs = new LadderReplay(this);
    private ActState work = ActState.FOLD.initial();
    private @Nullable Urgency urgency;
    private @Nullable AgendaItemId tabled;
    private Stage stage = Stage.RAISED;
    private Optional<Done> done = Optional.empty();
    private boolean simulated = true;

    IssueReplay(IssueId issue) {
        this.issue = issue;
    }

    IssueId issue() {
        return issue;
    }

    boolean isSimulated() {
        return simulated;
    }

    /** The one unit that the issue is attributed to. */
    Optional<UnitId> unit() {
        return work.attributed();
    }

    /** From here on nobody can tell. */
    void turn() {
        simulated = false;
    }

    void tableTurned(AgendaItemId item) {
        if (item.equals(tabled)) {
            turn();
        }
    }

    void apply(Fact fact, IssueEvent event, WhatIfCalculator calculator) {
        derive(fact, event, calculator);
        ActState before = work;
        work = ActState.FOLD.step(work, event);
        stage = event.leadsTo().orElse(stage);
        if (work != before) {
            work.measures().forEach(this::follow);
        }
        rungs.apply(fact, event, stage, work, calculator);
    }

    /** Ends what still runs. */
    void asOf(Instant asOf, WhatIfCalculator calculator) {
        rungs.asOf(asOf, calculator);
    }

    private void derive(Fact fact, IssueEvent event, WhatIfCalculator calculator) {
        if (event instanceof IssueTriaged triaged) {
            urgency = triaged.urgency();
        } else if (event instanceof IssueTabled onTable) {
            tabled = onTable.item();
        } else if (event instanceof IssueAccepted accepted) {
            derive(
                    FactKind.RESPONSE_DUE,
                    fact,
                    accepted.respondBy(),
                    rules -> rules.raise().responseLimit(),
                    calculator);
        } else {
            work(fact, event, calculator);
            windows.apply(fact, event, this, calculator);
        }
    }

    private void work(Fact fact, IssueEvent event, WhatIfCalculator calculator) {
        if (event instanceof DirectSettlementChosen chosen) {
            begin();
            promise(fact, chosen.measure(), this::handling, calculator);
        } else if (event instanceof ResolutionAdopted adopted) {
            begin();
            // A service item is due on the day that the resolution names.
            adopted.serviceItems().forEach(item -> keep(item, item.due()));
        } else if (event instanceof ReworkOrdered rework) {
            done = Optional.empty();
            rework.measures()
                    .forEach(measure ->
                            promise(fact, measure, rules -> rules.evaluate().reworkLimit(), calculator));
        } else if (event instanceof DueDateEvent moved) {
            moved(moved);
        } else if (event instanceof IssueCompleted completed) {
            done(fact, completed, calculator);
        }
    }

    private void begin() {
        dues.clear();
        done = Optional.empty();
    }

    private TimeLimit handling(Charter rules) {
        return requireNonNull(rules.act().handlingLimits().get(requireNonNull(urgency)));
    }

    private void promise(Fact fact, Measure measure, Function<Charter, TimeLimit> limit, WhatIfCalculator calculator) {
        Instant again = calculator.again(fact, fact.occurredAt(), measure.due(), limit);
        keep(measure, again);
        calculator.found(new DerivedFact(
                FactKind.HANDLING_DUE,
                measure.id().value(),
                fact.occurredAt(),
                measure.due().toString(),
                again.toString(),
                simulated));
    }

    private void keep(Measure measure, Instant again) {
        dues.put(measure.id().value(), new Due(measure.due(), again));
    }

    /** What was asked for and agreed upon with a due date in view would have gone otherwise with another one in view. */
    private void moved(DueDateEvent event) {
        boolean bindsNobody = event instanceof DueDateEvent.DueWarned;
        if (!bindsNobody && dues.values().stream().anyMatch(Due::differs)) {
            turn();
        }
    }

    /** Takes over what a pause, an extension or a succession has made of the recorded due instants. */
    private void follow(Measure measure) {
        dues.computeIfPresent(measure.id().value(), (id, due) -> {
            Instant current = work.due(measure.id()).current();
            if (due.recorded().equals(current)) {
                return due;
            } else if (due.differs()) {
                turn();
            }
            return Due.same(current);
        });
    }

    private void done(Fact fact, IssueCompleted completed, WhatIfCalculator calculator) {
        boolean was = completed.isOnTime(fact.occurredAt());
        boolean again = due().map(due -> !Deadline.isLate(due.otherwise(), fact.occurredAt()))
                .orElse(was);
        done = Optional.of(new Done(was, simulated ? again : was));
        calculator.found(new DerivedFact(
                FactKind.ON_TIME,
                issue.value(),
                fact.occurredAt(),
                String.valueOf(was),
                String.valueOf(again),
                simulated));
    }

    /** The due instants of the whole plan in force; empty without one. */
    Optional<Due> due() {
        return work.due()
                .map(recorded -> new Due(recorded, work.due(this::otherwise).orElse(recorded)));
    }

    private Instant otherwise(MeasureId measure) {
        return due(measure)
                .map(Due::otherwise)
                .orElseGet(() -> work.due(measure).current());
    }

    /** Whether the plan in force is overdue at an instant, by one of its due instants. */
    boolean isOverdue(Instant asOf, Function<Due, Instant> which) {
        return new PlanClock(stage, work.isPaused(), due().map(which)).isOverdue(asOf);
    }

    /** The due instants of one measure, as long as its plan is the last. */
    Optional<Due> due(MeasureId measure) {
        return Optional.ofNullable(dues.get(measure.value()));
    }

    /** Whether the plan was completed on time; empty while it is open. */
    Optional<Done> done() {
        return done;
    }

    void derive(
            FactKind kind, Fact fact, Instant was, Function<Charter, TimeLimit> limit, WhatIfCalculator calculator) {
        Instant again = calculator.again(fact, fact.occurredAt(), was, limit);
        calculator.found(
                new DerivedFact(kind, issue.value(), fact.occurredAt(), was.toString(), again.toString(), simulated));
    }
}
