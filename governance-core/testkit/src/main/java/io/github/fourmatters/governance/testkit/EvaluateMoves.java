package io.github.fourmatters.governance.testkit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.fourmatters.governance.calendar.Quarter;
import io.github.fourmatters.governance.deliberate.MeasureDraft;
import io.github.fourmatters.governance.evaluate.EvaluateCommand;
import io.github.fourmatters.governance.evaluate.ObjectionId;
import io.github.fourmatters.governance.evaluate.ReopeningCause;
import io.github.fourmatters.governance.evaluate.RosterEntry;
import io.github.fourmatters.governance.issue.Actor;
import io.github.fourmatters.governance.issue.IssueId;
import io.github.fourmatters.governance.issue.Stage;
import io.github.fourmatters.governance.spi.vault.SubjectId;
import io.github.fourmatters.governance.testkit.chronicle.IssueRecord;
import java.util.List;

/** What is possible in the fourth matter, ballots apart. */
final class EvaluateMoves {
    private final Play play;
    private final Options options;

    EvaluateMoves(Play play, Options options) {
        this.play = play;
        this.options = options;
    }

    void add() {
        for (IssueRecord issue : play.chronicle().at(Stage.DONE)) {
            addDone(issue);
        }
        for (IssueRecord issue : play.chronicle().at(Stage.CONFIRMED)) {
            options.order(18, play, dice -> publish(issue.id()));
        }
        for (IssueRecord issue : play.chronicle().at(Stage.PUBLISHED)) {
            addPublished(issue);
        }
        for (IssueRecord issue : play.chronicle().at(Stage.CLOSED)) {
            options.order(5, play, dice -> reopen(issue, dice));
            if (!issue.result().counted().isEmpty()) {
                options.order(3, play, dice -> correct(issue, dice));
            }
        }
        List<IssueRecord> done =
                play.chronicle().at(Stage.DONE, Stage.CONFIRMED, Stage.PUBLISHED, Stage.EVALUATING, Stage.CLOSED);
        if (!done.isEmpty()) {
            options.order(1, play, dice -> verify(dice.of(done).id(), dice));
            options.order(2, play, dice -> call(dice.of(done), dice));
        }
        Quarter quarter = Quarter.of(play.now(), play.charter().zone());
        boolean nobody = play.chronicle().round(quarter).roster().isEmpty();
        options.order(nobody ? 8 : 1, play, dice -> enrol(dice.oneIn(8) ? quarter.next() : quarter, dice));
    }

    private void addDone(IssueRecord issue) {
        if (!play.now().isAfter(issue.result().windowEnds())) {
            options.order(10, play, dice -> confirm(issue, dice));
            options.order(3, play, dice -> disconfirm(issue, dice));
        }
    }

    private static Order confirm(IssueRecord issue, Dice dice) {
        SubjectId resident = dice.of(issue.complainants());
        return new Order(Actor.resident(resident), new EvaluateCommand.Confirm(issue.id(), resident));
    }

    private Order disconfirm(IssueRecord issue, Dice dice) {
        SubjectId resident = dice.of(issue.complainants());
        return new Order(
                Actor.resident(resident),
                new EvaluateCommand.Disconfirm(issue.id(), resident, "It is not", rework(issue.id(), dice)));
    }

    private ImmutableList<MeasureDraft> rework(IssueId issue, Dice dice) {
        return dice.oneIn(2) ? ImmutableList.of() : ImmutableList.of(Drafts.draft(issue, true, play.today(), dice));
    }

    static Order publish(IssueId issue) {
        return new Order(Cast.OFFICER, new EvaluateCommand.Publish(issue, "A matter", "Measures", "A result"));
    }

    private void addPublished(IssueRecord issue) {
        if (!play.now().isAfter(issue.result().windowEnds())
                && issue.result().pending().size() < 2) {
            options.order(3, play, dice -> object(issue.id(), dice.of(Cast.RESIDENTS)));
        }
        for (ObjectionId objection : issue.result().pending()) {
            options.order(3, play, dice -> uphold(issue.id(), objection, dice));
            options.order(6, play, dice -> dismiss(issue.id(), objection));
        }
    }

    static Order object(IssueId issue, SubjectId resident) {
        return new Order(Actor.resident(resident), new EvaluateCommand.RaiseObjection(issue, resident, "I object"));
    }

    private Order uphold(IssueId issue, ObjectionId objection, Dice dice) {
        return new Order(
                Cast.SUPERVISOR,
                new EvaluateCommand.DecideObjection(issue, objection, true, "It is right", rework(issue, dice)));
    }

    static Order dismiss(IssueId issue, ObjectionId objection) {
        return new Order(
                Cast.SUPERVISOR,
                new EvaluateCommand.DecideObjection(issue, objection, false, "It is wrong", ImmutableList.of()));
    }

    static Order reopen(IssueRecord issue, Dice dice) {
        boolean impartial = !issue.plan().performers().contains(Cast.COMMUNITY);
        return new Order(
                impartial && dice.oneIn(2) ? Cast.OFFICER : Cast.SUPERVISOR,
                new EvaluateCommand.Reopen(issue.id(), dice.of(List.of(ReopeningCause.values())), "It is back"));
    }

    private static Order correct(IssueRecord issue, Dice dice) {
        SubjectId person = dice.of(issue.result().counted()).person();
        return new Order(
                Cast.SUPERVISOR,
                new EvaluateCommand.CorrectScore(issue.id(), ImmutableSet.of(person), "Was no representative"));
    }

    static Order verify(IssueId issue, Dice dice) {
        return new Order(Cast.SUPERVISOR, new EvaluateCommand.RecordVerification(issue, dice.oneIn(2)));
    }

    private static Order call(IssueRecord issue, Dice dice) {
        boolean reached = !dice.oneIn(4);
        SubjectId resident = dice.of(issue.complainants());
        return new Order(
                Cast.SUPERVISOR,
                new EvaluateCommand.RecordCallBack(
                        issue.id(), resident, reached, reached && dice.oneIn(2), reached && dice.oneIn(2)));
    }

    static Order enrol(Quarter quarter, Dice dice) {
        List<RosterEntry> entries = dice.some(Cast.ROSTER, dice.oneIn(4) ? 1 : 6);
        return new Order(Cast.CLERK, new EvaluateCommand.Enrol(quarter, ImmutableList.copyOf(entries)));
    }
}
