package io.github.fourmatters.governance.tck;

import static io.github.fourmatters.governance.tck.scene.Scene.LEDGER;
import static io.github.fourmatters.governance.tck.scene.Scene.START;
import static io.github.fourmatters.governance.tck.scene.Scene.appended;
import static io.github.fourmatters.governance.tck.scene.Scene.command;
import static io.github.fourmatters.governance.tck.scene.Scene.stream;
import static io.github.fourmatters.governance.tck.scene.Scene.texts;
import static io.github.fourmatters.governance.tck.scene.Scene.to;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fourmatters.governance.spi.CommandId;
import io.github.fourmatters.governance.spi.journal.AppendResult.AlreadyDone;
import io.github.fourmatters.governance.spi.journal.AppendResult.ClockBehind;
import io.github.fourmatters.governance.spi.journal.AppendResult.Conflict;
import io.github.fourmatters.governance.spi.journal.Receipt;
import io.github.fourmatters.governance.spi.journal.Recorded;
import io.github.fourmatters.governance.tck.fact.Fact;
import io.github.fourmatters.governance.tck.scene.Crowd;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Tests what an append answers and writes, one thread at a time. */
abstract class AppendContract extends StorageSteps {

    @Test
    void rule_1_an_append_answers_its_events_with_dense_versions_and_positions() {
        Receipt<Fact> receipt =
                append(command("c1", START, to(stream("a"), 0, "one", "two"), to(stream("b"), 0, "three")));
        assertThat(receipt.command()).isEqualTo(new CommandId("c1"));
        assertThat(receipt.fingerprint()).isEqualTo("print-c1");
        assertThat(texts(receipt.events())).containsExactly("one", "two", "three");
        assertThat(receipt.events()).extracting(Recorded::position).containsExactly(1L, 2L, 3L);
        assertThat(receipt.events()).extracting(Recorded::version).containsExactly(1L, 2L, 1L);
        assertThat(receipt.events()).allMatch(each -> each.recordedAt().equals(START));
        assertThat(feed()).isEqualTo(receipt.events());
    }

    @Test
    void rule_1_a_conflict_is_a_value_that_names_stream_and_versions() {
        appendEach(stream("a"), 2);
        assertThat(tryAppend(command("c", START, to(stream("a"), 0, "x"))))
                .isEqualTo(new Conflict<Fact>(stream("a"), 0, 2));
        assertThat(tryAppend(command("c", START, to(stream("a"), 1, "x"))))
                .isEqualTo(new Conflict<Fact>(stream("a"), 1, 2));
        assertThat(tryAppend(command("c", START, to(stream("a"), 7, "x"))))
                .isEqualTo(new Conflict<Fact>(stream("a"), 7, 2));
        assertThat(tryAppend(command("c", START, to(stream("new"), 1, "x"))))
                .isEqualTo(new Conflict<Fact>(stream("new"), 1, 0));
        assertThat(feed()).hasSize(2);
    }

    @Test
    void rule_1_a_conflict_leaves_the_transaction_usable() {
        appendEach(stream("a"), 1);
        storage().transactions().call(tx -> {
            assertThat(storage().journal().append(tx, command("c", START, to(stream("a"), 0, "stale"))))
                    .isInstanceOf(Conflict.class);
            return appended(storage().journal().append(tx, command("c", START, to(stream("a"), 1, "fresh"))));
        });
        assertThat(texts(read(stream("a")))).containsExactly("event 0", "fresh");
    }

    @Test
    void rule_1_one_conflict_among_several_streams_writes_to_none_of_them() {
        appendEach(stream("b"), 1);
        assertThat(tryAppend(command("c", START, to(stream("a"), 0, "x"), to(stream("b"), 0, "y"))))
                .isEqualTo(new Conflict<Fact>(stream("b"), 0, 1));
        assertThat(read(stream("a"))).isEmpty();
    }

