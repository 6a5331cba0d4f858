package io.github.fourmatters.governance.issue;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.github.fourmatters.governance.issue.Decision.Secret;

/** Collects what a decider wants to happen. Used inside one decision, by one thread. */
public final class Draft {
    private final ImmutableList.Builder<Event> events = ImmutableList.builder();
    private final ImmutableList.Builder<Secret> secrets = ImmutableList.builder();

    Draft() {}

    /**
     * Adds an event.
     *
     * @param event what happens next
     * @return this draft
     */
    @CanIgnoreReturnValue
    public Draft add(Event event) {
        events.add(event);
        return this;
    }

    /**
     * Adds events in their order.
     *
     * @param more what happens next
     * @return this draft
     */
    @CanIgnoreReturnValue
    public Draft addAll(Iterable<? extends Event> more) {
        events.addAll(more);
        return this;
    }

    /**
     * Sends words to the vault.
     *
     * @param secret the words and whose they are
     * @return this draft
     */
    @CanIgnoreReturnValue
    public Draft keep(Secret secret) {
        secrets.add(secret);
        return this;
    }

    Decision.Accepted accepted(Role role) {
        ImmutableList<Event> happened = events.build();
        if (happened.isEmpty()) {
            throw new IllegalStateException("a decider accepted a command without an event");
        }
        return new Decision.Accepted(role, happened, secrets.build());
    }
}
