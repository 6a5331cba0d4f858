package io.github.fourmatters.governance.act;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.issue.AggregateRef;
import io.github.fourmatters.governance.issue.IssueId;
import io.github.fourmatters.governance.kernel.AlarmTable;
import io.github.fourmatters.governance.kernel.Context;
import io.github.fourmatters.governance.kernel.Decision;
import io.github.fourmatters.governance.kernel.DecisionInput;
import io.github.fourmatters.governance.kernel.Fold;
import io.github.fourmatters.governance.kernel.LoadedStates;
import io.github.fourmatters.governance.kernel.Matter;
import io.github.fourmatters.governance.kernel.TypeSwitch;
import java.util.Optional;

/** The third of the four matters: members act (党员干事). */
public final class ActMatter implements Matter<ActCommand, ActEvent, ActPolicy> {
    private static final TypeSwitch<ActCommand, DecisionInput<ActPolicy>, Decision> COMMANDS =
            TypeSwitch.<ActCommand, DecisionInput<ActPolicy>, Decision>over(ActCommand.class)
                    .on(
                            ActCommand.SettleDirectly.class,
                            (command, input) -> new ActDecider(input).settleDirectly(command))
                    .on(
                            ActCommand.AcceptAssignment.class,
                            (command, input) -> assignment(input, command.issue(), command.assignment())
                                    .accept(command))
                    .on(
                            ActCommand.DeclineAssignment.class,
                            (command, input) -> assignment(input, command.issue(), command.assignment())
                                    .decline(command))
                    .on(
                            ActCommand.StartAssignment.class,
                            (command, input) -> assignment(input, command.issue(), command.assignment())
                                    .start(command))
                    .on(
                            ActCommand.ReturnAssignment.class,
                            (command, input) -> assignment(input, command.issue(), command.assignment())
                                    .giveBack(command))
                    .on(
                            ActCommand.CompleteAssignment.class,
                            (command, input) -> assignment(input, command.issue(), command.assignment())
                                    .complete(command))
                    .on(
                            ActCommand.Reassign.class,
                            (command, input) -> assignment(input, command.issue(), command.assignment())
                                    .reassign(command))
                    .on(
                            ActCommand.ExpireOffer.class,
                            (command, input) -> assignment(input, command.issue(), command.assignment())
                                    .expire(command))
                    .on(
                            DueDateCommand.PauseAssignment.class,
                            (command, input) -> due(input, command).pause(command))
                    .on(
                            DueDateCommand.ResumeAssignment.class,
                            (command, input) -> due(input, command).resume(command))
                    .on(
                            DueDateCommand.RequestExtension.class,
                            (command, input) -> due(input, command).request(command))
                    .on(
                            DueDateCommand.GrantExtension.class,
                            (command, input) -> due(input, command).grant(command))
                    .on(
                            DueDateCommand.RefuseExtension.class,
                            (command, input) -> due(input, command).refuse(command))
                    .on(
                            DueDateCommand.WarnOfDue.class,
                            (command, input) -> due(input, command).warn(command))
                    .on(ActCommand.Replan.class, (command, input) -> new ActDecider(input).replan(command))
                    .on(ActCommand.RecordErrand.class, (command, input) -> new ActDecider(input).recordErrand(command))
                    .on(
                            ActCommand.RecordSession.class,
                            (command, input) -> new ActDecider(input).recordSession(command))
                    .complete();

    private static AssignmentDecider assignment(
            DecisionInput<ActPolicy> input, IssueId issue, AssignmentId assignment) {
        return new AssignmentDecider(input, issue, assignment);
    }

    private static DueDateDecider due(DecisionInput<ActPolicy> input, DueDateCommand command) {
        return new DueDateDecider(input, assignment(input, command.issue(), command.assignment()));
    }

    /** Makes the matter, which has no state. */
    public ActMatter() {}

    @Override
    public Class<ActCommand> commands() {
        return ActCommand.class;
    }

    @Override
    public Class<ActEvent> events() {
        return ActEvent.class;
    }

    @Override
    public ImmutableList<Fold<?>> folds() {
        return ImmutableList.of(ActState.FOLD);
    }

    @Override
    public Decision decide(Context context, ActCommand command, ActPolicy policy, LoadedStates states) {
        return COMMANDS.apply(command, new DecisionInput<>(context, policy, states));
    }

    @Override
    public AlarmTable alarms() {
        return AssignmentAlarms.TABLE;
    }

    @Override
    public Optional<ActCommand> due(AggregateRef subject, String alarm) {
        return AssignmentAlarms.command(subject, alarm);
    }
}
