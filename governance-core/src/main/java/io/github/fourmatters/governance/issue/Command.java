package io.github.fourmatters.governance.issue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;

/**
 * Something that an actor asks for. Every matter has one sealed interface of its own below this.
 *
 * <p>A command is plain data. Giving it again under the same command id does nothing more. Parts that hold a person's own words are marked with
 * {@link Confidential}.
 */
public interface Command {
    /**
     * Returns the roles that may give this command, the preferred one first. The first that the actor holds is recorded.
     *
     * @return the roles, never empty
     */
    ImmutableList<Role> roles();

    /**
     * Returns what has to be read before this command can be decided, as far as the command itself says.
     *
     * @return the aggregates
     */
    ImmutableSet<AggregateRef> aggregates();
}
