package io.github.fourmatters.governance.act;

import static io.github.fourmatters.governance.issue.CommonRefusalReason.CALENDAR_NOT_COVERED;
import static io.github.fourmatters.governance.issue.CommonRefusalReason.DUE_IN_THE_PAST;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSet;
import io.github.fourmatters.governance.act.ActIssueEvent.AssignmentAccepted;
import io.github.fourmatters.governance.act.ActIssueEvent.PlanFailed;
import io.github.fourmatters.governance.calendar.DeadlineBasis;
import io.github.fourmatters.governance.calendar.TimeLimit;
import io.github.fourmatters.governance.deliberate.DeliberateIssueEvent.DirectSettlementChosen;
import io.github.fourmatters.governance.deliberate.DeliberateState;
import io.github.fourmatters.governance.deliberate.Measure;
import io.github.fourmatters.governance.deliberate.MeasureId;
import io.github.fourmatters.governance.deliberate.Urgency;
import io.github.fourmatters.governance.issue.EntryId;
import io.github.fourmatters.governance.issue.Role;
import io.github.fourmatters.governance.issue.Scope;
import io.github.fourmatters.governance.issue.Stage;
import io.github.fourmatters.governance.kernel.Context;
import io.github.fourmatters.governance.kernel.Decision;
import io.github.fourmatters.governance.kernel.DecisionInput;
import io.github.fourmatters.governance.kernel.EventDraft;
import io.github.fourmatters.governance.kernel.RuleCheck;
import java.time.Instant;
import java.util.Optional;

/** The rules of an issue's plan as a whole, and of the two registers. */
final class ActDecider {
    private final DecisionInput<ActPolicy> input;
    private final Context context;
    private final ActPolicy policy;

    ActDecider(DecisionInput<ActPolicy> input) {
        this.input = input;
        this.context = input.context();
        this.policy = input.policy();
    }

    Decision settleDirectly(ActCommand.SettleDirectly command) {
        return input.known(command)
                .unless(() -> RuleCheck.notGranted(context, Role.UNIT_LIAISON, new Scope.Unit(command.unit())))
                .unless(() -> input.notAt(Stage.TRIAGED, command.issue()))
                .text("measure", command.description(), context.terms().longestText())
                .require(
                        () -> due(command).isPresent(),
                        CALENDAR_NOT_COVERED,
                        command.dueOn().isPresent() ? "due date" : "handling limit from",
                        command.dueOn().isPresent() ? command.dueOn() : context.now())
                .require(
                        () -> !context.hasCome(due(command).orElseThrow()),
                        DUE_IN_THE_PAST,
                        "due date",
                        command.dueOn())
                .require(() -> returnBy().isPresent(), CALENDAR_NOT_COVERED, "return window from", context.now())
                .accept(draft -> settle(command, input.cycle(command.issue()), draft));
    }

    private void settle(ActCommand.SettleDirectly command, int cycle, EventDraft draft) {
        Measure measure = new Measure(
                new MeasureId(context.derive(1)),
                command.issue(),
                command.description(),
                true,
                command.unit(),
                ImmutableSet.of(),
                context.now(),
                due(command).orElseThrow(),
                command.dueOn().isPresent()
                        ? DeadlineBasis.DAYS
                        : limit(command).pace());
        draft.add(new DirectSettlementChosen(command.issue(), cycle, measure))
                .add(new AssignmentAccepted(
                        command.issue(),
                        cycle,
                        Assignment.leadOf(measure.id()),
                        true,
                        returnBy().orElseThrow(),
                        warnAt(measure)));
    }

    private Optional<Instant> due(ActCommand.SettleDirectly command) {
        if (command.dueOn().isPresent()) {
            return command.dueOn().flatMap(context.terms()::endOf);
        }
        return context.terms().due(context.now(), limit(command));
    }

    private TimeLimit limit(ActCommand.SettleDirectly command) {
        Urgency urgency =
                input.state(command.issue(), DeliberateState.FOLD).urgency().orElseThrow();
        return requireNonNull(policy.handlingLimits().get(urgency));
    }

    private Optional<Instant> warnAt(Measure measure) {
        return new AssignmentDecider(input, measure.issue(), Assignment.leadOf(measure.id()))
                .warnAt(measure.due(), measure.pace());
    }

    private Optional<Instant> returnBy() {
        return context.terms().due(context.now(), policy.returnWindow());
    }

    Decision replan(ActCommand.Replan command) {
        ActState state = input.state(command.issue(), ActState.FOLD);
        Optional<Instant> planBy = context.terms().due(context.now(), policy.replanningLimit());
        return input.underWay(command)
                .require(
                        () -> !state.hasLive() && !state.isComplete(),
                        ActRefusalReason.PLAN_STILL_ALIVE,
                        "plan of issue",
                        command.issue())
                .text("reason", command.reason(), context.terms().longestText())
                .require(planBy::isPresent, CALENDAR_NOT_COVERED, "planning limit from", context.now())
                .accept(draft -> draft.add(new PlanFailed(
                        command.issue(), input.cycle(command.issue()), command.reason(), planBy.orElseThrow())));
    }

    Decision recordErrand(ActCommand.RecordErrand command) {
        return input.check(command)
                .require(
                        () -> command.residentVisits() >= 0,
                        ActRefusalReason.VISITS_NEGATIVE,
                        "visits",
                        command.residentVisits())
                .accept(draft -> draft.add(new ActEvent.ErrandRecorded(
                        entry(), command.unit(), command.cell(), command.residentVisits())));
    }

    Decision recordSession(ActCommand.RecordSession command) {
        return input.check(command)
                .within(context, Role.UNIT_LIAISON, new Scope.Unit(command.unit()))
                .require(
                        () -> command.attendances().count() > 0,
                        ActRefusalReason.NO_ATTENDANCE,
                        "attendances",
                        command.attendances().count())
                .accept(draft -> draft.add(new ActEvent.SessionRecorded(
                        entry(), command.unit(), command.activity(), command.attendances())));
    }

    private EntryId entry() {
        return new EntryId(context.derive(1));
    }
}
