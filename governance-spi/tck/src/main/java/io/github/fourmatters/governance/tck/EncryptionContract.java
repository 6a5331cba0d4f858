package io.github.fourmatters.governance.tck;

import static io.github.fourmatters.governance.tck.scene.Scene.LEDGER;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.spi.Storage;
import io.github.fourmatters.governance.spi.vault.EncryptedVault;
import io.github.fourmatters.governance.spi.vault.SubjectId;
import io.github.fourmatters.governance.spi.vault.Vault;
import io.github.fourmatters.governance.spi.vault.VaultEntry;
import io.github.fourmatters.governance.spi.vault.VaultKey;
import io.github.fourmatters.governance.spi.vault.VaultKeys;
import io.github.fourmatters.governance.tck.fact.Fact;
import io.github.fourmatters.governance.tck.scene.Crowd;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Tests that the storage's vault can be encrypted: that no entry is ever without its key, whoever writes at once. */
abstract class EncryptionContract extends CharterContract {

    private static final VaultKey OLD = VaultKey.aes("m1", new byte[32]);
    private static final VaultKey NEW = VaultKey.aes("m2", "0123456789abcdef0123456789abcdef".getBytes(UTF_8));
    private static final int CROWD = 6;

    /** Encrypts a node's vault, from what lies in it: it may be encrypted already. */
    private static EncryptedVault vault(Storage<Fact> node, VaultKeys keys) {
        return EncryptedVault.over(EncryptedVault.stored(node.vault()), keys);
    }

    private EncryptedVault vault() {
        return vault(storage(), VaultKeys.under(NEW, OLD));
    }

    private static int put(Storage<Fact> node, VaultKeys keys, SubjectId subject, String name) {
        return node.transactions().call(tx -> {
            vault(node, keys).put(tx, LEDGER, subject, name, name.getBytes(UTF_8));
            return 1;
        });
    }

    /** Reads every entry, and sees that each says its name. */
    private static ImmutableList<String> names(Storage<Fact> node, Vault vault) {
        ImmutableList<VaultEntry> entries =
                node.transactions().read(tx -> whole(7, cursor -> vault.entries(tx, LEDGER, cursor, 7)));
        assertThat(entries)
                .allSatisfy(each -> assertThat(new String(each.bytes(), UTF_8)).isEqualTo(each.name()));
        return entries.stream().map(VaultEntry::name).collect(ImmutableList.toImmutableList());
    }

    @Test
    void rule_12_a_vault_tells_whether_it_encrypts() {
        Vault open = storage().vault();
        byte[] words = "居民甲".getBytes(UTF_8);
        undone(tx -> {
            open.put(tx, LEDGER, RESIDENT, "name", words);
            boolean isAsItWas = EncryptedVault.stored(open)
                    .get(tx, LEDGER, RESIDENT, "name")
                    .filter(each -> Arrays.equals(each, words))
                    .isPresent();
            assertThat(open.encryption().isEmpty()).isEqualTo(isAsItWas);
        });
    }

    @Test
    void rule_12_a_transaction_reads_through_the_encryption_what_it_has_put_and_erased() {
        EncryptedVault vault = vault();
        undone(tx -> {
            vault.put(tx, LEDGER, RESIDENT, "name", "居民甲".getBytes(UTF_8));
            assertThat(vault.get(tx, LEDGER, RESIDENT, "name")).hasValue("居民甲".getBytes(UTF_8));
            vault.erase(tx, LEDGER, RESIDENT);
            assertThat(vault.get(tx, LEDGER, RESIDENT, "name")).isEmpty();
            vault.put(tx, LEDGER, RESIDENT, "phone", "1".getBytes(UTF_8));
            assertThat(vault.entries(tx, LEDGER, Optional.empty(), 9).items())
                    .containsExactly(new VaultEntry(RESIDENT, "phone", "1".getBytes(UTF_8)));
            assertThat(vault.get(LEDGER, RESIDENT, "phone")).isEmpty();
        });
        assertThat(names(storage(), vault)).isEmpty();
        assertThat(vault.isErased(LEDGER, RESIDENT)).isFalse();
    }

    @Test
    void rule_5_of_many_first_entries_of_one_subject_at_once_all_are_read_with_one_key() {
        VaultKeys keys = VaultKeys.under(NEW);
        for (int round = 0; round < 8; round++) {
            SubjectId subject = new SubjectId("resident-" + round);
            String prefix = "words-" + round + "-";
            assertThat(Crowd.run(CROWD, at -> put(node(at), keys, subject, prefix + at)))
                    .hasSize(CROWD);
        }
        assertThat(names(storage(), vault())).hasSize(8 * CROWD);
        assertThat(names(node(1), vault(node(1), keys))).hasSize(8 * CROWD);
    }

    @Test
    void rule_11_an_entry_that_is_put_while_its_subject_is_erased_is_there_and_read_or_is_not_there() {
        VaultKeys keys = VaultKeys.under(NEW);
        for (int round = 0; round < 8; round++) {
            String prefix = "words-" + round + "-";
            put(storage(), keys, RESIDENT, "before");
            Crowd.run(CROWD, at -> at % 3 == 2 ? erase(node(at)) : put(node(at), keys, RESIDENT, prefix + at));
            assertThat(names(storage(), vault())).doesNotContain("before").isSubsetOf(fresh(prefix));
        }
    }

    private static int erase(Storage<Fact> node) {
        return node.transactions().call(tx -> {
            node.vault().erase(tx, LEDGER, RESIDENT);
            return 0;
        });
    }

    private static ImmutableList<String> fresh(String prefix) {
        ImmutableList.Builder<String> names = ImmutableList.builder();
        for (int at = 0; at < CROWD; at++) {
            names.add(prefix + at);
        }
        return names.build();
    }

    @Test
    void rule_11_keys_are_rewrapped_while_others_write_and_the_old_master_key_is_not_needed_afterwards() {
        VaultKeys both = VaultKeys.under(NEW, OLD);
        for (int at = 0; at < 20; at++) {
            put(storage(), VaultKeys.under(OLD), new SubjectId("resident-" + at), "before-" + at);
        }
        Crowd.run(4, at -> {
            Storage<Fact> node = node(at);
            if (at == 0) {
                return node.transactions().<Integer>call(tx -> vault(node, both).rewrap(tx, LEDGER));
            }
            for (int n = 0; n < 5; n++) {
                put(node, both, new SubjectId("resident-" + (4 * at + n)), "meanwhile-" + at + "-" + n);
                erase(node);
            }
            return 0;
        });
        assertThat(names(storage(), vault(storage(), VaultKeys.under(NEW)))).hasSize(19 + 15);
        assertThat(storage().transactions().<Integer>call(tx -> vault().rewrap(tx, LEDGER)))
                .isZero();
    }
}
