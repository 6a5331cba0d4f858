package io.github.fourmatters.governance.tck;

import static io.github.fourmatters.governance.tck.scene.Scene.LEDGER;
import static io.github.fourmatters.governance.tck.scene.Scene.START;
import static io.github.fourmatters.governance.tck.scene.Scene.assertRefusesNull;
import static io.github.fourmatters.governance.tck.scene.Scene.nothing;
import static io.github.fourmatters.governance.tck.scene.Scene.notice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.spi.Page;
import io.github.fourmatters.governance.spi.Transaction;
import io.github.fourmatters.governance.spi.notice.Claim;
import io.github.fourmatters.governance.spi.notice.Outbox;
import io.github.fourmatters.governance.spi.notice.Parked;
import io.github.fourmatters.governance.spi.notice.Undelivered;
import io.github.fourmatters.governance.spi.vault.SubjectId;
import io.github.fourmatters.governance.spi.vault.Vault;
import io.github.fourmatters.governance.spi.vault.VaultToken;
import io.github.fourmatters.governance.tck.scene.Scene;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Tests what a backup needs besides: tokens are listed, and notices of another storage are put back as they were. */
abstract class RestoringContract extends ListingContract {

    private static VaultToken token(String subject, String token) {
        return new VaultToken(new SubjectId(subject), token);
    }

    private void index(Transaction tx, VaultToken token) {
        storage().vault().index(tx, LEDGER, token.subject(), token.token());
    }

    private ImmutableList<VaultToken> tokens(Transaction tx, int size) {
        return whole(size, cursor -> storage().vault().tokens(tx, LEDGER, cursor, size));
    }

    @Test
    void rule_8_tokens_are_listed_in_pages_by_subject_and_token() {
        ImmutableList<VaultToken> all = ImmutableList.of(
                token("B", "z"),
                token("a", "10"),
                token("a", "2"),
                token("a", "~"),
                token("a-1", "2"),
                token("b", "!"));
        done(tx -> {
            all.reverse().forEach(each -> index(tx, each));
            index(tx, all.get(2));
            storage().vault().index(tx, ELSEWHERE, new SubjectId("a"), "elsewhere");
        });
        done(tx -> {
            for (int size = 1; size <= all.size() + 1; size++) {
                assertThat(tokens(tx, size)).as("in pages of %s", size).isEqualTo(all);
            }
            Vault vault = storage().vault();
            assertThat(vault.tokens(tx, LEDGER, Optional.empty(), all.size()).next())
                    .isEmpty();
            assertThat(vault.tokens(tx, ELSEWHERE, Optional.empty(), 9).items())
                    .containsExactly(token("a", "elsewhere"));
            assertRefusesNull("ledger", () -> vault.tokens(tx, nothing(), Optional.empty(), 1));
            assertRefusesWhatIsNoPage(
                    cursor -> vault.tokens(tx, LEDGER, cursor, 1),
                    size -> vault.tokens(tx, LEDGER, Optional.empty(), size));
        });
    }

    @Test
    void rule_12_a_transaction_lists_the_tokens_with_its_own_and_without_those_of_whom_it_has_erased() {
        done(tx -> {
            index(tx, token("a", "1"));
            index(tx, token("b", "2"));
            index(tx, token("c", "3"));
        });
        undone(tx -> {
            storage().vault().erase(tx, LEDGER, new SubjectId("a"));
            storage().vault().erase(tx, LEDGER, new SubjectId("c"));
            index(tx, token("c", "4"));
            index(tx, token("b", "0"));
            index(tx, token("aa", "5"));
            for (int size = 1; size <= 4; size++) {
                assertThat(tokens(tx, size))
                        .containsExactly(token("aa", "5"), token("b", "0"), token("b", "2"), token("c", "4"));
            }
        });
        done(tx -> assertThat(tokens(tx, 2)).containsExactly(token("a", "1"), token("b", "2"), token("c", "3")));
        done(tx -> storage().vault().erase(tx, LEDGER, new SubjectId("b")));
        done(tx -> assertThat(tokens(tx, 2)).containsExactly(token("a", "1"), token("c", "3")));
    }

