package io.github.fourmatters.governance.spi.vault;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.Transaction;
import io.github.fourmatters.governance.spi.memory.InMemoryStorage;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Whatever others commit between two steps of the vault, no entry is left without its key. */
class KeyRaceTest {

    private static final LedgerId LEDGER = new LedgerId("lakeside");
    private static final SubjectId RESIDENT = new SubjectId("resident-1");
    private static final VaultKeys KEYS = VaultKeys.withoutMaster();

    private final InMemoryStorage<String> storage = new InMemoryStorage<>();
    private final EncryptedVault vault = EncryptedVault.over(storage.vault(), KEYS);

    private void done(Consumer<Transaction> work) {
        storage.transactions().<Integer>call(tx -> {
            work.accept(tx);
            return 0;
        });
    }

    private void put(Vault into, String name, int value) {
        done(tx -> into.put(tx, LEDGER, RESIDENT, name, new byte[] {(byte) value}));
    }

    private void erase() {
        done(tx -> vault.erase(tx, LEDGER, RESIDENT));
    }

    /** Does something once, in a transaction of its own, right after the first call of a method. */
    private EncryptedVault disturbed(String method, Runnable disturbance) {
        boolean[] done = {false};
        Vault stored = (Vault) Proxy.newProxyInstance(
                Vault.class.getClassLoader(), new Class<?>[] {Vault.class}, (proxy, called, arguments) -> {
                    Object answer;
                    try {
                        answer = called.invoke(storage.vault(), arguments);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                    if (called.getName().equals(method) && !done[0]) {
                        done[0] = true;
                        disturbance.run();
                    }
                    return answer;
                });
        return EncryptedVault.over(stored, KEYS);
    }

    private void assertReads(int value, String name) {
        assertThat(vault.get(LEDGER, RESIDENT, name)).hasValue(new byte[] {(byte) value});
    }

    @Test
    void a_key_that_somebody_else_makes_meanwhile_is_the_one_that_counts() {
        put(disturbed("get", () -> put(vault, "other", 1)), "own", 2);
        assertReads(1, "other");
        assertReads(2, "own");
    }

    @Test
    void a_key_that_somebody_else_erases_meanwhile_is_not_used_again() {
        put(vault, "before", 1);
        put(disturbed("get", this::erase), "own", 2);
        assertReads(2, "own");
        assertThat(vault.get(LEDGER, RESIDENT, "before")).isEmpty();
    }

    @Test
    void a_key_that_is_erased_and_made_anew_meanwhile_is_found() {
        put(vault, "before", 1);
        put(
                disturbed("get", () -> {
                    erase();
                    put(vault, "other", 3);
                }),
                "own",
                2);
        assertReads(2, "own");
        assertReads(3, "other");
    }

    @Test
    void a_read_between_which_the_subject_is_erased_or_put_anew_sees_one_or_the_other() {
        put(vault, "words", 1);
        assertThat(disturbed("get", this::erase).get(LEDGER, RESIDENT, "words")).isEmpty();
        put(vault, "words", 1);
        assertThat(disturbed("get", () -> {
                            erase();
                            put(vault, "words", 2);
                        })
                        .get(LEDGER, RESIDENT, "words"))
                .hasValue(new byte[] {2});
    }

    @Test
    void a_listing_between_which_a_subject_is_erased_leaves_it_out() {
        put(vault, "!", 1);
        EncryptedVault erased = disturbed("entries", this::erase);
        ImmutableList<VaultEntry> seen = storage.transactions()
                .call(tx -> erased.entries(tx, LEDGER, Optional.empty(), 9).items());
        assertThat(seen).isEmpty();
    }

    @Test
    void what_is_erased_and_put_in_one_transaction_has_a_new_key() {
        put(vault, "before", 1);
        byte[] old = storage.vault().get(LEDGER, RESIDENT, "before").orElseThrow();
        done(tx -> {
            vault.erase(tx, LEDGER, RESIDENT);
            vault.put(tx, LEDGER, RESIDENT, "own", new byte[] {2});
            assertThat(vault.get(tx, LEDGER, RESIDENT, "own")).hasValue(new byte[] {2});
        });
        assertReads(2, "own");
        byte[] own = storage.vault().get(LEDGER, RESIDENT, "own").orElseThrow();
        assertThat(keyId(own)).hasSize(16).isNotEqualTo(keyId(old));
    }

    /** Reads it in the header, behind the format, the cipher's name and the lengths. */
    private static byte[] keyId(byte[] entry) {
        return Arrays.copyOfRange(entry, 14, 30);
    }
}
