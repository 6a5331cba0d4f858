package io.github.fourmatters.governance.testkit;

import static io.github.fourmatters.governance.issue.Stage.ACCEPTED;
import static io.github.fourmatters.governance.issue.Stage.CLOSED;
import static io.github.fourmatters.governance.issue.Stage.CONFIRMED;
import static io.github.fourmatters.governance.issue.Stage.DELIBERATING;
import static io.github.fourmatters.governance.issue.Stage.DONE;
import static io.github.fourmatters.governance.issue.Stage.EVALUATING;
import static io.github.fourmatters.governance.issue.Stage.IN_PROGRESS;
import static io.github.fourmatters.governance.issue.Stage.PLANNED;
import static io.github.fourmatters.governance.issue.Stage.PUBLISHED;
import static io.github.fourmatters.governance.issue.Stage.RAISED;
import static io.github.fourmatters.governance.issue.Stage.TRIAGED;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.fourmatters.governance.act.ActCommand;
import io.github.fourmatters.governance.deliberate.DeliberateCommand;
import io.github.fourmatters.governance.evaluate.EvaluateCommand;
import io.github.fourmatters.governance.issue.Actor;
import io.github.fourmatters.governance.issue.IssueId;
import io.github.fourmatters.governance.issue.Stage;
import io.github.fourmatters.governance.meeting.MeetingCommand;
import io.github.fourmatters.governance.raise.Channel;
import io.github.fourmatters.governance.raise.RaiseCommand;
import io.github.fourmatters.governance.spi.vault.SubjectId;
import io.github.fourmatters.governance.testkit.chronicle.IssueRecord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Commands that come at the wrong stage of an issue. */
final class WrongStages {
    private record Rule(Set<Stage> stages, BiFunction<IssueRecord, Dice, Order> order) {}

    private final Play play;
    private final ImmutableList<Rule> rules;

    WrongStages(Play play) {
        this.play = play;
        this.rules = ImmutableList.of(
                rule((issue, dice) -> new Order(Cast.OFFICER, new RaiseCommand.Accept(issue.id())), RAISED),
                rule((issue, dice) -> new Order(Cast.OFFICER, new RaiseCommand.Reject(issue.id(), "No")), RAISED),
                rule((issue, dice) -> new Order(Cast.OFFICER, refer(issue.id())), RAISED),
                rule(WrongStages::withdraw, RAISED, ACCEPTED, TRIAGED, DELIBERATING),
                rule((issue, dice) -> DeliberateMoves.triage(issue.id(), dice), ACCEPTED),
                rule((issue, dice) -> settle(issue.id()), TRIAGED),
                rule((issue, dice) -> new Order(Cast.OFFICER, close(issue.id())), TRIAGED),
                rule((issue, dice) -> convene(issue.id()), TRIAGED, DELIBERATING),
                rule((issue, dice) -> ActMoves.replan(issue.id()), PLANNED, IN_PROGRESS),
                rule(WrongStages::confirm, DONE),
                rule((issue, dice) -> EvaluateMoves.publish(issue.id()), CONFIRMED),
                rule((issue, dice) -> EvaluateMoves.object(issue.id(), dice.of(Cast.RESIDENTS)), PUBLISHED),
                rule((issue, dice) -> EvaluateMoves.reopen(issue, dice), CLOSED),
                rule(
                        (issue, dice) -> EvaluateMoves.verify(issue.id(), dice),
                        DONE,
                        CONFIRMED,
                        PUBLISHED,
                        EVALUATING,
                        CLOSED),
                rule((issue, dice) -> end(new EvaluateCommand.LapseConfirmation(issue.id())), DONE),
                rule((issue, dice) -> end(new EvaluateCommand.EndObjections(issue.id())), PUBLISHED),
                rule((issue, dice) -> end(new EvaluateCommand.CloseIssue(issue.id())), EVALUATING));
    }

    private static Rule rule(BiFunction<IssueRecord, Dice, Order> order, Stage... stages) {
        return new Rule(Set.of(stages), order);
    }

    List<Function<Dice, Order>> orders() {
        List<Function<Dice, Order>> orders = new ArrayList<>();
        for (IssueRecord issue : play.chronicle().issues()) {
            rules.stream()
                    .filter(rule -> !rule.stages().contains(issue.stage()))
                    .forEach(rule -> orders.add(dice -> rule.order().apply(issue, dice)));
            if (!RaiseMoves.isOpen(issue)) {
                orders.add(dice -> new Order(Cast.OFFICER, new RaiseCommand.RecordResponse(issue.id(), Channel.PHONE)));
            }
        }
        return orders;
    }

    private static RaiseCommand.Refer refer(IssueId issue) {
        return new RaiseCommand.Refer(issue, "Police", "Theirs");
    }

    private static Order withdraw(IssueRecord issue, Dice dice) {
        SubjectId resident = someone(issue);
        return new Order(Actor.resident(resident), new RaiseCommand.Withdraw(issue.id(), resident));
    }

    private static Order confirm(IssueRecord issue, Dice dice) {
        SubjectId resident = someone(issue);
        return new Order(Actor.resident(resident), new EvaluateCommand.Confirm(issue.id(), resident));
    }

    private static SubjectId someone(IssueRecord issue) {
        return issue.reports().get(0).complainant();
    }

    private static Order settle(IssueId issue) {
        return new Order(
                Cast.OFFICER, new ActCommand.SettleDirectly(issue, Cast.COMMUNITY, "Settle it", Optional.empty()));
    }

    private static DeliberateCommand.CloseWithoutAction close(IssueId issue) {
        return new DeliberateCommand.CloseWithoutAction(issue, "Nobody can help");
    }

    private Order convene(IssueId issue) {
        return new Order(
                Cast.SECRETARY,
                new MeetingCommand.Convene(
                        play.now().plus(Duration.ofHours(1)),
                        ImmutableSet.copyOf(Cast.UNITS),
                        ImmutableList.of(new MeetingCommand.ItemDraft("Item", ImmutableList.of(issue)))));
    }

    private static Order end(EvaluateCommand command) {
        return new Order(Actor.system(), command);
    }
}
