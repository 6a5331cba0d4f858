package io.github.fourmatters.governance.tck;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.spi.CommandId;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.Storage;
import io.github.fourmatters.governance.spi.Transaction;
import io.github.fourmatters.governance.spi.journal.Append;
import io.github.fourmatters.governance.spi.journal.AppendResult;
import io.github.fourmatters.governance.spi.journal.AppendResult.Appended;
import io.github.fourmatters.governance.spi.journal.Receipt;
import io.github.fourmatters.governance.spi.journal.Recorded;
import io.github.fourmatters.governance.spi.journal.StreamAppend;
import io.github.fourmatters.governance.spi.journal.StreamId;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Gives the tests their words: one ledger, streams in it, and short ways to append and to read. */
abstract class Scene {

    /** Names the ledger of the tests. */
    static final LedgerId LEDGER = new LedgerId("lakeside");

    /** Is when the tests begin, to the microsecond. */
    static final Instant START = Instant.parse("2026-03-02T01:30:00.123456Z");

    /** Gives the storage under test, empty at the start of each test. */
    abstract Storage<Fact> storage();

    /**
     * Gives the storage that one of a crowd works on: by turns the one under test and a second one on the same place, if
     * there may be one. It must make no difference.
     */
    abstract Storage<Fact> node(int number);

    static StreamId stream(String key) {
        return new StreamId(LEDGER, "issue", key);
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    static Append<Fact> command(String id, Instant at, StreamAppend<Fact>... streams) {
        return new Append<>(LEDGER, new CommandId(id), "print-" + id, at, ImmutableList.copyOf(streams));
    }

    static StreamAppend<Fact> to(StreamId stream, long expectedVersion, String... texts) {
        return new StreamAppend<>(
                stream, expectedVersion, Arrays.stream(texts).map(Fact::new).collect(ImmutableList.toImmutableList()));
    }

    static List<String> texts(List<Recorded<Fact>> events) {
        return events.stream().map(each -> each.payload().text()).toList();
    }

    /** Is what a rolled back transaction ends with. */
    static final class Undone extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    AppendResult<Fact> tryAppend(Append<Fact> append) {
        return tryAppend(storage(), append);
    }

    static AppendResult<Fact> tryAppend(Storage<Fact> node, Append<Fact> append) {
        return node.transactions().call(tx -> node.journal().append(tx, append));
    }

    Receipt<Fact> append(Append<Fact> append) {
        return appended(tryAppend(append));
    }

    static Receipt<Fact> appended(AppendResult<Fact> result) {
        assertThat(result).isInstanceOf(Appended.class);
        return ((Appended<Fact>) result).receipt();
    }

    /** Appends so many events to one stream, each by a command of its own. */
    void appendEach(StreamId stream, int count) {
        for (int at = 0; at < count; at++) {
            append(Scene.command(stream.key() + "-" + at, START, to(stream, at, "event " + at)));
        }
    }

    List<Recorded<Fact>> read(StreamId stream) {
        return storage()
                .transactions()
                .call(tx -> storage().journal().readStream(tx, stream, 0, 1000))
                .events();
    }

    List<Recorded<Fact>> feed() {
        return storage().journal().readLedger(LEDGER, 0, 100_000).events();
    }

    /** Does something in a transaction that is then rolled back. */
    void undone(Consumer<Transaction> work) {
        undone(storage(), work);
    }

    static void undone(Storage<Fact> node, Consumer<Transaction> work) {
        Assertions.assertThatThrownBy(() -> node.transactions().call(tx -> {
                    work.accept(tx);
                    throw new Undone();
                }))
                .isInstanceOf(Undone.class);
    }

    /** Gives the null that a contract must refuse. */
    @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"})
    static <T> T nothing() {
        return null;
    }

    static void assertRefusesNull(String name, ThrowingCallable call) {
        Assertions.assertThatThrownBy(call)
                .isInstanceOf(NullPointerException.class)
                .hasMessageContaining(name);
    }
}
