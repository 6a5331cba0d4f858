package io.github.fourmatters.governance.tck;

import static io.github.fourmatters.governance.tck.scene.Scene.LEDGER;
import static io.github.fourmatters.governance.tck.scene.Scene.assertRefusesNull;
import static io.github.fourmatters.governance.tck.scene.Scene.nothing;
import static io.github.fourmatters.governance.tck.scene.Scene.stream;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.journal.ViewId;
import io.github.fourmatters.governance.spi.vault.SubjectId;
import io.github.fourmatters.governance.spi.vault.Vault;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Tests the vault, and the checkpoints. */
abstract class VaultContract extends HoldingContract {

    /** Is whose data the tests keep. */
    static final SubjectId RESIDENT = new SubjectId("resident-1");

    private void put(SubjectId subject, String name, byte[] bytes) {
        storage().transactions().call(tx -> {
            storage().vault().put(tx, LEDGER, subject, name, bytes);
            return 0;
        });
    }

    private void erase(SubjectId subject) {
        storage().transactions().call(tx -> {
            storage().vault().erase(tx, LEDGER, subject);
            return 0;
        });
    }

    private Optional<String> get(SubjectId subject, String name) {
        return storage().vault().get(LEDGER, subject, name).map(bytes -> new String(bytes, UTF_8));
    }

    @Test
    void rule_11_an_entry_is_kept_replaced_and_told_from_others() {
        put(RESIDENT, "name", "居民甲".getBytes(UTF_8));
        put(RESIDENT, "phone", new byte[0]);
        put(new SubjectId("resident-2"), "name", "居民乙".getBytes(UTF_8));
        put(RESIDENT, "name", "居民甲改".getBytes(UTF_8));
        assertThat(get(RESIDENT, "name")).contains("居民甲改");
        assertThat(get(RESIDENT, "phone")).contains("");
        assertThat(get(new SubjectId("resident-2"), "name")).contains("居民乙");
        assertThat(get(RESIDENT, "address")).isEmpty();
        assertThat(storage().vault().get(new LedgerId("riverside"), RESIDENT, "name"))
                .isEmpty();
    }

    @Test
    void rule_11_an_entry_is_what_it_was_when_it_was_put_whatever_becomes_of_the_bytes() {
        byte[] secret = {1, 2, 3};
        storage().transactions().call(tx -> {
            storage().vault().put(tx, LEDGER, RESIDENT, "name", secret);
            Arrays.fill(secret, (byte) 0);
            return 0;
        });
        assertThat(storage().vault().get(LEDGER, RESIDENT, "name"))
                .hasValueSatisfying(kept -> assertThat(kept).containsExactly(1, 2, 3));
    }

    @Test
    void rule_11_erasing_removes_all_of_a_subject_and_the_journal_still_replays() {
        appendEach(stream("a"), 2);
        put(RESIDENT, "name", new byte[] {1});
        put(RESIDENT, "phone", new byte[] {2});
        put(new SubjectId("resident-2"), "name", new byte[] {3});
        erase(RESIDENT);
        erase(RESIDENT);
        assertThat(get(RESIDENT, "name")).isEmpty();
        assertThat(get(RESIDENT, "phone")).isEmpty();
        assertThat(get(new SubjectId("resident-2"), "name")).isPresent();
        assertThat(feed()).hasSize(2);
        put(RESIDENT, "name", new byte[] {4});
        assertThat(get(RESIDENT, "name")).isPresent();
        assertThat(get(RESIDENT, "phone")).isEmpty();
    }

    @Test
    void rule_11_what_is_put_and_erased_in_one_transaction_is_gone() {
        storage().transactions().call(tx -> {
            storage().vault().put(tx, LEDGER, RESIDENT, "name", new byte[] {1});
            storage().vault().erase(tx, LEDGER, RESIDENT);
            return 0;
        });
        assertThat(get(RESIDENT, "name")).isEmpty();
    }

    private boolean isErased(SubjectId subject) {
        return storage().vault().isErased(LEDGER, subject);
    }

    @Test
    void rule_11_it_is_remembered_for_good_who_was_erased() {
        put(RESIDENT, "name", new byte[] {1});
        assertThat(isErased(RESIDENT)).isFalse();
        assertThat(isErased(new SubjectId("resident-2"))).isFalse();
        erase(RESIDENT);
        assertThat(isErased(RESIDENT)).isTrue();
        assertThat(isErased(new SubjectId("resident-2"))).isFalse();
        assertThat(storage().vault().isErased(new LedgerId("riverside"), RESIDENT))
                .isFalse();
        put(RESIDENT, "name", new byte[] {2});
        assertThat(isErased(RESIDENT)).isTrue();
        assertThat(get(RESIDENT, "name")).isPresent();
        erase(RESIDENT);
        assertThat(isErased(RESIDENT)).isTrue();
        assertThat(get(RESIDENT, "name")).isEmpty();
    }

