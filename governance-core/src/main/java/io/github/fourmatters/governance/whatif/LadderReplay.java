package io.github.fourmatters.governance.whatif;

import static io.github.fourmatters.governance.supervise.SupervisionLevel.NONE;

import com.google.common.collect.ImmutableSet;
import io.github.fourmatters.governance.act.ActState;
import io.github.fourmatters.governance.charter.Charter;
import io.github.fourmatters.governance.deliberate.Measure;
import io.github.fourmatters.governance.deliberate.MeasureId;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.issue.IssueEvent;
import io.github.fourmatters.governance.issue.Stage;
import io.github.fourmatters.governance.supervise.MeasureClock;
import io.github.fourmatters.governance.supervise.SuperviseEvent.RungReached;
import io.github.fourmatters.governance.supervise.SupervisionLevel;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** How high each measure of an issue climbed while its clock ran, and how high it would have climbed. */
final class LadderReplay {
    private static final Duration MICROSECOND = Duration.ofNanos(1_000);

    /** A measure in hand: until when it is due, and the last instant at which its clock ran, if it stands still. */
    private record Run(Instant due, Optional<Instant> stoppedAt) {
        Run stopped(Instant last) {
            return stoppedAt.isPresent() ? this : new Run(due, Optional.of(last));
        }
    }

    private final IssueReplay issue;
    private final Map<MeasureId, SupervisionLevel> reached = new HashMap<>();
    private final Map<MeasureId, Run> inHand = new LinkedHashMap<>();
    private ActState work = ActState.FOLD.initial();
    private String charter = "";

    LadderReplay(IssueReplay issue) {
        this.issue = issue;
    }

    void apply(Fact fact, IssueEvent event, Stage stage, ActState after, WhatIfCalculator calculator) {
        charter = fact.charter();
        if (event instanceof RungReached rung) {
            reached.merge(rung.measure(), rung.level(), SupervisionLevel::or);
        }
        if (!stage.isUnderWay()) {
            work = after;
            ImmutableSet.copyOf(inHand.keySet()).forEach(measure -> end(measure, fact, calculator));
        } else if (after != work) {
            work = after;
            MeasureClock clock = new MeasureClock(work);
            work.measures().forEach(measure -> follow(measure, clock, fact, calculator));
        }
    }

    private void follow(Measure measure, MeasureClock clock, Fact fact, WhatIfCalculator calculator) {
        if (clock.isRunning(measure)) {
            inHand.put(measure.id(), new Run(clock.due(measure), Optional.empty()));
        } else if (clock.isPaused(measure)) {
            inHand.computeIfPresent(measure.id(), (id, run) -> run.stopped(before(fact)));
        } else if (inHand.containsKey(measure.id())) {
            end(measure.id(), fact, calculator);
        }
    }

    /** Ends what is still in hand. */
    void asOf(Instant asOf, WhatIfCalculator calculator) {
        ImmutableSet.copyOf(inHand.keySet()).forEach(measure -> end(measure, asOf, asOf, calculator));
    }

    private void end(MeasureId measure, Fact fact, WhatIfCalculator calculator) {
        end(measure, fact.occurredAt(), before(fact), calculator);
    }

    /** What is done at an instant is done before a rung of that instant is reached. */
    private static Instant before(Fact fact) {
        return fact.occurredAt().minus(MICROSECOND);
    }

    private void end(MeasureId measure, Instant at, Instant last, WhatIfCalculator calculator) {
        Optional<Run> ended = Optional.ofNullable(inHand.remove(measure));
        ended.flatMap(run -> issue.due(measure).map(due -> found(measure, at, last, run, due, calculator)))
                .ifPresent(calculator::found);
    }

    private DerivedFact found(
            MeasureId measure, Instant at, Instant last, Run run, IssueReplay.Due ofLead, WhatIfCalculator calculator) {
        boolean isLeads = run.due().equals(ofLead.recorded());
        // Of a unit that still helps after its lead is done, only what is recorded is known.
        IssueReplay.Due due = isLeads ? ofLead : IssueReplay.Due.same(run.due());
        Instant until = run.stoppedAt().orElse(last);
        SupervisionLevel recorded = reached.getOrDefault(measure, NONE);
        Optional<Charter> rules = calculator.recorded(charter);
        boolean derived = rules.flatMap(ladder -> level(ladder, due.recorded(), until))
                .filter(recorded::equals)
                .isPresent();
        Optional<SupervisionLevel> again =
                derived ? level(calculator.otherwise(), due.otherwise(), until) : Optional.empty();
        boolean alike = !due.differs()
                && rules.filter(ladder ->
                                ladder.supervise().equals(calculator.otherwise().supervise()))
                        .isPresent();
        return new DerivedFact(
                FactKind.RUNG,
                measure.value(),
                at,
                recorded.name(),
                again.orElse(recorded).name(),
                issue.isSimulated() && (isLeads || !ofLead.differs()) && (again.isPresent() || alike));
    }

    private static Optional<SupervisionLevel> level(Charter rules, Instant due, Instant last) {
        return rules.supervise().ladder().climbed(due, last, rules.terms());
    }
}
