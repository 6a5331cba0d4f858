package io.github.fourmatters.governance.spi.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.StorageException;
import io.github.fourmatters.governance.spi.Transaction;
import io.github.fourmatters.governance.spi.memory.InMemoryStorage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class EncryptedVaultProperties {

    private static final ImmutableList<String> SUBJECTS = ImmutableList.of("s1", "s2", "s3");
    private static final ImmutableList<String> NAMES = ImmutableList.of("!", "name", "words");
    private static final ImmutableList<LedgerId> LEDGERS =
            ImmutableList.of(new LedgerId("lakeside"), new LedgerId("riverside"));

    /** Is one thing done: an entry put, a subject erased (no name), or the master key changed (no subject). */
    record Deed(LedgerId ledger, String subject, String name, String text) {

        byte[] bytes() {
            return text.getBytes(UTF_8);
        }
    }

    /** Is a storage with an encrypted vault, and beside it what should be in it. */
    private static final class Trial {

        final InMemoryStorage<String> storage = new InMemoryStorage<>();
        final Map<EntryId, byte[]> expected = new HashMap<>();
        int master = 1;
        EncryptedVault vault = vault(VaultKeys.under(key(1)));

        EncryptedVault vault(VaultKeys keys) {
            return EncryptedVault.over(storage.vault(), keys);
        }

        static VaultKey key(int number) {
            byte[] bytes = new byte[32];
            bytes[0] = (byte) number;
            return VaultKey.aes("m" + number, bytes);
        }

        void done(Consumer<Transaction> work) {
            storage.transactions().<Integer>call(tx -> {
                work.accept(tx);
                return 0;
            });
        }

        void take(Deed deed) {
            if (deed.subject().isEmpty()) {
                changeMaster();
                return;
            }
            SubjectId subject = new SubjectId(deed.subject());
            if (deed.name().isEmpty()) {
                done(tx -> vault.erase(tx, deed.ledger(), subject));
                expected.keySet()
                        .removeIf(each -> each.ledger().equals(deed.ledger())
                                && each.subject().equals(subject));
            } else {
                done(tx -> vault.put(tx, deed.ledger(), subject, deed.name(), deed.bytes()));
                expected.put(new EntryId(deed.ledger(), subject, deed.name()), deed.bytes());
            }
        }

        private void changeMaster() {
            EncryptedVault both = vault(VaultKeys.under(key(master + 1), key(master)));
            for (LedgerId ledger : LEDGERS) {
                done(tx -> both.rewrap(tx, ledger));
            }
            master++;
            // The old one is not given any more.
            vault = vault(VaultKeys.under(key(master)));
        }

        Map<EntryId, byte[]> seen(Vault through) {
            Map<EntryId, byte[]> seen = new HashMap<>();
            for (LedgerId ledger : LEDGERS) {
                storage.transactions().<Integer>read(tx -> {
                    through.entries(tx, ledger, Optional.empty(), 99)
                            .items()
                            .forEach(each -> seen.put(new EntryId(ledger, each.subject(), each.name()), each.bytes()));
                    return 0;
                });
            }
            return seen;
        }

        void spoil(EntryId entry, byte[] bytes) {
            done(tx -> storage.vault().put(tx, entry.ledger(), entry.subject(), entry.name(), bytes));
        }

        Optional<byte[]> get(EntryId entry) {
            return vault.get(entry.ledger(), entry.subject(), entry.name());
        }
    }

    @Provide
    Arbitrary<List<Deed>> deeds() {
        Arbitrary<LedgerId> ledger = Arbitraries.of(LEDGERS);
        Arbitrary<String> subject = Arbitraries.of(SUBJECTS);
        Arbitrary<String> text = Arbitraries.strings().ofMaxLength(20).withoutEdgeCases();
        Arbitrary<Deed> put = Combinators.combine(ledger, subject, Arbitraries.of(NAMES), text)
                .as(Deed::new);
        Arbitrary<Deed> erase = Combinators.combine(ledger, subject).as((where, who) -> new Deed(where, who, "", ""));
        Arbitrary<Deed> change = Arbitraries.just(new Deed(LEDGERS.get(0), "", "", ""));
        return Arbitraries.frequencyOf(Tuple.of(8, put), Tuple.of(2, erase), Tuple.of(1, change))
                .list()
                .ofMinSize(1)
                .ofMaxSize(15);
    }

    @Property(tries = 100)
    void whatever_is_put_erased_and_rewrapped_the_entries_are_read_as_they_were_put(@ForAll("deeds") List<Deed> deeds) {
        Trial trial = new Trial();
        deeds.forEach(trial::take);
        assertThat(trial.seen(trial.vault)).containsExactlyInAnyOrderEntriesOf(trial.expected);
        trial.expected.forEach((entry, bytes) -> assertThat(trial.get(entry)).hasValue(bytes));
    }

    @Property(tries = 100)
    void once_a_subject_is_erased_no_copy_of_its_entries_opens_with_all_that_is_left(
            @ForAll("deeds") List<Deed> deeds) {
        Trial trial = new Trial();
        List<Map<EntryId, byte[]>> backups = new ArrayList<>();
        deeds.forEach(each -> {
            trial.take(each);
            Map<EntryId, byte[]> backup = trial.seen(trial.storage.vault());
            backup.keySet().removeIf(entry -> entry.name().startsWith("#"));
            backups.add(backup);
        });
        for (LedgerId ledger : LEDGERS) {
            trial.take(new Deed(ledger, "s1", "", ""));
            trial.take(new Deed(ledger, "s1", "name", "1"));
        }
        for (Map<EntryId, byte[]> backup : backups) {
            backup.forEach((entry, bytes) -> {
                if (entry.subject().value().equals("s1")) {
                    trial.spoil(entry, bytes);
                    assertThatThrownBy(() -> trial.get(entry)).isInstanceOf(StorageException.class);
                }
            });
        }
    }

    @Property(tries = 200)
    void a_bit_that_is_changed_anywhere_in_the_storage_is_found(
            @ForAll("deeds") List<Deed> deeds,
            @ForAll @IntRange(max = 1_000_000) int place,
            @ForAll @IntRange(max = 7) int bit) {
        Trial trial = new Trial();
        deeds.forEach(trial::take);
        Map<EntryId, byte[]> stored = trial.seen(trial.storage.vault());
        List<EntryId> ids = stored.keySet().stream()
                .filter(each -> !each.name().equals("#rewrapped"))
                .sorted(Comparator.comparing(EntryId::toString))
                .toList();
        Assume.that(!ids.isEmpty());
        EntryId changed = ids.get(place % ids.size());
        byte[] bytes = stored.get(changed).clone();
        bytes[place % bytes.length] ^= (byte) (1 << bit);
        trial.spoil(changed, bytes);
        List<EntryId> hit = trial.expected.keySet().stream()
                .filter(each ->
                        each.equals(changed) || each.named(EncryptedVault.KEY).equals(changed))
                .toList();
        Assume.that(!hit.isEmpty());
        hit.forEach(each -> assertThatThrownBy(() -> trial.get(each))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("subject " + each.subject() + " in ledger " + each.ledger()));
        assertThatThrownBy(() -> trial.seen(trial.vault)).isInstanceOf(StorageException.class);
    }

    @Property(tries = 100)
    void two_entries_that_changed_places_are_both_found(
            @ForAll("deeds") List<Deed> deeds, @ForAll @Size(2) List<@IntRange(max = 1000) Integer> places) {
        Trial trial = new Trial();
        deeds.forEach(trial::take);
        List<EntryId> ids = trial.expected.keySet().stream()
                .sorted(Comparator.comparing(EntryId::toString))
                .toList();
        Assume.that(ids.size() > 1);
        EntryId one = ids.get(places.get(0) % ids.size());
        EntryId other = ids.get(places.get(1) % ids.size());
        Assume.that(!one.equals(other));
        Map<EntryId, byte[]> stored = trial.seen(trial.storage.vault());
        trial.spoil(one, stored.get(other));
        trial.spoil(other, stored.get(one));
        assertThatThrownBy(() -> trial.get(one)).isInstanceOf(StorageException.class);
        assertThatThrownBy(() -> trial.get(other)).isInstanceOf(StorageException.class);
    }
}
