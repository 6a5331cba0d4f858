package io.github.fourmatters.governance.act;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.issue.AggregateRef;
import io.github.fourmatters.governance.issue.IssueId;
import io.github.fourmatters.governance.kernel.AlarmTable;
import io.github.fourmatters.governance.kernel.Context;
import io.github.fourmatters.governance.kernel.Decision;
import io.github.fourmatters.governance.kernel.Dispatch;
import io.github.fourmatters.governance.kernel.Fold;
import io.github.fourmatters.governance.kernel.Matter;
import io.github.fourmatters.governance.kernel.States;
import java.util.Optional;

/** The third of the four matters: members act (党员干事). */
public final class ActMatter implements Matter<ActCommand, ActEvent, ActPolicy> {
    private record Hearing(Context context, ActPolicy policy, States states) {
        ActDecider issue() {
            return new ActDecider(context, policy, states);
        }

        AssignmentDecider assignment(IssueId issue, AssignmentId assignment) {
            return new AssignmentDecider(context, policy, states, issue, assignment);
        }

        AssignmentDecider assignment(ActCommand.OnAssignment command) {
            return assignment(command.issue(), command.assignment());
        }

        DueDateDecider due(DueDateCommand command) {
            return new DueDateDecider(context, policy, assignment(command.issue(), command.assignment()));
        }
    }

    private static final Dispatch<ActCommand, Hearing, Decision> COMMANDS =
            Dispatch.<ActCommand, Hearing, Decision>over(ActCommand.class)
                    .on(
                            ActCommand.SettleDirectly.class,
                            (command, room) -> room.issue().settleDirectly(command))
                    .on(
                            ActCommand.AcceptAssignment.class,
                            (command, room) -> room.assignment(command).accept(command))
                    .on(
                            ActCommand.DeclineAssignment.class,
                            (command, room) -> room.assignment(command).decline(command))
                    .on(
                            ActCommand.StartAssignment.class,
                            (command, room) -> room.assignment(command).start(command))
                    .on(
                            ActCommand.ReturnAssignment.class,
                            (command, room) -> room.assignment(command).giveBack(command))
                    .on(
                            ActCommand.CompleteAssignment.class,
                            (command, room) -> room.assignment(command).complete(command))
                    .on(
                            ActCommand.Reassign.class,
                            (command, room) -> room.assignment(command.issue(), command.assignment())
                                    .reassign(command))
                    .on(
                            ActCommand.ExpireOffer.class,
                            (command, room) -> room.assignment(command.issue(), command.assignment())
                                    .expire(command))
                    .on(
                            DueDateCommand.PauseAssignment.class,
                            (command, room) -> room.due(command).pause(command))
                    .on(
                            DueDateCommand.ResumeAssignment.class,
                            (command, room) -> room.due(command).resume(command))
                    .on(
                            DueDateCommand.RequestExtension.class,
                            (command, room) -> room.due(command).request(command))
                    .on(
                            DueDateCommand.GrantExtension.class,
                            (command, room) -> room.due(command).grant(command))
                    .on(
                            DueDateCommand.RefuseExtension.class,
                            (command, room) -> room.due(command).refuse(command))
                    .on(
                            DueDateCommand.WarnOfDue.class,
                            (command, room) -> room.due(command).warn(command))
                    .on(ActCommand.Replan.class, (command, room) -> room.issue().replan(command))
                    .on(
                            ActCommand.RecordErrand.class,
                            (command, room) -> room.issue().recordErrand(command))
                    .on(
                            ActCommand.RecordSession.class,
                            (command, room) -> room.issue().recordSession(command))
                    .complete();

    /** Makes the room, which has no state. */
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
    public Decision decide(Context context, ActCommand command, ActPolicy policy, States states) {
        return COMMANDS.apply(command, new Hearing(context, policy, states));
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
