package io.github.fourmatters.governance.app.year;

import io.github.fourmatters.governance.Outcome;
import io.github.fourmatters.governance.act.ActCommand;
import io.github.fourmatters.governance.act.ActIssueEvent;
import io.github.fourmatters.governance.act.Assignment;
import io.github.fourmatters.governance.deliberate.Measure;

/** Work that is done again, by the unit that answers for it, because its result did not stand. */
final class Rework {
    /** Plans the rework that a command has ordered, and what follows once it is done. */
    void order(PlayedIssue of, Outcome.Accepted ordered, Runnable next) {
        PlayedIssue.Work work = begin(of, ordered);
        of.later(1, () -> {
            acceptAndStart(of, work);
            of.later(2, () -> {
                of.done(
                        of.speaker(work.unit()),
                        "complete",
                        new ActCommand.CompleteAssignment(of.issue(), work.assignment(), "已返工办结，请居民再看"));
                next.run();
            });
        });
    }

    /** The same, for rework that the year does not see the end of. */
    void orderWithoutEnd(PlayedIssue of, Outcome.Accepted ordered) {
        PlayedIssue.Work work = begin(of, ordered);
        of.later(1, () -> acceptAndStart(of, work));
    }

    private static PlayedIssue.Work begin(PlayedIssue of, Outcome.Accepted ordered) {
        Measure measure =
                ordered.first(ActIssueEvent.ReworkOrdered.class).measures().get(0);
        of.performers().add(measure.lead());
        return new PlayedIssue.Work(Assignment.leadOf(measure.id()), measure.lead());
    }

    private static void acceptAndStart(PlayedIssue of, PlayedIssue.Work work) {
        of.done(of.speaker(work.unit()), "accept-work", new ActCommand.AcceptAssignment(of.issue(), work.assignment()));
        of.later(
                0,
                () -> of.done(
                        of.speaker(work.unit()),
                        "start",
                        new ActCommand.StartAssignment(of.issue(), work.assignment())));
    }
}
