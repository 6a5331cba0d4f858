package io.github.fourmatters.governance.kernel;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.fourmatters.governance.issue.AggregateRef;
import io.github.fourmatters.governance.issue.Command;
import io.github.fourmatters.governance.issue.Event;
import java.util.Optional;

/**
 * The furniture that each of the four rooms has: commands, events, a decider, refusals, state and a policy.
 *
 * <p>A room is stateless and safe for any number of threads. {@link #decide} is pure.
 *
 * @param <C> the room's commands
 * @param <E> the room's events
 * @param <P> the room's policy
 */
public interface Matter<C extends Command, E extends Event, P> {
    /**
     * Returns the sealed interface of the room's commands.
     *
     * @return the type
     */
    Class<C> commands();

    /**
     * Returns the sealed interface of the room's events.
     *
     * @return the type
     */
    Class<E> events();

    /**
     * Returns what the room remembers.
     *
     * @return one fold for each slice
     */
    ImmutableList<Fold<?>> folds();

    /**
     * Returns what else has to be read before a command can be decided, now that some of it is loaded. Called until it adds nothing.
     *
     * @param context who gives it, where and when
     * @param command the command
     * @param loaded what is loaded so far, at least the command's own aggregates
     * @return aggregates, loaded ones among them or not
     */
    default ImmutableSet<AggregateRef> reads(Context context, C command, States loaded) {
        return ImmutableSet.of();
    }

    /**
     * Decides a command.
     *
     * @param context who gives it, where and when
     * @param command the command
     * @param policy the room's part of the charter in force
     * @param states the slices of every aggregate that the command reads
     * @return what happens, or why nothing does
     */
    Decision decide(Context context, C command, P policy, States states);

    /**
     * Returns what the clock is to do because of an event, of this matter or of one to its left.
     *
     * @return the alarms that each event sets or stops; {@link AlarmTable#none()} if they follow from no single event
     */
    AlarmTable alarms();

    /**
     * Returns what the clock is to do because of what has become of an aggregate, where that does not follow from one event alone. Called once
     * for each aggregate that a command has changed.
     *
     * @param aggregate the aggregate
     * @param before the slices as they were before the command
     * @param after the slices as they are after it
     * @return alarms to set or to stop
     */
    default ImmutableList<Alarm> alarms(AggregateRef aggregate, States before, States after) {
        return ImmutableList.of();
    }

    /**
     * Returns the clock's command for an alarm of this room that has rung.
     *
     * @param subject what the alarm is about
     * @param alarm the name under which it was set
     * @return the command, or empty if the alarm is not of this room
     */
    default Optional<C> due(AggregateRef subject, String alarm) {
        return Optional.empty();
    }
}
