package io.github.fourmatters.governance.issue;

import static java.util.Objects.requireNonNull;

import io.github.fourmatters.governance.spi.vault.SubjectId;

/**
 * Tells where the words are kept that an event has only the hash of. The entry of the vault is the salt, of
 * {@value io.github.fourmatters.governance.spi.vault.SaltSource#LENGTH} bytes, and behind it the words in UTF-8; the hash is SHA-256 over
 * the entry.
 *
 * @param subject whose words they are
 * @param entry the name under which the vault keeps them, unique for the person
 * @param digest the hash of salt and words
 */
public record ConfidentialWords(SubjectId subject, String entry, Digest digest) {
    /**
     * Checks the parts.
     *
     * @param subject whose words they are
     * @param entry the name under which the vault keeps them
     * @param digest the hash of salt and words
     */
    public ConfidentialWords {
        requireNonNull(subject, "subject");
        requireNonNull(entry, "entry");
        requireNonNull(digest, "digest");
    }
}
