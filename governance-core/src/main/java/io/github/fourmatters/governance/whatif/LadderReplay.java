package io.github.fourmatters.governance.whatif;

import static io.github.fourmatters.governance.supervise.SupervisionLevel.NONE;

import com.google.common.collect.ImmutableSet;
import io.github.fourmatters.governance.act.ActState;
import io.github.fourmatters.governance.charter.Charter;
import io.github.fourmatters.governance.deliberate.Measure;
import io.github.fourmatters.governance.deliberate.MeasureId;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.issue.IssueEvent;
import io.github.fourmatters.governance.supervise.SuperviseEvent.RungReached;
import io.github.fourmatters.governance.supervise.SupervisionLevel;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How high each measure of an issue climbed before its lead was done with it, and how high it would have climbed. */
final class LadderReplay {
    private static final Duration MICROSECOND = Duration.ofNanos(1_000);

    private final IssueReplay course;
    private final Map<MeasureId, SupervisionLevel> reached = new HashMap<>();
    private final Set<MeasureId> running = new LinkedHashSet<>();
    private ActState work = ActState.FOLD.initial();
    private String charter = "";

    LadderReplay(IssueReplay course) {
        this.course = course;
    }

    void apply(Fact fact, IssueEvent event, ActState after, WhatIfCalculator reckoner) {
        charter = fact.charter();
        if (event instanceof RungReached rung) {
            reached.merge(rung.measure(), rung.level(), SupervisionLevel::or);
        }
        if (after != work) {
            work = after;
            work.measures().stream().map(Measure::id).filter(this::isOpen).forEach(running::add);
        }
        boolean over = event.leadsTo().filter(stage -> !stage.isUnderWay()).isPresent();
        for (MeasureId measure : ImmutableSet.copyOf(running)) {
            if (over || !isOpen(measure)) {
                // What is done at an instant is done before a rung of that instant is reached.
                end(measure, fact.occurredAt(), fact.occurredAt().minus(MICROSECOND), reckoner);
            }
        }
    }

    /** Ends what still runs. */
    void asOf(Instant asOf, WhatIfCalculator reckoner) {
        ImmutableSet.copyOf(running).forEach(measure -> end(measure, asOf, asOf, reckoner));
    }

    private boolean isOpen(MeasureId measure) {
        return !work.isCompleted(measure);
    }

    private void end(MeasureId measure, Instant at, Instant last, WhatIfCalculator reckoner) {
        running.remove(measure);
        SupervisionLevel recorded = reached.getOrDefault(measure, NONE);
        course.due(measure).ifPresent(due -> {
            Optional<Charter> rules = reckoner.recorded(charter);
            boolean derived = rules.flatMap(ladder -> level(ladder, due.recorded(), last))
                    .filter(recorded::equals)
                    .isPresent();
            Optional<SupervisionLevel> again =
                    derived ? level(reckoner.otherwise(), due.otherwise(), last) : Optional.empty();
            boolean alike = !due.differs()
                    && rules.filter(ladder -> ladder.supervise()
                                    .equals(reckoner.otherwise().supervise()))
                            .isPresent();
            reckoner.found(new DerivedFact(
                    FactKind.RUNG,
                    measure.value(),
                    at,
                    recorded.name(),
                    again.orElse(recorded).name(),
                    course.isSimulated() && (again.isPresent() || alike)));
        });
    }

    private static Optional<SupervisionLevel> level(Charter rules, Instant due, Instant last) {
        return rules.supervise().ladder().climbed(due, last, rules.terms());
    }
}
