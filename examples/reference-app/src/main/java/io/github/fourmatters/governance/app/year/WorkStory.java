package io.github.fourmatters.governance.app.year;

import com.google.common.collect.ImmutableSet;
import io.github.fourmatters.governance.Outcome;
import io.github.fourmatters.governance.act.ActCommand;
import io.github.fourmatters.governance.act.ActIssueEvent;
import io.github.fourmatters.governance.act.Assignment;
import io.github.fourmatters.governance.deliberate.DeliberateIssueEvent;
import io.github.fourmatters.governance.deliberate.MeasureId;
import io.github.fourmatters.governance.issue.UnitId;
import java.time.Instant;

/** A service item from its adoption to its completion by a resident unit. */
final class WorkStory {
    /** How many working days a meeting gives a unit. */
    static final int DUE_AFTER = 14;

    private final ClosingStory aftermath;

    WorkStory(ClosingStory aftermath) {
        this.aftermath = aftermath;
    }

    void begin(PlayedIssue of, Outcome.Accepted adopted, UnitId lead, ImmutableSet<UnitId> assisting) {
        MeasureId measure = adopted.first(DeliberateIssueEvent.ResolutionAdopted.class)
                .serviceItems()
                .get(0)
                .id();
        of.performers().add(lead);
        of.performers().addAll(assisting);
        int number = 1;
        for (UnitId unit : assisting) {
            assist(of, new PlayedIssue.Work(Assignment.numbered(measure, number++), unit));
        }
        Instant decided = of.now();
        lead(of, new PlayedIssue.Work(Assignment.leadOf(measure), lead), decided);
    }

    private static void assist(PlayedIssue of, PlayedIssue.Work work) {
        of.later(1, () -> accept(of, work));
        of.later(2, () -> start(of, work));
        of.later(4, () -> complete(of, work, "协办事项已完成"));
    }

    private void lead(PlayedIssue of, PlayedIssue.Work work, Instant decided) {
        switch (of.plan().turn()) {
            case DECLINED ->
                of.later(1, () -> {
                    of.done(
                            of.speaker(work.unit()),
                            "decline",
                            new ActCommand.DeclineAssignment(of.issue(), work.assignment(), "不属于本单位职责范围"));
                    of.later(1, () -> carryOut(of, reassign(of, work, "原单位不承接，改派"), decided));
                });
            case RETURNED ->
                of.later(1, () -> {
                    accept(of, work);
                    of.later(1, () -> {
                        of.done(
                                of.speaker(work.unit()),
                                "return",
                                new ActCommand.ReturnAssignment(of.issue(), work.assignment(), "缺少施工资质"));
                        of.later(1, () -> carryOut(of, reassign(of, work, "原单位退单，改派"), decided));
                    });
                });
            case REASSIGNED ->
                of.later(1, () -> {
                    accept(of, work);
                    of.later(2, () -> carryOut(of, reassign(of, work, "原单位人手不足，改派"), decided));
                });
            case EXPIRED -> of.later(5, () -> carryOut(of, reassign(of, work, "逾期未签收，改派"), decided));
            default -> carryOut(of, work, decided);
        }
    }

    private static PlayedIssue.Work reassign(PlayedIssue of, PlayedIssue.Work work, String reason) {
        UnitId other = Community.RESIDENT_UNITS.stream()
                .filter(unit -> !of.performers().contains(unit))
                .findFirst()
                .orElseThrow();
        ActIssueEvent.AssignmentReassigned reassigned = of.done(
                        of.community().officer(),
                        "reassign",
                        new ActCommand.Reassign(of.issue(), work.assignment(), other, reason))
                .first(ActIssueEvent.AssignmentReassigned.class);
        of.performers().add(other);
        return new PlayedIssue.Work(reassigned.successor(), other);
    }

    private void carryOut(PlayedIssue of, PlayedIssue.Work work, Instant decided) {
        of.later(1, () -> {
            accept(of, work);
            of.later(1, () -> {
                start(of, work);
                if (of.plan().turn().isSettled() || of.plan().turn() == IssueCourse.OPEN_SENT_BACK) {
                    of.at(finish(of, decided), () -> {
                        complete(of, work, of.plan().matter().result());
                        aftermath.begin(of);
                    });
                }
            });
        });
    }

    private static Instant finish(PlayedIssue of, Instant decided) {
        boolean late = of.plan().turn() == IssueCourse.LATE;
        int days = late
                ? of.draw().between(DUE_AFTER + 1, DUE_AFTER + 4)
                : of.draw().between(9, DUE_AFTER);
        return ScenarioCalendar.office(of.draw(), decided, days);
    }

    private static void accept(PlayedIssue of, PlayedIssue.Work work) {
        of.done(
                of.speaker(work.unit()),
                "accept-work-" + work.unit(),
                new ActCommand.AcceptAssignment(of.issue(), work.assignment()));
    }

    private static void start(PlayedIssue of, PlayedIssue.Work work) {
        of.done(
                of.speaker(work.unit()),
                "start-" + work.unit(),
                new ActCommand.StartAssignment(of.issue(), work.assignment()));
    }

    private static void complete(PlayedIssue of, PlayedIssue.Work work, String result) {
        of.done(
                of.speaker(work.unit()),
                "complete-" + work.unit(),
                new ActCommand.CompleteAssignment(of.issue(), work.assignment(), result));
    }
}
