/**
 * The vault: personal data, kept apart from the events so that it can be erased.
 *
 * <p>Start reading at {@link io.github.fourmatters.governance.spi.vault.Vault}.
 *
 * <p>Lasting decisions: an event holds a subject's id and at most a salted hash; names, numbers, addresses and words are
 * here. Erasing a subject removes all of it for good, and the journal still replays. What stays is that the subject
 * was erased, so that nobody puts back what they still hold a copy of. Writing takes the caller's transaction, reading
 * sees what is committed.
 */
@NullMarked
package io.github.fourmatters.governance.spi.vault;

import org.jspecify.annotations.NullMarked;
