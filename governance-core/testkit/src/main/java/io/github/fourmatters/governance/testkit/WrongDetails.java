package io.github.fourmatters.governance.testkit;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.act.ActCommand;
import io.github.fourmatters.governance.deliberate.DeliberateCommand;
import io.github.fourmatters.governance.evaluate.EvaluateCommand;
import io.github.fourmatters.governance.evaluate.ObjectionId;
import io.github.fourmatters.governance.evaluate.ReopeningCause;
import io.github.fourmatters.governance.issue.Actor;
import io.github.fourmatters.governance.issue.CategoryCode;
import io.github.fourmatters.governance.issue.Command;
import io.github.fourmatters.governance.issue.IssueId;
import io.github.fourmatters.governance.issue.Stage;
import io.github.fourmatters.governance.raise.Channel;
import io.github.fourmatters.governance.raise.Outreach;
import io.github.fourmatters.governance.raise.RaiseCommand;
import io.github.fourmatters.governance.spi.vault.SubjectId;
import io.github.fourmatters.governance.testkit.chronicle.IssueRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Commands about issues that name the wrong thing, give no reason, or come too late. */
final class WrongDetails {
    private static final IssueId UNKNOWN = new IssueId("xinlin-1:nothing.1");

    private final Play play;
    private final List<Function<Dice, Order>> orders = new ArrayList<>();

    WrongDetails(Play play) {
        this.play = play;
    }

    List<Function<Dice, Order>> orders() {
        byOfficer(new RaiseCommand.Accept(UNKNOWN));
        byOfficer(new RaiseCommand.RecordOutreach(Outreach.HOME_VISIT, 0));
        byOfficer(new ActCommand.RecordErrand(Cast.SCHOOL, Cast.CELLS.get(0), -1));
        SubjectId resident = Cast.RESIDENTS.get(0);
        orders.add(dice -> new Order(Actor.resident(resident), raise(resident, Optional.empty(), " ")));
        Optional<CategoryCode> unknown = Optional.of(new CategoryCode("nothing"));
        orders.add(dice -> new Order(Actor.resident(resident), raise(resident, unknown, "Words")));
        play.chronicle().issues().forEach(this::add);
        return taken();
    }

    /** Merges into what has ended, and of what was planned. */
    List<Function<Dice, Order>> merges() {
        play.chronicle().issues().forEach(this::merges);
        return taken();
    }

    /** What comes too early or too late for a result, or from who did the work. */
    List<Function<Dice, Order>> results() {
        play.chronicle().issues().forEach(this::windows);
        play.chronicle().issues().forEach(this::objections);
        return taken();
    }

    private List<Function<Dice, Order>> taken() {
        List<Function<Dice, Order>> taken = List.copyOf(orders);
        orders.clear();
        return taken;
    }

    private void byOfficer(Command command) {
        orders.add(dice -> new Order(Cast.OFFICER, command));
    }

    private static RaiseCommand.Raise raise(SubjectId resident, Optional<CategoryCode> category, String words) {
        return new RaiseCommand.Raise(resident, Channel.PHONE, Cast.CELLS.get(0), category, words);
    }

    private void add(IssueRecord issue) {
        IssueId id = issue.id();
        byOfficer(new RaiseCommand.Reject(id, " "));
        byOfficer(new RaiseCommand.Refer(id, "Police", ""));
        byOfficer(new DeliberateCommand.CloseWithoutAction(id, ""));
        orders.add(dice ->
                new Order(Cast.SUPERVISOR, new EvaluateCommand.RecordCallBack(id, Cast.STRANGER, true, true, true)));
        orders.add(dice -> new Order(Actor.resident(Cast.STRANGER), new RaiseCommand.Withdraw(id, Cast.STRANGER)));
        orders.add(dice -> new Order(Actor.resident(Cast.STRANGER), new EvaluateCommand.Confirm(id, Cast.STRANGER)));
        if (!issue.hasSetback()) {
            byOfficer(new DeliberateCommand.CloseWithoutAction(id, "Nobody can help"));
        }
    }

    private void merges(IssueRecord issue) {
        byOfficer(new RaiseCommand.Merge(issue.id(), issue.id()));
        byOfficer(new RaiseCommand.Merge(issue.id(), UNKNOWN));
        for (IssueRecord other : play.chronicle().issues()) {
            if (!RaiseMoves.isMergeable(other) || !RaiseMoves.isOpen(issue)) {
                byOfficer(new RaiseCommand.Merge(other.id(), issue.id()));
            }
        }
    }

    private void windows(IssueRecord issue) {
        Instant ends = issue.result().windowEnds();
        IssueId id = issue.id();
        if (issue.is(Stage.CONFIRMED)) {
            byOfficer(new EvaluateCommand.Publish(id, "A matter", "Measures", ""));
        } else if (issue.is(Stage.CLOSED)) {
            byOfficer(new EvaluateCommand.Reopen(id, ReopeningCause.REBOUND, " "));
        }
        if (issue.is(Stage.DONE) && play.now().isAfter(ends)) {
            SubjectId resident = issue.complainants().iterator().next();
            Actor actor = Actor.resident(resident);
            orders.add(dice -> new Order(actor, new EvaluateCommand.Confirm(id, resident)));
            orders.add(dice ->
                    new Order(actor, new EvaluateCommand.Disconfirm(id, resident, "It is not", ImmutableList.of())));
        } else if (issue.is(Stage.DONE) && play.now().isBefore(ends)) {
            orders.add(dice -> new Order(Actor.system(), new EvaluateCommand.LapseConfirmation(id)));
        } else if (issue.is(Stage.PUBLISHED) && play.now().isAfter(ends)) {
            orders.add(dice -> EvaluateMoves.object(id, dice.of(Cast.RESIDENTS)));
        } else if (issue.is(Stage.EVALUATING)) {
            evaluating(issue);
        }
        boolean early = play.now().isBefore(ends) || !issue.result().pending().isEmpty();
        if (issue.is(Stage.PUBLISHED) && early) {
            orders.add(dice -> new Order(Actor.system(), new EvaluateCommand.EndObjections(id)));
        }
    }

    private void evaluating(IssueRecord issue) {
        if (!play.chronicle().round(issue.result().quarter().orElseThrow()).isClosed()) {
            orders.add(dice -> new Order(Actor.system(), new EvaluateCommand.CloseIssue(issue.id())));
        }
    }

    private void objections(IssueRecord issue) {
        if (issue.is(Stage.PUBLISHED)) {
            ObjectionId unknown = new ObjectionId("xinlin-1:nothing.1");
            orders.add(dice -> EvaluateMoves.dismiss(issue.id(), unknown));
        }
        for (ObjectionId objection : issue.result().pending()) {
            Actor performer =
                    Cast.supervisorOf(issue.plan().performers().iterator().next());
            orders.add(dice -> EvaluateMoves.dismiss(issue.id(), objection).by(performer));
        }
        if (!issue.plan().performers().isEmpty()) {
            Actor performer =
                    Cast.supervisorOf(issue.plan().performers().iterator().next());
            orders.add(dice -> EvaluateMoves.verify(issue.id(), dice).by(performer));
        }
    }
}
