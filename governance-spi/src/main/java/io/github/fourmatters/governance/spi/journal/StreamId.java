package io.github.fourmatters.governance.spi.journal;

import static java.util.Objects.requireNonNull;

import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.check.Check;

/**
 * Names one stream of events inside a ledger, for example one issue or one meeting.
 *
 * <p>Example: {@code new StreamId(ledger, "issue", "2026-0151")}. Immutable.
 *
 * @param ledger the ledger that the stream lies in
 * @param kind a lower-case word of 1 to 32 characters: a letter, then letters, digits and hyphens
 * @param key 1 to 200 printable characters, unique within ledger and kind; upper and lower case differ
 */
public record StreamId(LedgerId ledger, String kind, String key) {

    /**
     * Checks the parts.
     *
     * @param ledger the ledger that the stream lies in
     * @param kind a lower-case word of 1 to 32 characters
     * @param key 1 to 200 printable characters
     * @throws IllegalArgumentException if kind or key has other characters or another length
     * @throws NullPointerException if a part is null; names it
     */
    public StreamId {
        requireNonNull(ledger, "ledger");
        Check.word("stream kind", kind, 32);
        Check.printable("stream key", key, 200);
    }

    @Override
    public String toString() {
        return ledger + "/" + kind + "/" + key;
    }
}