    @Test
    void rule_10_a_notice_of_another_storage_waits_at_the_end_of_its_order_key_with_its_attempts() {
        enqueue(notice("1", "o"), START);
        Outbox outbox = storage().outbox();
        Undelivered other = new Undelivered("no id of ours", notice("2", "o"), START.plusSeconds(1), 7);
        undone(tx -> {
            outbox.restore(tx, other);
            assertThat(outbox.undelivered(tx, LEDGER, Optional.empty(), 9).items())
                    .hasSize(2);
        });
        done(tx -> outbox.restore(tx, other));
        done(tx -> assertThat(
                        outbox.undelivered(tx, LEDGER, Optional.empty(), 9).items())
                .last()
                .satisfies(restored -> {
                    assertThat(restored.notice()).isEqualTo(other.notice());
                    assertThat(restored.availableAt()).isEqualTo(other.availableAt());
                    assertThat(restored.attempts()).isEqualTo(7);
                    assertThat(restored.id()).isNotEqualTo(other.id());
                }));
        Claim first = claim(START.plusSeconds(1)).get(0);
        assertThat(first.notice().dedupeKey()).isEqualTo("1");
        assertThat(outbox.complete(first)).isTrue();
        assertThat(claim(START)).isEmpty();
        assertThat(claim(START.plusSeconds(1)))
                .singleElement()
                .matches(claim -> claim.attempt() == 8 && outbox.complete(claim));
    }

    @Test
    void rule_10_a_notice_that_was_parked_in_another_storage_is_parked_here_and_can_be_released() {
        Outbox outbox = storage().outbox();
        Parked one = new Parked("no id of ours", 3, notice("1", "o"), "no such address", START);
        Parked long2 = new Parked("nor this", 0, notice("2", "o"), "x".repeat(2000), START.plusSeconds(1));
        undone(tx -> {
            outbox.restore(tx, one);
            assertThat(outbox.parked(tx, LEDGER, Optional.empty(), 9).items()).hasSize(1);
        });
        assertThat(outbox.parked(LEDGER, Optional.empty(), 9).items()).isEmpty();
        done(tx -> {
            outbox.restore(tx, one);
            outbox.restore(tx, long2);
            assertThat(whole(1, cursor -> outbox.parked(tx, LEDGER, cursor, 1))).hasSize(2);
        });
        Page<Parked> parked = outbox.parked(LEDGER, Optional.empty(), 9);
        assertThat(parked.items()).extracting(Parked::notice).containsExactly(one.notice(), long2.notice());
        assertThat(parked.items()).extracting(Parked::since).containsExactly(START, START.plusSeconds(1));
        assertThat(parked.items()).extracting(Parked::attempts).containsExactly(3, 0);
        assertThat(parked.items()).extracting(Parked::failure).containsExactly("no such address", "x".repeat(1000));
        assertThat(claim(START)).isEmpty();
        assertThat(outbox.release(parked.items().get(0).id(), START)).isTrue();
        assertThat(claim(START)).singleElement().satisfies(claim -> {
            assertThat(claim.notice()).isEqualTo(one.notice());
            assertThat(claim.attempt()).isEqualTo(1);
        });
    }

    @Test
    void rule_8_notices_that_no_storage_could_have_listed_are_not_put_back() {
        Outbox outbox = storage().outbox();
        done(tx -> {
            assertRefusesNull("notice", () -> outbox.restore(tx, Scene.<Undelivered>nothing()));
            assertRefusesNull("notice", () -> outbox.restore(tx, Scene.<Parked>nothing()));
            assertThatThrownBy(() -> outbox.restore(tx, new Undelivered("1", notice("1", "o"), START, -1)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("attempts is -1");
            assertThatThrownBy(() -> outbox.restore(tx, new Undelivered("1", notice("1", "o"), START.plusNanos(1), 0)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("availableAt");
            assertThatThrownBy(() -> outbox.restore(tx, new Parked("1", -1, notice("1", "o"), "", START)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("attempts is -1");
        });
        done(tx -> assertThat(
                        outbox.undelivered(tx, LEDGER, Optional.empty(), 9).items())
                .isEmpty());
    }
}
