package io.github.fourmatters.governance.app.year;

import io.github.fourmatters.governance.act.ActCommand;
import io.github.fourmatters.governance.act.Assignment;
import io.github.fourmatters.governance.act.AssignmentId;
import io.github.fourmatters.governance.deliberate.DeliberateIssueEvent;
import io.github.fourmatters.governance.deliberate.Reach;
import io.github.fourmatters.governance.deliberate.Urgency;
import io.github.fourmatters.governance.issue.UnitId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** An issue that the community settles face to face with the resident. */
final class DirectStory {
    private final IntakeStory opening;
    private final ClosingStory aftermath;

    DirectStory(IntakeStory opening, ClosingStory aftermath) {
        this.opening = opening;
        this.aftermath = aftermath;
    }

    void begin(IssuePlan plan) {
        opening.raise(
                plan,
                raised -> opening.admit(
                        raised,
                        Reach.HOUSEHOLD,
                        triaged -> triaged.later(triaged.draw().between(0, 1), () -> settle(triaged))));
    }

    private void settle(PlayedIssue of) {
        UnitId unit = of.community().unit();
        of.performers().add(unit);
        // Without a day of its own, so that the charter's limit for the urgency gives the due date.
        AssignmentId assignment = Assignment.leadOf(of.done(
                        of.community().officer(),
                        "settle",
                        new ActCommand.SettleDirectly(
                                of.issue(), unit, of.plan().matter().measure(), Optional.empty()))
                .first(DeliberateIssueEvent.DirectSettlementChosen.class)
                .measure()
                .id());
        Instant settled = of.now();
        of.at(settled.plus(Duration.ofMinutes(30)), () -> {
            of.done(of.community().officer(), "start", new ActCommand.StartAssignment(of.issue(), assignment));
            if (of.plan().turn() != IssueCourse.OPEN && of.plan().turn() != IssueCourse.OPEN_OVERDUE) {
                of.at(finish(of, settled), () -> complete(of, assignment));
            }
        });
    }

    private void complete(PlayedIssue of, AssignmentId assignment) {
        of.done(
                of.community().officer(),
                "complete",
                new ActCommand.CompleteAssignment(
                        of.issue(), assignment, of.plan().matter().result()));
        aftermath.begin(of);
    }

    private static Instant finish(PlayedIssue of, Instant settled) {
        boolean late = of.plan().turn() == IssueCourse.LATE;
        Urgency urgency = of.plan().urgency();
        if (urgency == Urgency.EMERGENCY && !late) {
            return settled.plus(Duration.ofMinutes(of.draw().between(90, 400)));
        }
        int days = switch (urgency) {
            case EMERGENCY -> of.draw().between(3, 4);
            case ENQUIRY -> late ? of.draw().between(3, 5) : of.draw().between(1, 2);
            case ORDINARY -> late ? of.draw().between(6, 9) : of.draw().between(1, 5);
            case COMPLEX -> late ? of.draw().between(16, 19) : of.draw().between(5, 14);
        };
        return ScenarioCalendar.office(of.draw(), settled, days);
    }
}