    @Test
    void rule_1_a_guard_must_hold_and_writes_nothing() {
        appendEach(stream("guard"), 1);
        assertThat(tryAppend(command("c1", START, to(stream("a"), 0, "x"), to(stream("guard"), 0))))
                .isEqualTo(new Conflict<Fact>(stream("guard"), 0, 1));
        append(command("c2", START, to(stream("a"), 0, "x"), to(stream("guard"), 1), to(stream("absent"), 0)));
        assertThat(read(stream("guard"))).hasSize(1);
        assertThat(read(stream("absent"))).isEmpty();
    }

    @Test
    void rule_1_a_clock_that_is_behind_is_a_value_and_an_equal_one_is_right() {
        append(command("c1", START, to(stream("a"), 0, "x")));
        assertThat(tryAppend(command("c2", START.minusNanos(1000), to(stream("a"), 1, "y"))))
                .isEqualTo(new ClockBehind<Fact>(START));
        append(command("c2", START, to(stream("a"), 1, "y")));
    }

    @Test
    void rule_1_the_command_is_looked_up_before_the_clock_and_the_clock_before_the_versions() {
        append(command("c1", START, to(stream("a"), 0, "x")));
        assertThat(tryAppend(command("c1", START.minusSeconds(9), to(stream("a"), 9, "x"))))
                .isInstanceOf(AlreadyDone.class);
        assertThat(tryAppend(command("c2", START.minusSeconds(9), to(stream("a"), 9, "x"))))
                .isInstanceOf(ClockBehind.class);
    }

    @Test
    void rule_1_a_transaction_sees_its_own_writes_and_nobody_else_does() {
        appendEach(stream("a"), 1);
        storage().transactions().call(tx -> {
            appended(storage().journal().append(tx, command("own", START, to(stream("a"), 1, "own"))));
            assertThat(texts(storage()
                            .journal()
                            .readStream(tx, stream("a"), 0, 9)
                            .events()))
                    .containsExactly("event 0", "own");
            assertThat(storage().journal().find(tx, LEDGER, new CommandId("own")))
                    .isPresent();
            assertThat(Crowd.run(1, at -> feed().size())).containsExactly(1);
            return appended(storage().journal().append(tx, command("next", START, to(stream("a"), 2, "next"))));
        });
        assertThat(feed()).extracting(Recorded::position).containsExactly(1L, 2L, 3L);
    }

    @Test
    void rule_4_the_same_command_again_returns_the_first_result_and_changes_nothing() {
        Receipt<Fact> first = append(command("c1", START, to(stream("a"), 0, "x"), to(stream("b"), 0, "y")));
        assertThat(tryAppend(command("c1", START.plusSeconds(1), to(stream("other"), 0, "z"))))
                .isEqualTo(new AlreadyDone<>(first));
        assertThat(feed()).hasSize(2);
        Optional<Receipt<Fact>> found =
                storage().transactions().call(tx -> storage().journal().find(tx, LEDGER, new CommandId("c1")));
        assertThat(found).contains(first);
    }

    @Test
    void rule_4_the_same_command_twice_in_one_transaction_is_done_once() {
        storage().transactions().call(tx -> {
            Receipt<Fact> first =
                    appended(storage().journal().append(tx, command("c1", START, to(stream("a"), 0, "x"))));
            assertThat(storage().journal().append(tx, command("c1", START, to(stream("a"), 1, "x"))))
                    .isEqualTo(new AlreadyDone<>(first));
            return first;
        });
        assertThat(feed()).hasSize(1);
    }

    @Test
    void rule_4_a_command_that_conflicted_is_not_remembered() {
        appendEach(stream("a"), 1);
        tryAppend(command("c1", START, to(stream("a"), 0, "x")));
        append(command("c1", START, to(stream("a"), 1, "x")));
    }

    @Test
    void rule_6_an_instant_is_kept_to_the_microsecond() {
        append(command("c1", START, to(stream("a"), 0, "x")));
        append(command("c2", START.plusNanos(1000), to(stream("a"), 1, "y")));
        assertThat(read(stream("a"))).extracting(Recorded::recordedAt).containsExactly(START, START.plusNanos(1000));
    }
}
