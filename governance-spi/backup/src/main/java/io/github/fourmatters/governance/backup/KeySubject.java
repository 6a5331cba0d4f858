package io.github.fourmatters.governance.backup;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.fourmatters.governance.spi.vault.SubjectId;
import io.github.fourmatters.governance.spi.vault.VaultEntry;
import java.util.Optional;

/**
 * Holds what a file of keys tells of one subject. Immutable.
 *
 * @param subject who it is
 * @param erased whether they were ever erased
 * @param returned whether there was something of theirs again
 * @param standing the digests of what there was, of a vault that does not encrypt
 * @param keys the entries of the vault's own that are theirs
 * @param id the id of their key; empty if no entry of theirs is encrypted under one
 */
record KeySubject(
        SubjectId subject,
        boolean erased,
        boolean returned,
        ImmutableSet<String> standing,
        ImmutableList<VaultEntry> keys,
        Optional<String> id) {

    static KeySubject of(SubjectId subject) {
        return new KeySubject(subject, false, false, ImmutableSet.of(), ImmutableList.of(), Optional.empty());
    }

    KeySubject erased(boolean cameBack, ImmutableSet<String> itsStanding) {
        return new KeySubject(subject, true, cameBack, itsStanding, keys, id);
    }

    KeySubject with(VaultEntry key, Optional<String> itsId) {
        ImmutableList<VaultEntry> more =
                ImmutableList.<VaultEntry>builder().addAll(keys).add(key).build();
        return new KeySubject(subject, erased, returned, standing, more, itsId);
    }
}
