/**
 * The charters: the rules that decided, kept beside what they decided.
 *
 * <p>Start reading at {@link io.github.fourmatters.governance.spi.charter.Charters}.
 *
 * <p>Lasting decisions: a charter is published once, under its version, with the instant from which it holds, and is never
 * changed afterwards; another content needs another version. What a charter says is not known here: it is a text of bytes and
 * its hash. Charters are the storage's, not one ledger's, since one door goes by the same charters in all of its ledgers.
 */
@NullMarked
package io.github.fourmatters.governance.spi.charter;

import org.jspecify.annotations.NullMarked;
