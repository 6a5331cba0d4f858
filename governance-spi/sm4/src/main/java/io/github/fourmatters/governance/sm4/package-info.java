/**
 * SM4 for the vault, for those who must encrypt by the standards of China.
 *
 * <p>Start reading at {@link io.github.fourmatters.governance.sm4.Sm4Gcm}.
 *
 * <p>Lasting decisions: the block cipher is Bouncy Castle's, called directly; no security provider is registered in the process. It passes
 * the tests that AES passes, and the test vector of RFC 8998.
 */
@NullMarked
package io.github.fourmatters.governance.sm4;

import org.jspecify.annotations.NullMarked;
