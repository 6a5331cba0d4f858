package io.github.fourmatters.governance.tck.cipher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.Storage;
import io.github.fourmatters.governance.spi.StorageException;
import io.github.fourmatters.governance.spi.Transaction;
import io.github.fourmatters.governance.spi.memory.InMemoryStorage;
import io.github.fourmatters.governance.spi.vault.EncryptedVault;
import io.github.fourmatters.governance.spi.vault.SubjectId;
import io.github.fourmatters.governance.spi.vault.Vault;
import io.github.fourmatters.governance.spi.vault.VaultEntry;
import io.github.fourmatters.governance.spi.vault.VaultKey;
import io.github.fourmatters.governance.spi.vault.VaultKeys;
import io.github.fourmatters.governance.tck.fact.Fact;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/**
 * Tests that a cipher protects the entries of a vault. Extend it, and give it a cipher:
 *
 * <pre>{@code
 * class AesCipherTest extends VaultCipherContract {
 *     @Override
 *     protected VaultCipher cipher() {
 *         return VaultCipher.aes256Gcm();
 *     }
 * }
 * }</pre>
 */
public abstract class VaultCipherContract extends CipherContract {

    private static final LedgerId LEDGER = new LedgerId("lakeside");
    private static final SubjectId RESIDENT = new SubjectId("resident-1");
    private static final SubjectId OTHER = new SubjectId("resident-2");
    private static final String WORDS = "漏水 at 3号楼, call 13800138000";

    private final Storage<Fact> storage = new InMemoryStorage<>();

    /** Makes the tests. */
    protected VaultCipherContract() {}

    private VaultKey master(String id) {
        return new VaultKey(id, cipher(), bytes(id.hashCode(), cipher().keyLength()));
    }

    private EncryptedVault vault(String current, String... older) {
        VaultKey[] others = new VaultKey[older.length];
        for (int at = 0; at < older.length; at++) {
            others[at] = master(older[at]);
        }
        return EncryptedVault.over(storage.vault(), VaultKeys.under(master(current), others));
    }

    private void done(Consumer<Transaction> work) {
        storage.transactions().<Integer>call(tx -> {
            work.accept(tx);
            return 0;
        });
    }

    private void put(Vault vault, SubjectId subject, String name, String text) {
        done(tx -> vault.put(tx, LEDGER, subject, name, text.getBytes(UTF_8)));
    }

    private static Optional<String> get(Vault vault, SubjectId subject, String name) {
        return vault.get(LEDGER, subject, name).map(bytes -> new String(bytes, UTF_8));
    }

    /** Gives what lies in the storage: the entries and the keys, as a copy of it would have them. */
    private ImmutableList<VaultEntry> stored() {
        return storage.transactions()
                .read(tx -> storage.vault()
                        .entries(tx, LEDGER, Optional.empty(), 1000)
                        .items());
    }

    private byte[] stored(SubjectId subject, String name) {
        return storage.vault().get(LEDGER, subject, name).orElseThrow();
    }

    private void spoil(SubjectId subject, String name, byte[] bytes) {
        done(tx -> storage.vault().put(tx, LEDGER, subject, name, bytes));
    }

    /** Sees that an entry is refused with its place named, and nothing of what it says. */
    private static void assertRefused(Vault vault, SubjectId subject, String name) {
        assertThatThrownBy(() -> get(vault, subject, name))
                .isInstanceOfSatisfying(
                        StorageException.class,
                        refused -> assertThat(refused.retryable()).isFalse())
                .hasMessageContaining(LEDGER.value())
                .hasMessageContaining(subject.value())
                .hasMessageMatching("(?s).*'(" + name + "|#key)'.*")
                .hasMessageNotContaining("13800138000");
    }

    @Test
    void rule_11_entries_are_read_as_they_were_put_and_are_nowhere_to_be_read_in_the_storage() {
        EncryptedVault vault = vault("m1");
        put(vault, RESIDENT, "words", WORDS);
        put(vault, RESIDENT, "empty", "");
        put(vault, RESIDENT, "words", WORDS + "!");
        put(vault, OTHER, "words", WORDS);
        assertThat(get(vault, RESIDENT, "words")).contains(WORDS + "!");
        assertThat(get(vault, RESIDENT, "empty")).contains("");
        assertThat(get(vault, OTHER, "words")).contains(WORDS);
        assertThat(stored())
                .hasSize(5)
                .allSatisfy(each -> assertThat(new String(each.bytes(), UTF_8)).doesNotContain("13800138000", "漏水"));
        assertThat(stored().stream().filter(EncryptedVault::isKey)).hasSize(2);
    }

    @Test
    void rule_11_every_bit_that_is_changed_in_an_entry_or_its_key_is_found() {
        EncryptedVault vault = vault("m1");
        put(vault, RESIDENT, "words", WORDS);
        for (String name : ImmutableList.of("words", EncryptedVault.KEY)) {
            byte[] right = stored(RESIDENT, name);
            flips(right).forEach(each -> {
                spoil(RESIDENT, name, each);
                assertRefused(vault, RESIDENT, "words");
            });
            spoil(RESIDENT, name, right);
        }
        assertThat(get(vault, RESIDENT, "words")).contains(WORDS);
    }

