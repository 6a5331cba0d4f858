package io.github.fourmatters.governance;

import com.google.common.collect.ImmutableSet;
import io.github.fourmatters.governance.issue.Command;
import io.github.fourmatters.governance.issue.Context;
import io.github.fourmatters.governance.issue.Decision;
import io.github.fourmatters.governance.issue.Event;
import io.github.fourmatters.governance.issue.Room;
import io.github.fourmatters.governance.issue.States;
import io.github.fourmatters.governance.issue.Topic;
import java.util.function.Function;

/** A room together with its part of the charter. */
record Wing<C extends Command, E extends Event, P>(Room<C, E, P> room, Function<Charter, P> policy) {
    boolean takes(Command command) {
        return room.commands().isInstance(command);
    }

    ImmutableSet<Topic> reads(Context context, Command command, States loaded) {
        return room.reads(context, room.commands().cast(command), loaded);
    }

    Decision decide(Context context, Command command, Charter charter, States states) {
        return room.decide(context, room.commands().cast(command), policy.apply(charter), states);
    }
}
