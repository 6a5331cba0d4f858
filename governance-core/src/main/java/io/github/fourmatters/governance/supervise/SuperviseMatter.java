package io.github.fourmatters.governance.supervise;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.issue.AggregateRef;
import io.github.fourmatters.governance.issue.IssueId;
import io.github.fourmatters.governance.kernel.Alarm;
import io.github.fourmatters.governance.kernel.AlarmTable;
import io.github.fourmatters.governance.kernel.Context;
import io.github.fourmatters.governance.kernel.Decision;
import io.github.fourmatters.governance.kernel.DecisionInput;
import io.github.fourmatters.governance.kernel.Fold;
import io.github.fourmatters.governance.kernel.LoadedStates;
import io.github.fourmatters.governance.kernel.Matter;
import io.github.fourmatters.governance.kernel.TypeSwitch;
import java.time.Instant;
import java.util.Optional;

/** Beside the four matters, over all of them: supervision (督办). */
public final class SuperviseMatter implements Matter<SuperviseCommand, SuperviseEvent, SupervisePolicy> {
    private static final String CLIMB = "climb-ladder";

    private static final TypeSwitch<SuperviseCommand, DecisionInput<SupervisePolicy>, Decision> COMMANDS =
            TypeSwitch.<SuperviseCommand, DecisionInput<SupervisePolicy>, Decision>over(SuperviseCommand.class)
                    .on(
                            SuperviseCommand.ClimbLadder.class,
                            (command, input) -> new LadderDecider(input, command.issue()).climb(command))
                    .on(
                            SuperviseCommand.AttachStatement.class,
                            (command, input) -> new AccountabilityDecider(input, command).attach(command))
                    .on(
                            SuperviseCommand.Appeal.class,
                            (command, input) -> new AccountabilityDecider(input, command).appeal(command))
                    .on(
                            SuperviseCommand.DecideAppeal.class,
                            (command, input) -> new AccountabilityDecider(input, command).decide(command))
                    .complete();

    /** Makes the matter, which has no state. */
    public SuperviseMatter() {}

    @Override
    public Class<SuperviseCommand> commands() {
        return SuperviseCommand.class;
    }

    @Override
    public Class<SuperviseEvent> events() {
        return SuperviseEvent.class;
    }

    @Override
    public ImmutableList<Fold<?>> folds() {
        return ImmutableList.of(SuperviseState.FOLD);
    }

    @Override
    public AlarmTable alarms() {
        return AlarmTable.none();
    }

    @Override
    public Decision decide(Context context, SuperviseCommand command, SupervisePolicy policy, LoadedStates states) {
        return COMMANDS.apply(command, new DecisionInput<>(context, policy, states));
    }

    @Override
    public ImmutableList<Alarm> alarms(AggregateRef aggregate, LoadedStates before, LoadedStates after) {
        if (!aggregate.kind().equals(AggregateRef.ISSUE)) {
            return ImmutableList.of();
        }
        SupervisedWork was = SupervisedWork.over(aggregate, before);
        SupervisedWork is = SupervisedWork.over(aggregate, after);
        if (is.equals(was)) {
            return ImmutableList.of();
        }
        Optional<Instant> next = is.next();
        return next.equals(was.next()) ? ImmutableList.of() : ImmutableList.of(new Alarm(aggregate, CLIMB, next));
    }

    @Override
    public Optional<SuperviseCommand> due(AggregateRef subject, String alarm) {
        return alarm.equals(CLIMB)
                ? Optional.of(new SuperviseCommand.ClimbLadder(new IssueId(subject.key())))
                : Optional.empty();
    }
}
