package io.github.fourmatters.governance.tck;

import static io.github.fourmatters.governance.tck.scene.Scene.START;
import static io.github.fourmatters.governance.tck.scene.Scene.assertRefusesNull;
import static io.github.fourmatters.governance.tck.scene.Scene.nothing;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.spi.Storage;
import io.github.fourmatters.governance.spi.Transaction;
import io.github.fourmatters.governance.spi.charter.PublishedCharter;
import io.github.fourmatters.governance.tck.fact.Fact;
import io.github.fourmatters.governance.tck.scene.Crowd;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Tests the charters. */
abstract class CharterContract extends MomentContract {

    private static PublishedCharter charter(String version, Optional<Instant> from, String content) {
        return new PublishedCharter(
                version, from, String.format("%064x", content.hashCode() & 0xffff), content.getBytes(UTF_8));
    }

    private static PublishedCharter charter(String version) {
        return charter(version, Optional.empty(), "says " + version);
    }

    private PublishedCharter publish(PublishedCharter charter) {
        return publish(storage(), charter);
    }

    private static PublishedCharter publish(Storage<Fact> node, PublishedCharter charter) {
        return node.transactions().call(tx -> node.charters().publish(tx, charter));
    }

    private ImmutableList<PublishedCharter> all(Transaction tx) {
        return storage().charters().all(tx);
    }

    private void assertKept(PublishedCharter... charters) {
        assertThat(storage().transactions().<ImmutableList<PublishedCharter>>call(this::all))
                .containsExactly(charters);
        assertThat(storage().charters().count()).isEqualTo(charters.length);
    }

    @Test
    void rule_15_charters_are_listed_by_the_instant_from_which_they_hold_then_by_version() {
        PublishedCharter later = charter("1", Optional.of(START.plusSeconds(1)), "later");
        PublishedCharter sooner = charter("章程 🏮/3", Optional.of(START), "");
        PublishedCharter same = charter("2", Optional.of(START), "\0内容🏮");
        PublishedCharter first = charter("9", Optional.empty(), "x".repeat(100_000));
        assertKept();
        for (PublishedCharter each : ImmutableList.of(later, sooner, same, first)) {
            assertThat(publish(each)).isEqualTo(each);
        }
        assertKept(first, same, sooner, later);
    }

    @Test
    void rule_15_a_charter_that_stands_is_not_changed_and_is_what_a_second_publisher_is_answered() {
        PublishedCharter standing = charter("1", Optional.of(START), "as it was");
        publish(standing);
        assertThat(publish(standing)).isEqualTo(standing);
        assertThat(publish(charter("1", Optional.empty(), "otherwise"))).isEqualTo(standing);
        assertKept(standing);
        PublishedCharter upper = charter("A");
        PublishedCharter lower = charter("a");
        publish(lower);
        assertThat(publish(upper)).isEqualTo(upper);
        assertKept(upper, lower, standing);
    }

    @Test
    void rule_15_a_transaction_sees_what_it_has_published_and_nobody_else_does_before_it_is_committed() {
        PublishedCharter own = charter("1");
        undone(tx -> {
            assertThat(storage().charters().publish(tx, own)).isEqualTo(own);
            assertThat(storage().charters().publish(tx, charter("1", Optional.of(START), "otherwise")))
                    .isEqualTo(own);
            assertThat(all(tx)).containsExactly(own);
            assertThat(storage().charters().count()).isZero();
        });
        assertKept();
        PublishedCharter other = charter("1", Optional.of(START), "otherwise");
        assertThat(publish(other)).isEqualTo(other);
        assertKept(other);
    }

    @Test
    void rule_15_of_many_that_publish_one_version_at_once_one_does_and_all_are_answered_its_charter() {
        for (int round = 0; round < 10; round++) {
            String version = "v" + round;
            ImmutableList<PublishedCharter> answers =
                    Crowd.run(6, at -> publish(node(at), charter(version, Optional.empty(), "says " + at)));
            assertThat(answers.stream().distinct()).hasSize(1);
            assertThat(storage().charters().count()).isEqualTo(round + 1);
            assertThat(storage().transactions().<ImmutableList<PublishedCharter>>call(this::all))
                    .contains(answers.get(0));
        }
    }

    @Test
    void rule_15_what_one_node_has_published_the_other_counts_and_lists_at_once() {
        for (int turn = 0; turn < 4; turn++) {
            PublishedCharter charter = charter("v" + turn);
            publish(node(turn), charter);
            Storage<Fact> other = node(turn + 1);
            assertThat(other.charters().count()).isEqualTo(turn + 1);
            assertThat(other.transactions()
                            .<ImmutableList<PublishedCharter>>read(
                                    tx -> other.charters().all(tx)))
                    .contains(charter);
        }
    }

    @Test
    void rule_8_null_is_refused_by_the_charters() {
        done(tx -> assertRefusesNull("charter", () -> storage().charters().publish(tx, nothing())));
        assertRefusesNull("tx", () -> storage().charters().all(nothing()));
    }
}
