package io.github.fourmatters.governance.spi.timer;

import static java.util.Objects.requireNonNull;

import io.github.fourmatters.governance.spi.check.Check;
import io.github.fourmatters.governance.spi.journal.StreamId;

/**
 * Names one timer of a subject. Immutable.
 *
 * @param subject the stream that the timer belongs to
 * @param name 1 to 250 characters, by {@link io.github.fourmatters.governance.spi.text.IdRule#KEY}, unique within the subject
 */
public record TimerKey(StreamId subject, String name) {

    /**
     * Checks the parts.
     *
     * @param subject the stream that the timer belongs to
     * @param name 1 to 250 characters, by {@link io.github.fourmatters.governance.spi.text.IdRule#KEY}
     * @throws IllegalArgumentException if the name has other characters or another length; names it and what is allowed
     * @throws NullPointerException if a part is null; names it
     */
    public TimerKey {
        requireNonNull(subject, "subject");
        Check.printable("timer name", name, 250);
    }

    @Override
    public String toString() {
        return subject + "#" + name;
    }
}
