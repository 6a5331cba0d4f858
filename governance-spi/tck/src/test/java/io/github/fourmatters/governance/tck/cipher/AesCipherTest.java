package io.github.fourmatters.governance.tck.cipher;

import io.github.fourmatters.governance.spi.vault.VaultCipher;

class AesCipherTest extends VaultCipherContract {

    @Override
    protected VaultCipher cipher() {
        return VaultCipher.aes256Gcm();
    }
}