    private boolean hasReturned(SubjectId subject) {
        return storage().transactions().call(tx -> storage().vault().hasReturned(tx, LEDGER, subject));
    }

    @Test
    void rule_11_whoever_was_erased_has_returned_once_something_is_put_again() {
        put(RESIDENT, "name", new byte[] {1});
        assertThat(hasReturned(RESIDENT)).isFalse();
        erase(RESIDENT);
        assertThat(hasReturned(RESIDENT)).isFalse();
        put(RESIDENT, "name", new byte[] {2});
        put(RESIDENT, "name", new byte[] {3});
        assertThat(hasReturned(RESIDENT)).isTrue();
        erase(RESIDENT);
        assertThat(hasReturned(RESIDENT)).isFalse();
        storage().transactions().call(tx -> {
            storage().vault().index(tx, LEDGER, RESIDENT, "token");
            return 0;
        });
        assertThat(hasReturned(RESIDENT)).isTrue();
        assertThat(hasReturned(new SubjectId("resident-2"))).isFalse();
    }

    @Test
    void rule_11_a_subject_without_entries_can_be_erased_as_well() {
        erase(RESIDENT);
        assertThat(isErased(RESIDENT)).isTrue();
        assertThat(get(RESIDENT, "name")).isEmpty();
    }

    @Test
    void rule_3_an_erasure_counts_once_it_is_committed_and_not_if_it_is_rolled_back() {
        put(RESIDENT, "name", new byte[] {1});
        undone(tx -> {
            storage().vault().erase(tx, LEDGER, RESIDENT);
            assertThat(isErased(RESIDENT)).isFalse();
        });
        assertThat(isErased(RESIDENT)).isFalse();
        assertThat(get(RESIDENT, "name")).isPresent();
    }

    @Test
    void rule_11_the_bytes_are_copied_on_the_way_in_and_out() {
        byte[] bytes = {1, 2, 3};
        put(RESIDENT, "name", bytes);
        bytes[0] = 9;
        storage().vault().get(LEDGER, RESIDENT, "name").ifPresent(got -> got[1] = 9);
        assertThat(storage().vault().get(LEDGER, RESIDENT, "name"))
                .hasValueSatisfying(got -> assertThat(got).containsExactly(1, 2, 3));
    }

    @Test
    void rule_8_large_entries_go_through_the_vault() {
        byte[] photo = new byte[3_000_000];
        photo[photo.length - 1] = 7;
        put(RESIDENT, "photo", photo);
        assertThat(storage().vault().get(LEDGER, RESIDENT, "photo"))
                .hasValueSatisfying(got -> assertThat(got).isEqualTo(photo));
    }

    @Test
    void rule_8_a_name_has_room_for_the_longest_ids() {
        String longest = "n".repeat(Vault.LONGEST_NAME);
        put(RESIDENT, longest, new byte[] {1});
        assertThat(get(RESIDENT, longest)).isPresent();
        assertThatThrownBy(() -> put(RESIDENT, longest + "n", new byte[0]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 to 250");
    }

    @Test
    void rule_8_null_and_impossible_names_are_refused_by_the_vault() {
        assertRefusesNull("subject", () -> put(nothing(), "name", new byte[0]));
        assertRefusesNull("name", () -> put(RESIDENT, nothing(), new byte[0]));
        assertRefusesNull("bytes", () -> put(RESIDENT, "name", nothing()));
        assertRefusesNull("subject", () -> erase(nothing()));
        assertRefusesNull("subject", () -> isErased(nothing()));
        assertRefusesNull("ledger", () -> storage().vault().isErased(nothing(), RESIDENT));
        assertThatThrownBy(() -> put(RESIDENT, "", new byte[0])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> get(RESIDENT, "full  name"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("full  name");
    }

    @Test
    void rule_1_a_checkpoint_moves_only_from_where_it_stands_and_only_on() {
        ViewId view = new ViewId("register");
        storage().transactions().call(tx -> {
            assertThat(storage().checkpoints().position(tx, view, LEDGER)).isZero();
            assertThat(storage().checkpoints().advance(tx, view, LEDGER, 3, 5)).isFalse();
            assertThat(storage().checkpoints().advance(tx, view, LEDGER, 0, 5)).isTrue();
            assertThat(storage().checkpoints().position(tx, view, LEDGER)).isEqualTo(5);
            assertThat(storage().checkpoints().advance(tx, view, LEDGER, 0, 7)).isFalse();
            assertThat(storage().checkpoints().advance(tx, view, LEDGER, 5, 7)).isTrue();
            assertThat(storage().checkpoints().position(tx, new ViewId("other"), LEDGER))
                    .isZero();
            assertThat(storage().checkpoints().position(tx, view, new LedgerId("riverside")))
                    .isZero();
            assertThatThrownBy(() -> storage().checkpoints().advance(tx, view, LEDGER, 7, 7))
                    .isInstanceOf(IllegalArgumentException.class);
            return 0;
        });
    }
}
