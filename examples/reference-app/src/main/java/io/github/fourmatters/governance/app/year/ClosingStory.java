package io.github.fourmatters.governance.app.year;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.Outcome;
import io.github.fourmatters.governance.calendar.Quarter;
import io.github.fourmatters.governance.evaluate.EvaluateCommand;
import io.github.fourmatters.governance.evaluate.EvaluateIssueEvent;
import io.github.fourmatters.governance.evaluate.ObjectionId;
import io.github.fourmatters.governance.issue.Actor;
import io.github.fourmatters.governance.spi.vault.SubjectId;

/** What follows once the work is done: the resident's word, checks and calls, disclosure, objections. */
final class ClosingStory {
    /** The confirmation window of five working days, and a day or two until somebody discloses the result. */
    private static final int AFTER_THE_WINDOW = 7;

    private final Rework rework = new Rework();
    private final RoundStory rounds;

    ClosingStory(RoundStory rounds) {
        this.rounds = rounds;
    }

    /** Goes on from the first completion. */
    void begin(PlayedIssue of) {
        switch (of.plan().turn()) {
            case DISCONFIRMED -> of.later(2, () -> rework.order(of, disconfirm(of), () -> doneForGood(of)));
            case OPEN_SENT_BACK -> of.later(2, () -> rework.orderWithoutEnd(of, disconfirm(of)));
            case OBJECTION_UPHELD -> answer(of);
            default -> doneForGood(of);
        }
    }

    private static Outcome.Accepted disconfirm(PlayedIssue of) {
        return of.done(
                Actor.resident(of.complainant()),
                "disconfirm",
                new EvaluateCommand.Disconfirm(of.issue(), of.complainant(), "还是老样子，没有解决。", ImmutableList.of()));
    }

    private void doneForGood(PlayedIssue of) {
        if (of.draw().chance(40)) {
            of.later(1, () -> verify(of));
        }
        new CallBackStory(of).plan();
        answer(of);
    }

    private static void verify(PlayedIssue of) {
        of.done(
                Community.SUPERVISOR,
                "verify",
                new EvaluateCommand.RecordVerification(of.issue(), of.draw().chance(95)));
    }

    private void answer(PlayedIssue of) {
        if (of.plan().turn() == IssueCourse.UNANSWERED) {
            of.later(AFTER_THE_WINDOW, () -> publish(of));
            return;
        }
        of.later(of.draw().between(1, 3), () -> {
            of.done(
                    Actor.resident(of.complainant()),
                    "confirm",
                    new EvaluateCommand.Confirm(of.issue(), of.complainant()));
            of.later(of.draw().between(1, 2), () -> publish(of));
        });
    }

    private void publish(PlayedIssue of) {
        IssueTemplate matter = of.plan().matter();
        EvaluateIssueEvent.ResultPublished published = of.done(
                        of.community().officer(),
                        "publish",
                        new EvaluateCommand.Publish(of.issue(), matter.matter(), matter.measure(), matter.result()))
                .first(EvaluateIssueEvent.ResultPublished.class);
        boolean first = !of.isPublished();
        of.markPublished();
        if (of.plan().turn() == IssueCourse.OBJECTION_UPHELD && first) {
            of.later(1, () -> object(of, true));
            return;
        }
        if (of.plan().turn() == IssueCourse.OBJECTION_DISMISSED) {
            of.later(1, () -> object(of, false));
        }
        rounds.enter(of, Quarter.of(published.objectBy(), ScenarioCalendar.ZONE));
    }

    private void object(PlayedIssue of, boolean upheld) {
        SubjectId objector = of.community().resident(of.draw());
        ObjectionId objection = of.done(
                        Actor.resident(objector),
                        "object",
                        new EvaluateCommand.RaiseObjection(of.issue(), objector, "公示说办好了，可是我家这边没有。"))
                .first(EvaluateIssueEvent.ObjectionRaised.class)
                .objection();
        of.later(1, () -> {
            Outcome.Accepted decided = of.done(
                    Community.SUPERVISOR,
                    "decide-objection",
                    new EvaluateCommand.DecideObjection(
                            of.issue(),
                            objection,
                            upheld,
                            upheld ? "现场核实，确有一处未办。" : "现场核实，已按方案办结。",
                            ImmutableList.of()));
            if (upheld) {
                rework.order(of, decided, () -> doneForGood(of));
            }
        });
    }
}
