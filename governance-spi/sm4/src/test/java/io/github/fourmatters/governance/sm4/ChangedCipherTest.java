package io.github.fourmatters.governance.sm4;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.Storage;
import io.github.fourmatters.governance.spi.StorageException;
import io.github.fourmatters.governance.spi.memory.InMemoryStorage;
import io.github.fourmatters.governance.spi.vault.EncryptedVault;
import io.github.fourmatters.governance.spi.vault.SubjectId;
import io.github.fourmatters.governance.spi.vault.VaultCipher;
import io.github.fourmatters.governance.spi.vault.VaultKey;
import io.github.fourmatters.governance.spi.vault.VaultKeys;
import io.github.fourmatters.governance.tck.fact.Fact;
import org.junit.jupiter.api.Test;

class ChangedCipherTest {

    private static final LedgerId LEDGER = new LedgerId("lakeside");
    private static final SubjectId BEFORE = new SubjectId("resident-1");
    private static final SubjectId AFTER = new SubjectId("resident-2");

    private static final VaultKey AES = VaultKey.aes("aes-1", new byte[32]);
    private static final VaultKey SM4 = new VaultKey("sm4-1", new Sm4Gcm(), new byte[16]);

    private final Storage<Fact> storage = new InMemoryStorage<>();

    private EncryptedVault vault(VaultKeys keys) {
        return EncryptedVault.over(storage.vault(), keys);
    }

    private static byte[] words(SubjectId subject) {
        return new byte[] {(byte) subject.value().hashCode()};
    }

    private void put(EncryptedVault vault, SubjectId subject) {
        storage.transactions().<Integer>call(tx -> {
            vault.put(tx, LEDGER, subject, "words", words(subject));
            return 0;
        });
    }

    private void assertReads(EncryptedVault vault) {
        assertThat(vault.get(LEDGER, BEFORE, "words")).hasValue(words(BEFORE));
        assertThat(vault.get(LEDGER, AFTER, "words")).hasValue(words(AFTER));
    }

    private void change(VaultKey from, VaultKey to) {
        put(vault(VaultKeys.under(from)), BEFORE);
        EncryptedVault both = vault(VaultKeys.under(to, from));
        put(both, AFTER);
        assertReads(both);
        assertThat(storage.transactions().<Integer>call(tx -> both.rewrap(tx, LEDGER)))
                .isEqualTo(1);
    }

    @Test
    void a_vault_goes_over_from_aes_to_sm4_and_what_was_encrypted_before_is_still_read() {
        change(AES, SM4);
        assertReads(vault(VaultKeys.under(SM4)));
    }

    @Test
    void a_vault_goes_over_from_sm4_to_aes_and_still_needs_the_cipher_of_what_was_encrypted_before() {
        change(SM4, AES);
        assertThatThrownBy(() -> vault(VaultKeys.under(AES)).get(LEDGER, BEFORE, "words"))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("SM4-GCM")
                .hasMessageContaining("reading");
        VaultCipher sm4 = new Sm4Gcm();
        assertReads(vault(VaultKeys.under(AES).reading(sm4)));
    }
}
