/**
 * The vault: personal data, kept apart from the events so that it can be erased.
 *
 * <p>Start reading at {@link io.github.fourmatters.governance.spi.vault.Vault}.
 *
 * <p>Lasting decisions: an event holds a subject's id and at most a salted hash; names, numbers, addresses and words are
 * here. Erasing a subject removes all of it for good, and the journal still replays. What stays is that the subject
 * was erased, so that nobody puts back what they still hold a copy of. Writing takes the caller's transaction; reading
 * sees what is committed, or inside a transaction what that has done as well.
 *
 * <p>{@link io.github.fourmatters.governance.spi.vault.EncryptedVault} encrypts any vault: a key a subject, kept with the subject's
 * entries, so that erasing is one thing; a master key over those keys, so that the storage alone gives nothing away. Each entry is bound to its
 * place. What encrypts is a {@link io.github.fourmatters.governance.spi.vault.VaultCipher}, whose name stands in front of all that it has made, so
 * that a vault may change it. A person is found again by {@link io.github.fourmatters.governance.spi.vault.BlindIndex}.
 */
@NullMarked
package io.github.fourmatters.governance.spi.vault;

import org.jspecify.annotations.NullMarked;
