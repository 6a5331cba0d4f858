package io.github.fourmatters.governance.backup;

import io.github.fourmatters.governance.spi.vault.SubjectId;
import io.github.fourmatters.governance.spi.vault.VaultEntry;
import io.github.fourmatters.governance.spi.vault.VaultToken;

/** Takes what a vault holds, subject by subject. */
interface SubjectVisitor {

    /** Takes a subject; what is of them follows. */
    void begin(SubjectId subject, boolean erased);

    void entry(VaultEntry entry);

    void token(VaultToken token);

    /** Knows that the subject's entries and tokens have been given. */
    default void end() {}
}
