package io.github.fourmatters.governance;

import com.google.common.collect.ImmutableSet;
import io.github.fourmatters.governance.issue.Command;
import io.github.fourmatters.governance.kernel.Context;
import io.github.fourmatters.governance.kernel.Decision;
import io.github.fourmatters.governance.issue.Event;
import io.github.fourmatters.governance.kernel.Matter;
import io.github.fourmatters.governance.kernel.States;
import io.github.fourmatters.governance.issue.AggregateRef;
import java.util.function.Function;
import io.github.fourmatters.governance.charter.Charter;


/** A room together with its part of the charter. */
record MatterUnderCharter<C extends Command, E extends Event, P>(Matter<C, E, P> room, Function<Charter, P> policy) {
    boolean takes(Command command) {
        return room.commands().isInstance(command);
    }

    ImmutableSet<AggregateRef> reads(Context context, Command command, States loaded) {
        return room.reads(context, room.commands().cast(command), loaded);
    }

    Decision decide(Context context, Command command, Charter charter, States states) {
        return room.decide(context, room.commands().cast(command), policy.apply(charter), states);
    }
}
