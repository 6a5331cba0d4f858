package io.github.fourmatters.governance.kernel;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.github.fourmatters.governance.issue.ConfidentialWordsReference;
import io.github.fourmatters.governance.issue.Event;
import io.github.fourmatters.governance.issue.Role;
import io.github.fourmatters.governance.kernel.Decision.Secret;

/** Collects the events of one decision, and the confidential words that belong to them. Used by one thread. */
public final class EventDraft {
    private final ImmutableList.Builder<Event> events = ImmutableList.builder();
    private final ImmutableList.Builder<Secret> secrets = ImmutableList.builder();

    EventDraft() {}

    /**
     * Adds an event.
     *
     * @param event what happens next
     * @return this draft
     */
    @CanIgnoreReturnValue
    public EventDraft add(Event event) {
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
    public EventDraft addAll(Iterable<? extends Event> more) {
        events.addAll(more);
        return this;
    }

    /**
     * Adds an event that has the hash of a person's words, and sends the words to the vault.
     *
     * @param event what happens next; it names whose words they are and where the vault keeps them
     * @param salt the random bytes that were hashed before the words, in hexadecimal
     * @param words the words
     * @return this draft
     * @throws IllegalArgumentException if the event names no words
     */
    @CanIgnoreReturnValue
    public EventDraft add(Event event, String salt, String words) {
        ConfidentialWordsReference place = event.confidential()
                .orElseThrow(() -> new IllegalArgumentException(event.getClass() + " names no confidential words"));
        secrets.add(new Secret(place.subject(), place.entry(), salt, words));
        return add(event);
    }

    Decision.Accepted accepted(Role role) {
        ImmutableList<Event> happened = events.build();
        if (happened.isEmpty()) {
            throw new IllegalStateException("a decider accepted a command without an event");
        }
        return new Decision.Accepted(role, happened, secrets.build());
    }
}
