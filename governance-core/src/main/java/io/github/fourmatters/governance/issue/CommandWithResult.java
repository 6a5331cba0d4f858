package io.github.fourmatters.governance.issue;

import com.google.common.collect.ImmutableList;

/**
 * A command that gives its caller something to go on with: the id of what it makes, or what was decided.
 *
 * <pre>{@code
 * IssueId issue = session.perform("1", new Raise(resident, Channel.PHONE, north, "The lamp is broken"));
 * }</pre>
 *
 * @param <R> what it gives
 */
public interface CommandWithResult<R> extends Command {
    /**
     * Returns what this command has made or decided.
     *
     * @param events what happened by it, in order
     * @return its result
     * @throws IllegalArgumentException if these are the events of another command
     */
    R result(ImmutableList<Event> events);

    /**
     * Finds the first event of a type.
     *
     * @param events what happened by a command
     * @param type the type
     * @param <E> the type
     * @return the event
     * @throws IllegalArgumentException if there is none
     */
    static <E extends Event> E first(ImmutableList<Event> events, Class<E> type) {
        return events.stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no " + type.getSimpleName() + " in " + events));
    }
}
