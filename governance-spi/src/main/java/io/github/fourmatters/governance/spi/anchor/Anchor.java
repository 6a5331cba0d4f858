package io.github.fourmatters.governance.spi.anchor;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.spi.DurableStorage;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.Microseconds;
import io.github.fourmatters.governance.spi.Page;
import io.github.fourmatters.governance.spi.check.Check;
import io.github.fourmatters.governance.spi.journal.ChainHead;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Holds where a ledger's chain of hashes ended at some time. Immutable.
 *
 * <p>Example of its line: {@code 2026-03-02T09:00:00Z lakeside-3 17 } and 64 hexadecimal digits.
 *
 * @param head the ledger, the position of its last event, 1 or more, and the hash there
 * @param notedAt when it was noted, at most microseconds
 */
public record Anchor(ChainHead head, Instant notedAt) {

    private static final int PAGE = 500;
    private static final Pattern LINE =
            Pattern.compile("(\\S{20,40}) ([A-Za-z0-9._-]{1,64}) ([1-9][0-9]{0,17}) ([0-9a-f]{64})");

    /**
     * Checks the parts.
     *
     * @param head the ledger, its last position and the hash there
     * @param notedAt when it was noted
     * @throws IllegalArgumentException if the position is below 1, or the instant finer than microseconds
     */
    public Anchor {
        Check.atLeast("position", requireNonNull(head, "head").position(), 1);
        Microseconds.exact("notedAt", notedAt);
    }

    /**
     * Makes the anchors of all ledgers of a storage as they are now.
     *
     * @param storage the storage, not null
     * @param now the time, at most microseconds
     * @return an anchor for each ledger that has an event
     * @throws io.github.fourmatters.governance.spi.StorageException if the storage fails
     */
    public static ImmutableList<Anchor> of(DurableStorage<?> storage, Instant now) {
        ImmutableList.Builder<Anchor> anchors = ImmutableList.builder();
        Optional<String> cursor = Optional.empty();
        do {
            Page<LedgerId> page = storage.journal().ledgers(cursor, PAGE);
            page.items().stream()
                    .flatMap(ledger -> storage.chain().head(ledger).stream())
                    .forEach(head -> anchors.add(new Anchor(head, now)));
            cursor = page.next();
        } while (cursor.isPresent());
        return anchors.build();
    }

    /** Reads a line; empty if it is none. */
    static Optional<Anchor> ofLine(String line) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            ChainHead head =
                    new ChainHead(new LedgerId(parts.group(2)), Long.parseLong(parts.group(3)), parts.group(4));
            return Optional.of(new Anchor(head, Instant.parse(parts.group(1))));
        } catch (DateTimeException | IllegalArgumentException wrong) {
            return Optional.empty();
        }
    }

    /**
     * Gives the line that stands for this anchor, without its end.
     *
     * @return instant, ledger, position and hash, with a space between each
     */
    public String line() {
        return notedAt + " " + head.ledger() + " " + head.position() + " " + head.hash();
    }
}
