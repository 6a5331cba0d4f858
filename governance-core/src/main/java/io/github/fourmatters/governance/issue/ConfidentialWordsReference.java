package io.github.fourmatters.governance.issue;

import static java.util.Objects.requireNonNull;

import io.github.fourmatters.governance.spi.vault.SubjectId;

/**
 * Tells where in the vault the words are kept of which an event has only the hash. The vault's entry is the salt, of
 * {@value io.github.fourmatters.governance.spi.vault.SaltSource#LENGTH} bytes, followed by the words in UTF-8. The hash is SHA-256 over the
 * whole entry.
 *
 * @param subject whose words they are
 * @param entry the name under which the vault keeps them, unique for the person
 * @param digest the hash of salt and words
 */
public record ConfidentialWordsReference(SubjectId subject, String entry, Digest digest) {
    /**
     * Checks the parts.
     *
     * @param subject whose words they are
     * @param entry the name under which the vault keeps them
     * @param digest the hash of salt and words
     */
    public ConfidentialWordsReference {
        requireNonNull(subject, "subject");
        requireNonNull(entry, "entry");
        requireNonNull(digest, "digest");
    }
}
