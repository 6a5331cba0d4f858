package io.github.fourmatters.governance;

import com.google.common.collect.ImmutableSet;
import io.github.fourmatters.governance.charter.Charter;
import io.github.fourmatters.governance.issue.AggregateRef;
import io.github.fourmatters.governance.issue.Command;
import io.github.fourmatters.governance.issue.Event;
import io.github.fourmatters.governance.kernel.Context;
import io.github.fourmatters.governance.kernel.Decision;
import io.github.fourmatters.governance.kernel.LoadedStates;
import io.github.fourmatters.governance.kernel.Matter;
import java.util.function.Function;

/** A matter together with its part of the charter. */
record MatterUnderCharter<C extends Command, E extends Event, P>(Matter<C, E, P> matter, Function<Charter, P> policy) {
    boolean takes(Command command) {
        return matter.commands().isInstance(command);
    }

    ImmutableSet<AggregateRef> reads(Context context, Command command, LoadedStates loaded) {
        return matter.reads(context, matter.commands().cast(command), loaded);
    }

    Decision decide(Context context, Command command, Charter charter, LoadedStates states) {
        return matter.decide(context, matter.commands().cast(command), policy.apply(charter), states);
    }
}
