package io.github.fourmatters.governance.tck;

import static io.github.fourmatters.governance.tck.scene.Scene.LEDGER;
import static io.github.fourmatters.governance.tck.scene.Scene.START;
import static io.github.fourmatters.governance.tck.scene.Scene.appended;
import static io.github.fourmatters.governance.tck.scene.Scene.command;
import static io.github.fourmatters.governance.tck.scene.Scene.stream;
import static io.github.fourmatters.governance.tck.scene.Scene.to;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.spi.Storage;
import io.github.fourmatters.governance.spi.journal.AppendResult;
import io.github.fourmatters.governance.spi.journal.AppendResult.AlreadyDone;
import io.github.fourmatters.governance.spi.journal.AppendResult.Appended;
import io.github.fourmatters.governance.spi.journal.AppendResult.Conflict;
import io.github.fourmatters.governance.spi.journal.FeedPage;
import io.github.fourmatters.governance.spi.journal.Recorded;
import io.github.fourmatters.governance.spi.journal.ViewId;
import io.github.fourmatters.governance.tck.fact.Fact;
import io.github.fourmatters.governance.tck.scene.Crowd;
import io.github.fourmatters.governance.tck.scene.Scene;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Tests what many threads do at once, on one node or two. */
abstract class ConcurrencyContract extends OwnershipContract {

    private static <T> long count(ImmutableList<AppendResult<Fact>> results, Class<T> type) {
        return results.stream().filter(type::isInstance).count();
    }

    @Test
    void rule_5_of_many_appends_on_one_version_exactly_one_wins() {
        int rounds = 20;
        int size = 8;
        for (int round = 0; round < rounds; round++) {
            int version = round;
            ImmutableList<AppendResult<Fact>> results = Crowd.run(
                    size,
                    at -> Scene.tryAppend(
                            node(at), command("c" + version + "-" + at, START, to(stream("a"), version, "x" + at))));
            assertThat(count(results, Appended.class)).isEqualTo(1);
            assertThat(count(results, Conflict.class)).isEqualTo(size - 1);
        }
        assertThat(read(stream("a"))).hasSize(rounds);
        assertThat(feed()).hasSize(rounds);
    }

    @Test
    void rule_4_of_the_same_command_at_once_exactly_one_is_done_and_all_answer_its_result() {
        for (int round = 0; round < 20; round++) {
            String command = "c" + round;
            String key = "k" + round;
            ImmutableList<AppendResult<Fact>> results =
                    Crowd.run(6, at -> Scene.tryAppend(node(at), command(command, START, to(stream(key), 0, "x"))));
            assertThat(count(results, Appended.class)).isEqualTo(1);
            assertThat(count(results, AlreadyDone.class)).isEqualTo(5);
            assertThat(read(stream(key))).hasSize(1);
        }
    }

    @Test
    void rule_2_the_feed_never_skips_while_eight_writers_append() {
        int writers = 8;
        int each = 40;
        int rolledBackEvery = 5;
        ImmutableList<List<Recorded<Fact>>> seen = Crowd.run(writers + 2, at -> {
            if (at >= writers) {
                return follow(node(at), writers * each);
            }
            for (int n = 0; n < each; n++) {
                if (n % rolledBackEvery == 0) {
                    abandon(at, n);
                }
                appended(Scene.tryAppend(
                        node(at), command("c" + at + "-" + n, START, to(stream("w" + at), n, at + "/" + n))));
            }
            return List.of();
        });
        assertThat(feed())
                .extracting(Recorded::position)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, (long) writers * each).boxed().toList());
        assertThat(storage().journal().readLedger(LEDGER, 0, 1).head()).isEqualTo((long) writers * each);
        assertThat(seen.get(writers)).isEqualTo(feed());
        assertThat(seen.get(writers + 1)).isEqualTo(feed());
    }

    private void abandon(int writer, int number) {
        Storage<Fact> node = node(writer);
        Scene.undone(
                node,
                tx -> assertThat(node.journal()
                                .append(
                                        tx,
                                        command(
                                                "gone" + writer + "-" + number,
                                                START,
                                                to(stream("g" + writer), 0, "gone"))))
                        .isInstanceOf(Appended.class));
    }

    /** Reads the feed as a view does: from where it last was, until it has seen so many. */
    private List<Recorded<Fact>> follow(Storage<Fact> node, int count) {
        List<Recorded<Fact>> seen = new ArrayList<>();
        while (seen.size() < count && !Thread.currentThread().isInterrupted()) {
            FeedPage<Fact> page = node.journal().readLedger(LEDGER, seen.size(), 7);
            page.events().forEach(event -> {
                assertThat(event.position()).isEqualTo(seen.size() + 1);
                seen.add(event);
            });
            assertThat(page.head()).isGreaterThanOrEqualTo(seen.size());
        }
        return seen;
    }

    @Test
    void rule_5_of_many_that_advance_one_checkpoint_exactly_one_does() {
        ViewId view = new ViewId("register");
        for (int round = 0; round < 20; round++) {
            int from = round;
            ImmutableList<Boolean> moved = Crowd.run(
                    6,
                    at -> node(at).transactions()
                            .call(tx -> node(at).checkpoints().advance(tx, view, LEDGER, from, from + 1)));
            assertThat(moved).containsOnlyOnce(true);
        }
    }
}
