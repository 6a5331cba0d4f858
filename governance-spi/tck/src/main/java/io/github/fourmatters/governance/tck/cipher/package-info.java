/**
 * The contract of a vault's cipher as executable tests.
 *
 * <p>Start reading at {@link io.github.fourmatters.governance.tck.cipher.VaultCipherContract}, and extend it.
 *
 * <p>Lasting decisions:
 *
 * <ul>
 *   <li>A cipher is tested by itself, and then in an encrypted vault over the storage in memory: what it protects there it protects in
 *       any other.
 *   <li>Whatever is changed is found, bit by bit: each bit of a text, a nonce, a place and a key is tried.
 * </ul>
 */
@NullMarked
package io.github.fourmatters.governance.tck.cipher;

import org.jspecify.annotations.NullMarked;
