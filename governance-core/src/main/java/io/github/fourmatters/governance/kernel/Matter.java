package io.github.fourmatters.governance.kernel;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.fourmatters.governance.issue.AggregateRef;
import io.github.fourmatters.governance.issue.Command;
import io.github.fourmatters.governance.issue.Event;
import java.util.Optional;

/**
 * What each of the four matters, and so also the joint meeting and supervision, is made of: commands, events, deciders, refusals, state and
 * a policy.
 *
 * <p>It is stateless and safe for any number of threads. {@link #decide} is pure.
 *
 * @param <C> the matter's commands
 * @param <E> the matter's events
 * @param <P> the matter's policy
 */
public interface Matter<C extends Command, E extends Event, P> {
    /**
     * Returns the sealed interface of the matter's commands.
     *
     * @return the type
     */
    Class<C> commands();

    /**
     * Returns the sealed interface of the matter's events.
     *
     * @return the type
     */
    Class<E> events();

    /**
     * Returns what the matter remembers.
     *
     * @return one fold for each slice
     */
    ImmutableList<Fold<?>> folds();

    /**
     * Returns the aggregates that must be read before the command can be decided. It is called again with what has been loaded, until it
     * names nothing new.
     *
     * @param context who gives it, where and when
     * @param command the command
     * @param loaded what is loaded so far, at least the command's own aggregates
     * @return the aggregates; those that are already loaded may be among them
     */
    default ImmutableSet<AggregateRef> reads(Context context, C command, LoadedStates loaded) {
        return ImmutableSet.of();
    }

    /**
     * Decides a command.
     *
     * @param context who gives it, where and when
     * @param command the command
     * @param policy the matter's part of the charter in force
     * @param states the slices of every aggregate that the command reads
     * @return what happens, or why nothing does
     */
    Decision decide(Context context, C command, P policy, LoadedStates states);

    /**
     * Returns the alarms that follow from one event, of this matter or of an earlier one. Their instants stand in the event, so a later
     * charter does not move them.
     *
     * @return the alarms that each event sets or stops; {@link AlarmTable#none()} if they follow from no single event
     */
    AlarmTable alarms();

    /**
     * Returns the alarms that follow from the state of an aggregate, where one event alone does not decide them. It is called once for each
     * aggregate that a command has changed.
     *
     * @param aggregate the aggregate
     * @param before the slices as they were before the command
     * @param after the slices as they are after it
     * @return alarms to set or to stop
     */
    default ImmutableList<Alarm> alarms(AggregateRef aggregate, LoadedStates before, LoadedStates after) {
        return ImmutableList.of();
    }

    /**
     * Returns the clock's command for an alarm of this matter that has rung.
     *
     * @param subject what the alarm is about
     * @param alarm the name under which it was set
     * @return the command, or empty if the alarm is not of this matter
     */
    default Optional<C> due(AggregateRef subject, String alarm) {
        return Optional.empty();
    }
}
