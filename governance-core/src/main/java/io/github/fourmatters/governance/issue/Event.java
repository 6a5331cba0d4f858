package io.github.fourmatters.governance.issue;

import java.util.Optional;

/**
 * Something that has happened and cannot be undone. Every matter has one sealed interface of its own below this.
 *
 * <p>Events hold no personal data: subjects stand in them by id, words by a salted hash.
 */
public interface Event {
    /**
     * Returns what the event is about, and so on which stream it stands.
     *
     * @return the aggregate
     */
    AggregateRef aggregate();

    /**
     * Tells where in the vault the words are kept of which this event has only the hash.
     *
     * @return the place in the vault, or empty if the event has no such hash
     */
    default Optional<ConfidentialWordsReference> confidential() {
        return Optional.empty();
    }
}
