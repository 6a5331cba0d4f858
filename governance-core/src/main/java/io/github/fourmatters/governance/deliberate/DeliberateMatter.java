package io.github.fourmatters.governance.deliberate;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.kernel.AlarmTable;
import io.github.fourmatters.governance.kernel.Context;
import io.github.fourmatters.governance.kernel.Decision;
import io.github.fourmatters.governance.kernel.DecisionInput;
import io.github.fourmatters.governance.kernel.Fold;
import io.github.fourmatters.governance.kernel.LoadedStates;
import io.github.fourmatters.governance.kernel.Matter;
import io.github.fourmatters.governance.kernel.TypeSwitch;

/** The second of the four matters: the branch deliberates (支部理事). Its joint meetings are a matter of their own, to the right. */
public final class DeliberateMatter implements Matter<DeliberateCommand, DeliberateEvent, DeliberatePolicy> {
    private static final TypeSwitch<DeliberateCommand, DecisionInput<DeliberatePolicy>, Decision> COMMANDS =
            TypeSwitch.<DeliberateCommand, DecisionInput<DeliberatePolicy>, Decision>over(DeliberateCommand.class)
                    .on(
                            DeliberateCommand.HoldTriageMeeting.class,
                            (command, input) -> new DeliberateDecider(input).holdTriageMeeting(command))
                    .on(
                            DeliberateCommand.Triage.class,
                            (command, input) -> new DeliberateDecider(input).triage(command))
                    .on(
                            DeliberateCommand.CloseWithoutAction.class,
                            (command, input) -> new DeliberateDecider(input).closeWithoutAction(command))
                    .complete();

    /** Makes the matter, which has no state. */
    public DeliberateMatter() {}

    @Override
    public Class<DeliberateCommand> commands() {
        return DeliberateCommand.class;
    }

    @Override
    public Class<DeliberateEvent> events() {
        return DeliberateEvent.class;
    }

    @Override
    public ImmutableList<Fold<?>> folds() {
        return ImmutableList.of(DeliberateState.FOLD, DeliberateDecider.DISCUSSED);
    }

    @Override
    public AlarmTable alarms() {
        return AlarmTable.none();
    }

    @Override
    public Decision decide(Context context, DeliberateCommand command, DeliberatePolicy policy, LoadedStates states) {
        return COMMANDS.apply(command, new DecisionInput<>(context, policy, states));
    }
}