    @Test
    void rule_11_an_entry_in_the_place_of_another_is_found_and_so_is_another_subjects_key() {
        EncryptedVault vault = vault("m1");
        put(vault, RESIDENT, "words", WORDS);
        put(vault, RESIDENT, "name", "居民甲");
        put(vault, OTHER, "words", "居民乙");
        byte[] words = stored(RESIDENT, "words");
        spoil(RESIDENT, "words", stored(RESIDENT, "name"));
        assertRefused(vault, RESIDENT, "words");
        spoil(RESIDENT, "words", stored(OTHER, "words"));
        assertRefused(vault, RESIDENT, "words");
        spoil(RESIDENT, "words", words);
        spoil(RESIDENT, EncryptedVault.KEY, stored(OTHER, EncryptedVault.KEY));
        assertRefused(vault, RESIDENT, "words");
        done(tx -> storage.vault().put(tx, new LedgerId("riverside"), OTHER, "words", stored(OTHER, "words")));
        done(tx -> storage.vault()
                .put(tx, new LedgerId("riverside"), OTHER, EncryptedVault.KEY, stored(OTHER, EncryptedVault.KEY)));
        assertThatThrownBy(() -> vault.get(new LedgerId("riverside"), OTHER, "words"))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("riverside");
    }

    @Test
    void rule_11_after_an_erasure_no_copy_of_the_entries_can_be_read_and_new_ones_have_a_new_key() {
        EncryptedVault vault = vault("m1");
        put(vault, RESIDENT, "words", WORDS);
        ImmutableList<VaultEntry> copies =
                stored().stream().filter(each -> !EncryptedVault.isKey(each)).collect(ImmutableList.toImmutableList());
        done(tx -> vault.erase(tx, LEDGER, RESIDENT));
        assertThat(stored()).isEmpty();
        assertThat(get(vault, RESIDENT, "words")).isEmpty();
        assertThat(vault.isErased(LEDGER, RESIDENT)).isTrue();
        copies.forEach(each -> spoil(each.subject(), each.name(), each.bytes()));
        assertRefused(vault, RESIDENT, "words");
        put(vault, RESIDENT, "name", "居民甲");
        assertThat(get(vault, RESIDENT, "name")).contains("居民甲");
        assertRefused(vault, RESIDENT, "words");
    }

    @Test
    void rule_11_with_another_master_key_everything_is_read_and_the_old_one_is_not_needed_once_all_is_rewrapped() {
        EncryptedVault old = vault("m1");
        put(old, RESIDENT, "words", WORDS);
        put(old, OTHER, "words", "居民乙");
        byte[] entry = stored(RESIDENT, "words");
        EncryptedVault both = vault("m2", "m1");
        put(both, new SubjectId("resident-3"), "words", "new");
        assertThat(get(both, RESIDENT, "words")).contains(WORDS);
        assertThatThrownBy(() -> get(vault("m2"), RESIDENT, "words"))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("'m1'")
                .hasMessageContaining("m2")
                .hasMessageContaining("resident-1");
        assertThat(storage.transactions().<Integer>call(tx -> both.rewrap(tx, LEDGER)))
                .isEqualTo(2);
        assertThat(storage.transactions().<Integer>call(tx -> both.rewrap(tx, LEDGER)))
                .isZero();
        assertThat(stored(RESIDENT, "words")).isEqualTo(entry);
        assertThat(get(vault("m2"), RESIDENT, "words")).contains(WORDS);
        assertThat(get(vault("m2"), OTHER, "words")).contains("居民乙");
        assertThat(get(vault("m2"), new SubjectId("resident-3"), "words")).contains("new");
        assertThatThrownBy(() -> get(old, RESIDENT, "words")).isInstanceOf(StorageException.class);
    }

    @Test
    void rule_11_without_a_master_key_the_entries_alone_cannot_be_read_but_the_storage_can() {
        VaultKeys none = VaultKeys.withoutMaster(cipher());
        put(EncryptedVault.over(storage.vault(), none), RESIDENT, "words", WORDS);
        assertThat(get(EncryptedVault.over(storage.vault(), none), RESIDENT, "words"))
                .contains(WORDS);
        assertThat(new String(stored(RESIDENT, "words"), UTF_8)).doesNotContain("13800138000");
        assertRefused(vault("m1"), RESIDENT, "words");
        EncryptedVault accepting = EncryptedVault.over(
                storage.vault(), VaultKeys.under(master("m1")).acceptingUnwrapped());
        assertThat(get(accepting, RESIDENT, "words")).contains(WORDS);
        assertThat(storage.transactions().<Integer>call(tx -> accepting.rewrap(tx, LEDGER)))
                .isEqualTo(1);
        assertThat(get(vault("m1"), RESIDENT, "words")).contains(WORDS);
    }
}
