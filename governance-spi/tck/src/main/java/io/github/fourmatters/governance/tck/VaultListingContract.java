package io.github.fourmatters.governance.tck;

import static io.github.fourmatters.governance.tck.scene.Scene.LEDGER;
import static io.github.fourmatters.governance.tck.scene.Scene.assertRefusesNull;
import static io.github.fourmatters.governance.tck.scene.Scene.nothing;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.Page;
import io.github.fourmatters.governance.spi.Transaction;
import io.github.fourmatters.governance.spi.vault.SubjectId;
import io.github.fourmatters.governance.spi.vault.Vault;
import io.github.fourmatters.governance.spi.vault.VaultEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Tests what a transaction reads of the vault, and how its entries are listed and found. */
abstract class VaultListingContract extends VaultContract {

    /** Is a ledger in which nothing is. */
    static final LedgerId ELSEWHERE = new LedgerId("riverside");

    private static final SubjectId OTHER = new SubjectId("resident-2");
    private static final String FOREIGN_CURSOR = "no  cursor";

    /** Reads a listing to its end in pages of one size, and sees that no page is longer. */
    static <T> ImmutableList<T> whole(int size, Function<Optional<String>, Page<T>> listing) {
        List<T> all = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            Page<T> page = listing.apply(cursor);
            assertThat(page.items()).hasSizeLessThanOrEqualTo(size);
            all.addAll(page.items());
            cursor = page.next();
            assertThat(all).as("what ends at last").hasSizeLessThan(10_000);
        } while (cursor.isPresent());
        return ImmutableList.copyOf(all);
    }

    /** Sees that a listing refuses pages of no size and cursors of somebody else. */
    static void assertRefusesWhatIsNoPage(
            Function<Optional<String>, Page<?>> byCursor, Function<Integer, Page<?>> bySize) {
        assertThatThrownBy(() -> byCursor.apply(Optional.of(FOREIGN_CURSOR)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(FOREIGN_CURSOR);
        assertThatThrownBy(() -> bySize.apply(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("max is 0");
    }

    private void put(Transaction tx, SubjectId subject, String name, String text) {
        storage().vault().put(tx, LEDGER, subject, name, text.getBytes(UTF_8));
    }

    private Optional<String> get(Transaction tx, SubjectId subject, String name) {
        return storage().vault().get(tx, LEDGER, subject, name).map(bytes -> new String(bytes, UTF_8));
    }

    private ImmutableList<String> entries(Transaction tx, int size) {
        return whole(size, cursor -> storage().vault().entries(tx, LEDGER, cursor, size)).stream()
                .map(each -> each.subject() + "/" + each.name() + "=" + new String(each.bytes(), UTF_8))
                .collect(ImmutableList.toImmutableList());
    }

    private ImmutableList<String> erased(Transaction tx, int size) {
        return whole(size, cursor -> storage().vault().erased(tx, LEDGER, cursor, size)).stream()
                .map(SubjectId::value)
                .collect(ImmutableList.toImmutableList());
    }

    @Test
    void rule_12_a_transaction_reads_what_it_has_put_and_erased_and_nobody_else_does() {
        done(tx -> put(tx, RESIDENT, "name", "居民甲"));
        undone(tx -> {
            assertThat(get(tx, RESIDENT, "name")).contains("居民甲");
            put(tx, RESIDENT, "name", "居民甲改");
            put(tx, OTHER, "name", "居民乙");
            assertThat(get(tx, RESIDENT, "name")).contains("居民甲改");
            assertThat(get(tx, OTHER, "name")).contains("居民乙");
            assertThat(storage().vault().isErased(tx, LEDGER, RESIDENT)).isFalse();
            storage().vault().erase(tx, LEDGER, RESIDENT);
            assertThat(get(tx, RESIDENT, "name")).isEmpty();
            assertThat(storage().vault().isErased(tx, LEDGER, RESIDENT)).isTrue();
            put(tx, RESIDENT, "phone", "1");
            assertThat(get(tx, RESIDENT, "phone")).contains("1");
            assertThat(get(tx, RESIDENT, "name")).isEmpty();
            assertThat(storage().vault().get(tx, ELSEWHERE, RESIDENT, "phone")).isEmpty();
        });
        done(tx -> {
            assertThat(entries(tx, 9)).containsExactly("resident-1/name=居民甲");
            assertThat(storage().vault().isErased(tx, LEDGER, RESIDENT)).isFalse();
        });
    }

    @Test
    void rule_8_entries_are_listed_in_pages_by_subject_and_name() {
        done(tx -> {
            put(tx, new SubjectId("b"), "2", "b2");
            put(tx, new SubjectId("b"), "10", "b10");
            put(tx, new SubjectId("B"), "z", "");
            put(tx, new SubjectId("a-1"), "x", "a-1x");
            put(tx, new SubjectId("a"), "~", "a~");
            storage().vault().put(tx, ELSEWHERE, RESIDENT, "name", new byte[] {1});
        });
        ImmutableList<String> all = ImmutableList.of("B/z=", "a/~=a~", "a-1/x=a-1x", "b/10=b10", "b/2=b2");
        done(tx -> {
            for (int size = 1; size <= all.size() + 1; size++) {
                assertThat(entries(tx, size)).as("in pages of %s", size).isEqualTo(all);
            }
            Vault vault = storage().vault();
            assertThat(vault.entries(tx, LEDGER, Optional.empty(), all.size()).next())
                    .isEmpty();
            assertThat(vault.entries(tx, new LedgerId("absent"), Optional.empty(), 9)
                            .items())
                    .isEmpty();
        });
    }

    @Test
    void rule_12_a_transaction_lists_the_entries_with_its_own_changes() {
        done(tx -> {
            put(tx, RESIDENT, "name", "before");
            put(tx, RESIDENT, "phone", "1");
            put(tx, OTHER, "name", "gone");
        });
        done(tx -> {
            put(tx, RESIDENT, "name", "after");
            put(tx, RESIDENT, "address", "here");
            storage().vault().erase(tx, LEDGER, OTHER);
            put(tx, OTHER, "phone", "2");
            put(tx, new SubjectId("resident-0"), "name", "first");
            ImmutableList<String> all = ImmutableList.of(
                    "resident-0/name=first",
                    "resident-1/address=here",
                    "resident-1/name=after",
                    "resident-1/phone=1",
                    "resident-2/phone=2");
            for (int size = 1; size <= all.size(); size++) {
                assertThat(entries(tx, size)).isEqualTo(all);
            }
            assertThat(erased(tx, 1)).containsExactly("resident-2");
        });
        done(tx -> assertThat(entries(tx, 2)).hasSize(5).contains("resident-2/phone=2"));
    }

    @Test
    void rule_11_who_was_erased_is_listed_in_pages_once_each() {
        done(tx -> {
            for (String each : ImmutableList.of("c", "a", "B", "a", "b")) {
                storage().vault().erase(tx, LEDGER, new SubjectId(each));
            }
            put(tx, new SubjectId("a"), "name", "again");
            put(tx, new SubjectId("d"), "name", "never erased");
        });
        done(tx -> {
            assertThat(erased(tx, 1)).containsExactly("B", "a", "b", "c");
            assertThat(erased(tx, 4)).containsExactly("B", "a", "b", "c");
            storage().vault().erase(tx, LEDGER, new SubjectId("a"));
            storage().vault().erase(tx, LEDGER, new SubjectId("bb"));
            assertThat(erased(tx, 2)).containsExactly("B", "a", "b", "bb", "c");
            assertThat(storage()
                            .vault()
                            .erased(tx, ELSEWHERE, Optional.empty(), 9)
                            .items())
                    .isEmpty();
        });
    }

    @Test
    void rule_12_subjects_are_found_by_their_tokens_until_they_are_erased() {
        done(tx -> {
            Vault vault = storage().vault();
            vault.index(tx, LEDGER, OTHER, "token");
            vault.index(tx, LEDGER, RESIDENT, "token");
            vault.index(tx, LEDGER, RESIDENT, "token");
            vault.index(tx, LEDGER, RESIDENT, "TOKEN");
            vault.index(tx, ELSEWHERE, new SubjectId("resident-3"), "token");
            assertThat(vault.find(tx, LEDGER, "token")).containsExactly(RESIDENT, OTHER);
        });
        undone(tx -> {
            Vault vault = storage().vault();
            assertThat(vault.find(tx, LEDGER, "token")).containsExactly(RESIDENT, OTHER);
            assertThat(vault.find(tx, LEDGER, "TOKEN")).containsExactly(RESIDENT);
            assertThat(vault.find(tx, LEDGER, "absent")).isEmpty();
            vault.erase(tx, LEDGER, RESIDENT);
            assertThat(vault.find(tx, LEDGER, "token")).containsExactly(OTHER);
            vault.index(tx, LEDGER, RESIDENT, "other");
            assertThat(vault.find(tx, LEDGER, "other")).containsExactly(RESIDENT);
        });
        done(tx -> storage().vault().erase(tx, LEDGER, RESIDENT));
        done(tx -> {
            assertThat(storage().vault().find(tx, LEDGER, "token")).containsExactly(OTHER);
            assertThat(storage().vault().find(tx, LEDGER, "TOKEN")).isEmpty();
            assertThat(storage().vault().find(tx, LEDGER, "other")).isEmpty();
        });
    }

    @Test
    void rule_11_what_is_listed_of_the_vault_is_a_copy() {
        done(tx -> put(tx, RESIDENT, "name", "abc"));
        done(tx -> {
            VaultEntry entry = storage()
                    .vault()
                    .entries(tx, LEDGER, Optional.empty(), 1)
                    .items()
                    .get(0);
            entry.bytes()[0] = 0;
            storage().vault().get(tx, LEDGER, RESIDENT, "name").ifPresent(bytes -> bytes[0] = 0);
            assertThat(entries(tx, 1)).containsExactly("resident-1/name=abc");
        });
    }

    @Test
    void rule_8_null_and_impossible_pages_and_tokens_are_refused_by_the_vault() {
        Vault vault = storage().vault();
        done(tx -> {
            assertRefusesNull("ledger", () -> vault.entries(tx, nothing(), Optional.empty(), 1));
            assertRefusesNull("subject", () -> vault.get(tx, LEDGER, nothing(), "name"));
            assertRefusesNull("subject", () -> vault.isErased(tx, LEDGER, nothing()));
            assertRefusesNull("subject", () -> vault.index(tx, LEDGER, nothing(), "token"));
            assertRefusesNull("token", () -> vault.find(tx, LEDGER, nothing()));
            assertRefusesWhatIsNoPage(
                    cursor -> vault.entries(tx, LEDGER, cursor, 1),
                    size -> vault.entries(tx, LEDGER, Optional.empty(), size));
            assertRefusesWhatIsNoPage(
                    cursor -> vault.erased(tx, LEDGER, cursor, 1),
                    size -> vault.erased(tx, LEDGER, Optional.empty(), size));
            for (String token : ImmutableList.of("", "a b", "号", "t".repeat(Vault.LONGEST_NAME + 1))) {
                assertThatThrownBy(() -> vault.index(tx, LEDGER, RESIDENT, token))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining("token");
                assertThatThrownBy(() -> vault.find(tx, LEDGER, token)).isInstanceOf(IllegalArgumentException.class);
            }
        });
    }
}
