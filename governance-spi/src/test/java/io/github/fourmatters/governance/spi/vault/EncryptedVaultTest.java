package io.github.fourmatters.governance.spi.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.Page;
import io.github.fourmatters.governance.spi.StorageException;
import io.github.fourmatters.governance.spi.Transaction;
import io.github.fourmatters.governance.spi.memory.InMemoryStorage;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class EncryptedVaultTest {

    private static final LedgerId LEDGER = new LedgerId("lakeside");
    private static final SubjectId RESIDENT = new SubjectId("resident-1");
    private static final VaultKeys KEYS = VaultKeys.under(VaultKey.aes("m1", new byte[32]));

    private final InMemoryStorage<String> storage = new InMemoryStorage<>();
    private final EncryptedVault vault = EncryptedVault.over(storage.vault(), KEYS);

    private void done(Consumer<Transaction> work) {
        storage.transactions().<Integer>call(tx -> {
            work.accept(tx);
            return 0;
        });
    }

    private static void put(Vault vault, Transaction tx, String subject, String name) {
        vault.put(tx, LEDGER, new SubjectId(subject), name, name.getBytes(UTF_8));
    }

    @Test
    void names_of_the_vaults_own_are_refused() {
        for (String name : ImmutableList.of(EncryptedVault.KEY, "#", "#other")) {
            assertThatThrownBy(() -> done(tx -> put(vault, tx, "resident-1", name)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("'" + name + "'")
                    .hasMessageContaining("the vault's own");
            assertThatThrownBy(() -> vault.get(LEDGER, RESIDENT, name)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> done(tx -> vault.get(tx, LEDGER, RESIDENT, name)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void what_lies_in_the_storage_is_given_for_a_backup_and_goes_into_another_storage_without_any_key() {
        done(tx -> put(vault, tx, "resident-1", "name"));
        InMemoryStorage<String> other = new InMemoryStorage<>();
        Vault from = EncryptedVault.stored(vault);
        Vault into = EncryptedVault.stored(EncryptedVault.over(other.vault(), VaultKeys.withoutMaster()));
        assertThat(from).isSameAs(storage.vault());
        assertThat(EncryptedVault.stored(from)).isSameAs(from);
        ImmutableList<VaultEntry> all = storage.transactions()
                .read(tx -> from.entries(tx, LEDGER, Optional.empty(), 9).items());
        assertThat(all).extracting(EncryptedVault::isKey).containsExactly(true, false);
        other.transactions().<Integer>call(tx -> {
            all.forEach(each -> into.put(tx, LEDGER, each.subject(), each.name(), each.bytes()));
            return 0;
        });
        assertThat(EncryptedVault.over(other.vault(), KEYS).get(LEDGER, RESIDENT, "name"))
                .hasValue("name".getBytes(UTF_8));
    }

    @Test
    void a_ledger_without_entries_is_left_as_it_is_when_keys_are_rewrapped() {
        done(tx -> assertThat(vault.rewrap(tx, LEDGER)).isZero());
        done(tx -> assertThat(
                        storage.vault().entries(tx, LEDGER, Optional.empty(), 9).items())
                .isEmpty());
    }

    @Test
    void a_vault_is_not_encrypted_twice() {
        assertThatThrownBy(() -> EncryptedVault.over(vault, KEYS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("already");
    }

    @Test
    void keys_are_not_listed_wherever_they_stand_among_the_entries_and_no_page_is_empty() {
        // These two sort before and behind the key.
        done(tx -> {
            for (String subject : ImmutableList.of("a", "b", "c")) {
                put(vault, tx, subject, "!");
            }
            put(vault, tx, "b", "~");
        });
        for (int size = 1; size <= 5; size++) {
            int max = size;
            done(tx -> {
                ImmutableList.Builder<String> all = ImmutableList.builder();
                Optional<String> cursor = Optional.empty();
                do {
                    Page<VaultEntry> page = vault.entries(tx, LEDGER, cursor, max);
                    assertThat(page.items()).isNotEmpty().hasSizeLessThanOrEqualTo(max);
                    page.items().forEach(each -> all.add(each.subject() + each.name()));
                    cursor = page.next();
                } while (cursor.isPresent());
                assertThat(all.build()).containsExactly("a!", "b!", "b~", "c!");
            });
        }
    }

    @Test
    void an_entry_that_was_kept_in_plain_words_is_refused_and_not_quoted() {
        done(tx -> storage.vault().put(tx, LEDGER, RESIDENT, "name", "居民甲 13800138000".getBytes(UTF_8)));
        assertThatThrownBy(() -> vault.get(LEDGER, RESIDENT, "name"))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("'name'")
                .hasMessageContaining("before the vault was encrypted")
                .hasMessageNotContaining("13800138000");
        assertThatThrownBy(() -> done(tx -> vault.entries(tx, LEDGER, Optional.empty(), 9)))
                .isInstanceOf(StorageException.class);
    }

    @Test
    void an_entry_without_its_key_is_refused_and_the_key_that_is_missing_is_named() {
        EncryptedVault elsewhere = EncryptedVault.over(new InMemoryStorage<String>().vault(), KEYS);
        assertThat(elsewhere.get(LEDGER, RESIDENT, "name")).isEmpty();
        done(tx -> put(vault, tx, "resident-1", "name"));
        byte[] entry = storage.vault().get(LEDGER, RESIDENT, "name").orElseThrow();
        String keyId = new String(Arrays.copyOfRange(entry, 14, 30), UTF_8);
        done(tx -> {
            storage.vault().erase(tx, LEDGER, RESIDENT);
            storage.vault().put(tx, LEDGER, RESIDENT, "name", entry);
        });
        assertThatThrownBy(() -> vault.get(LEDGER, RESIDENT, "name"))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("'" + keyId + "', which the vault does not have");
    }

    @Test
    void there_is_nothing_to_rewrap_with_without_a_master_key() {
        EncryptedVault none = EncryptedVault.over(storage.vault(), VaultKeys.withoutMaster());
        assertThatThrownBy(() -> done(tx -> none.rewrap(tx, LEDGER)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("no master key");
    }

    @Test
    void what_is_stored_never_changes_its_form_with_the_version_of_this_library() {
        EncryptedVault seeded =
                EncryptedVault.over(storage.vault(), KEYS.random(bytes -> Arrays.fill(bytes, (byte) 7)));
        done(tx -> put(seeded, tx, "resident-1", "name"));
        assertThat(HexFormat.of()
                        .formatHex(storage.vault().get(LEDGER, RESIDENT, "name").orElseThrow()))
                .isEqualTo(
                        "010b4145532d3235362d47434d1030373037303730373037303730373037070707070707070707070707a0fa275ad385a57628daf83594d57d651285ebaa");
        assertThat(HexFormat.of()
                        .formatHex(storage.vault()
                                .get(LEDGER, RESIDENT, EncryptedVault.KEY)
                                .orElseThrow()))
                .isEqualTo(
                        "010b4145532d3235362d47434d026d310707070707070707070707077689ed9845143514caf0381b60e5dec7f6b716f31df9"
                                + "54265e8f194837f3c909c89bad974ceee15ddd45ca75c5746e68359c873a76e70c50d69ddc01b9df65cbe3a486df29a45f5fe9e9210a4f");
    }
}
