package io.github.fourmatters.governance.tck;

import io.github.fourmatters.governance.spi.Storage;
import io.github.fourmatters.governance.spi.vault.EncryptedVault;
import io.github.fourmatters.governance.spi.vault.Vault;
import io.github.fourmatters.governance.spi.vault.VaultKey;
import io.github.fourmatters.governance.spi.vault.VaultKeys;
import io.github.fourmatters.governance.tck.fact.Fact;
import io.github.fourmatters.governance.tck.wrong.Altered;
import java.util.Optional;

/** A vault that is encrypted keeps the contract like the one beneath it. */
class EncryptedStorageTest extends StorageContract {

    private static final VaultKeys KEYS = VaultKeys.under(VaultKey.aes("m1", new byte[32]));

    @Override
    protected Storage<Fact> create() {
        return new Altered() {
            @Override
            public Vault vault() {
                return EncryptedVault.over(super.vault(), KEYS);
            }
        };
    }

    @Override
    protected Optional<Storage<Fact>> createSecond() {
        return Optional.empty();
    }
}
