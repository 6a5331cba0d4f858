package io.github.fourmatters.governance.disclosure;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.hash.HashCode;
import com.google.common.hash.Hashing;
import io.github.fourmatters.governance.calendar.Quarter;
import io.github.fourmatters.governance.spi.LedgerId;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * What a community publishes of its tree at the end of a quarter. Whoever writes down {@link #hash()} can tell in any later quarter
 * whether the record was rewritten.
 *
 * @param ledger the community's ledger
 * @param quarter the quarter
 * @param size how many entries there were at its end, from 0
 * @param root the root of the tree of that size
 */
public record TreeHead(LedgerId ledger, Quarter quarter, long size, HashCode root) {
    /**
     * Checks the parts.
     *
     * @param ledger the community's ledger
     * @param quarter the quarter
     * @param size how many entries there were
     * @param root the root of the tree of that size
     * @throws IllegalArgumentException if the size is negative or the root is no SHA-256 hash
     */
    public TreeHead {
        Objects.requireNonNull(ledger, "ledger");
        Objects.requireNonNull(quarter, "quarter");
        checkArgument(size >= 0, "the size of a head must be 0 or more, was %s", size);
        TreeHash.require("root", root);
    }

    /**
     * Returns what is hashed: five lines, each ended by a line feed.
     *
     * <pre>
     * four-matters-head
     * xinlin-1
     * 2026-Q1
     * 8
     * 5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328
     * </pre>
     *
     * @return the lines, which {@code sha256sum} hashes to the same as {@link #hash()}
     */
    public String text() {
        return String.join(
                        "\n",
                        "four-matters-head",
                        ledger.value(),
                        quarter.label(),
                        Long.toString(size),
                        root.toString())
                + "\n";
    }

    /**
     * Returns the hash over all four parts.
     *
     * @return the SHA-256 of {@link #text()} in UTF-8
     */
    public HashCode hash() {
        return Hashing.sha256().hashString(text(), StandardCharsets.UTF_8);
    }
}
