package io.github.fourmatters.governance.raise;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.kernel.AlarmTable;
import io.github.fourmatters.governance.kernel.Context;
import io.github.fourmatters.governance.kernel.Decision;
import io.github.fourmatters.governance.kernel.DecisionInput;
import io.github.fourmatters.governance.kernel.Fold;
import io.github.fourmatters.governance.kernel.LoadedStates;
import io.github.fourmatters.governance.kernel.Matter;

/** The first of the four matters: residents raise (居民说事). */
public final class RaiseMatter implements Matter<RaiseCommand, RaiseEvent, RaisePolicy> {
    /** Makes the matter, which has no state. */
    public RaiseMatter() {}

    @Override
    public Class<RaiseCommand> commands() {
        return RaiseCommand.class;
    }

    @Override
    public Class<RaiseEvent> events() {
        return RaiseEvent.class;
    }

    @Override
    public ImmutableList<Fold<?>> folds() {
        return ImmutableList.of(RaiseState.FOLD);
    }

    @Override
    public AlarmTable alarms() {
        return AlarmTable.none();
    }

    @Override
    public Decision decide(Context context, RaiseCommand command, RaisePolicy policy, LoadedStates states) {
        return RaiseDecider.COMMANDS.apply(command, new RaiseDecider(new DecisionInput<>(context, policy, states)));
    }
}
