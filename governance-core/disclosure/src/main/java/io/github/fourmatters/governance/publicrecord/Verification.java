package io.github.fourmatters.governance.publicrecord;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.disclosure.TreeHead;
import java.util.Objects;

/**
 * What came of checking a published file.
 *
 * @param findings what is wrong, in the order of the file; empty if the record holds. Of more than a thousand the first, and then one of
 *     the kind {@link FindingKind#FURTHER} that counts the others
 * @param heads the heads as they follow from the entries; empty if the file could not be read
 * @param entries the entries of the issue that was asked for; empty if none was asked for
 * @param unopened the places of the salted texts that the file does not open, such as {@code entries[0].matter}, of the issue that was asked
 *     for, or of all. They were erased or withheld, or somebody took their opening out of the file; the entries are proved all the same
 */
public record Verification(
        ImmutableList<Finding> findings,
        ImmutableList<TreeHead> heads,
        ImmutableList<VouchedEntry> entries,
        ImmutableList<String> unopened) {
    /**
     * Checks the parts.
     *
     * @param findings what is wrong
     * @param heads the heads as they follow from the entries
     * @param entries the entries of the issue that was asked for
     * @param unopened the places of the texts that are not opened
     */
    public Verification {
        Objects.requireNonNull(findings, "findings");
        Objects.requireNonNull(heads, "heads");
        Objects.requireNonNull(entries, "entries");
        Objects.requireNonNull(unopened, "unopened");
    }

    static Verification unreadable(String why) {
        return new Verification(
                ImmutableList.of(new Finding(
                        FindingKind.UNREADABLE, why.lines().findFirst().orElse(""))),
                ImmutableList.of(),
                ImmutableList.of(),
                ImmutableList.of());
    }

    /**
     * Tells whether everything that was checked holds.
     *
     * @return {@code true} if nothing was found
     */
    public boolean holds() {
        return findings.isEmpty();
    }
}
