package io.github.fourmatters.governance.jdbc.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fourmatters.governance.jdbc.JdbcStorage;
import io.github.fourmatters.governance.jdbc.SqliteStorage;
import io.github.fourmatters.governance.jdbc.StorageOptions;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.StorageException;
import io.github.fourmatters.governance.spi.vault.EncryptedVault;
import io.github.fourmatters.governance.spi.vault.SubjectId;
import io.github.fourmatters.governance.spi.vault.VaultKey;
import io.github.fourmatters.governance.spi.vault.VaultKeys;
import io.github.fourmatters.governance.tck.fact.Fact;
import io.github.fourmatters.governance.tck.fact.FactCodec;
import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests that words in clear and encrypted ones never mix in silence. */
class VaultKindTest {

    private static final LedgerId LEDGER = new LedgerId("lakeside");
    private static final SubjectId SUBJECT = new SubjectId("resident-1");
    private static final StorageOptions PLAIN = StorageOptions.defaults();
    private static final VaultKeys KEYS = VaultKeys.under(VaultKey.aes("2026-01", new byte[32]));
    private static final StorageOptions ENCRYPTED = PLAIN.vault(inner -> EncryptedVault.over(inner, KEYS));

    @TempDir
    private Path folder;

    private JdbcStorage<Fact> open(StorageOptions options) {
        return SqliteStorage.createOrOpen(folder.resolve("words.db"), new FactCodec(), options);
    }

    private static void put(JdbcStorage<Fact> storage, LedgerId ledger, String name) {
        storage.transactions().call(tx -> {
            storage.vault().put(tx, ledger, SUBJECT, name, "the lamp is broken".getBytes(UTF_8));
            return true;
        });
    }

    private void put(StorageOptions options, LedgerId ledger, String name) {
        try (JdbcStorage<Fact> storage = open(options)) {
            put(storage, ledger, name);
            put(storage, ledger, name + "-again");
            assertThat(storage.vault().get(ledger, SUBJECT, name)).isPresent();
        }
    }

    private static void assertRefused(ThrowingCallable call, String... parts) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        StorageException.class,
                        refused -> assertThat(refused.retryable()).isFalse())
                .hasMessageContaining("ledger lakeside")
                .hasMessageContainingAll(parts);
    }

    @Test
    void the_first_words_in_clear_beside_encrypted_ones_are_refused() {
        put(ENCRYPTED, LEDGER, "one");
        assertRefused(() -> put(PLAIN, LEDGER, "two"), "'two'", "EncryptedVault.over(inner, keys)");
        assertThatCode(() -> put(ENCRYPTED, LEDGER, "three")).doesNotThrowAnyException();
    }

    @Test
    void the_first_encrypted_words_beside_words_in_clear_are_refused() {
        put(PLAIN, LEDGER, "one");
        assertRefused(() -> put(ENCRYPTED, LEDGER, "two"), "'two'", "restore it into a new storage");
        assertThatCode(() -> put(PLAIN, LEDGER, "three")).doesNotThrowAnyException();
    }

    @Test
    void an_empty_vault_takes_either_and_then_only_that() {
        try (JdbcStorage<Fact> plain = open(PLAIN);
                JdbcStorage<Fact> encrypted = open(ENCRYPTED)) {
            put(plain, new LedgerId("hillside"), "one");
            put(encrypted, LEDGER, "one");
            assertRefused(() -> put(plain, LEDGER, "two"), "'two'");
        }
    }
}
