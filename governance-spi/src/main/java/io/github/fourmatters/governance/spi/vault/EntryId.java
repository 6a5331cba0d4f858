package io.github.fourmatters.governance.spi.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.StorageException;
import io.github.fourmatters.governance.spi.check.Check;

/**
 * Names one entry of a vault. Immutable.
 *
 * @param ledger where it is
 * @param subject whose it is
 * @param name what it is
 */
record EntryId(LedgerId ledger, SubjectId subject, String name) {

    EntryId {
        requireNonNull(ledger, "ledger");
        requireNonNull(subject, "subject");
        Check.printable("name", name, Vault.LONGEST_NAME);
    }

    EntryId named(String other) {
        return new EntryId(ledger, subject, other);
    }

    /** Gives the bytes that bind what is encrypted to its place; neither ledger nor subject has a space in it. */
    byte[] bytes() {
        return (ledger + " " + subject + " " + name).getBytes(UTF_8);
    }

    StorageException failure(String what) {
        return new StorageException(this + " " + what, false, null);
    }

    @Override
    public String toString() {
        return "entry '" + name + "' of subject " + subject + " in ledger " + ledger;
    }
}
