package io.github.fourmatters.governance.tck.scene;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
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
import io.github.fourmatters.governance.spi.notice.Notice;
import io.github.fourmatters.governance.tck.fact.Fact;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Gives the tests their words: one ledger, streams in it, and short ways to append and to read. Stateless. */
public final class Scene {

    /** Names the ledger of the tests. */
    public static final LedgerId LEDGER = new LedgerId("lakeside");

    /** Is when the tests begin, to the microsecond. */
    public static final Instant START = Instant.parse("2026-03-02T01:30:00.123456Z");

    private Scene() {}

    /**
     * Names a stream of the ledger.
     *
     * @param key its key
     * @return the stream
     */
    public static StreamId stream(String key) {
        return new StreamId(LEDGER, "issue", key);
    }

    /**
     * Says what a command records.
     *
     * @param id the command's id
     * @param at when it is recorded
     * @param streams the events, by stream
     * @return the append
     */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public static Append<Fact> command(String id, Instant at, StreamAppend<Fact>... streams) {
        return new Append<>(LEDGER, new CommandId(id), "print-" + id, at, ImmutableList.copyOf(streams));
    }

    /**
     * Says what is appended to a stream.
     *
     * @param stream the stream
     * @param expectedVersion the version that it has
     * @param texts what the events say; none makes a guard
     * @return the events for that stream
     */
    public static StreamAppend<Fact> to(StreamId stream, long expectedVersion, String... texts) {
        return new StreamAppend<>(
                stream, expectedVersion, Arrays.stream(texts).map(Fact::new).collect(ImmutableList.toImmutableList()));
    }

    /**
     * Gives what events say.
     *
     * @param events the events
     * @return their texts
     */
    public static List<String> texts(List<Recorded<Fact>> events) {
        return events.stream().map(each -> each.payload().text()).toList();
    }

    /** Is what a rolled back transaction ends with. */
    public static final class Undone extends RuntimeException {
        private static final long serialVersionUID = 1L;

        /** Makes it. */
        public Undone() {}
    }

    /**
     * Appends in a transaction of its own.
     *
     * @param node the storage
     * @param append what to append
     * @return what is answered
     */
    public static AppendResult<Fact> tryAppend(Storage<Fact> node, Append<Fact> append) {
        return node.transactions().call(tx -> node.journal().append(tx, append));
    }

    /**
     * Appends in a transaction of its own what must be appended.
     *
     * @param node the storage
     * @param append what to append
     * @return what was recorded
     */
    public static Receipt<Fact> append(Storage<Fact> node, Append<Fact> append) {
        return appended(tryAppend(node, append));
    }

    /**
     * Sees that something was appended.
     *
     * @param result what was answered
     * @return what was recorded
     */
    public static Receipt<Fact> appended(AppendResult<Fact> result) {
        assertThat(result).isInstanceOf(Appended.class);
        return ((Appended<Fact>) result).receipt();
    }

    /**
     * Appends so many events to one stream, each by a command of its own.
     *
     * @param node the storage
     * @param stream the stream, which is empty
     * @param count how many
     */
    public static void appendEach(Storage<Fact> node, StreamId stream, int count) {
        for (int at = 0; at < count; at++) {
            append(node, command(stream.key() + "-" + at, START, to(stream, at, "event " + at)));
        }
    }

    /**
     * Reads a stream.
     *
     * @param node the storage
     * @param stream the stream
     * @return its events, up to a thousand
     */
    public static List<Recorded<Fact>> read(Storage<Fact> node, StreamId stream) {
        return node.transactions()
                .call(tx -> node.journal().readStream(tx, stream, 0, 1000))
                .events();
    }

    /**
     * Reads the ledger.
     *
     * @param node the storage
     * @return its events, up to a hundred thousand
     */
    public static List<Recorded<Fact>> feed(Storage<Fact> node) {
        return node.journal().readLedger(LEDGER, 0, 100_000).events();
    }

    /**
     * Does something in a transaction that is committed.
     *
     * @param node the storage
     * @param work what to do
     */
    public static void done(Storage<Fact> node, Consumer<Transaction> work) {
        node.transactions().call(tx -> {
            work.accept(tx);
            return 0;
        });
    }

    /**
     * Does something in a transaction that is then rolled back.
     *
     * @param node the storage
     * @param work what to do
     */
    public static void undone(Storage<Fact> node, Consumer<Transaction> work) {
        Assertions.assertThatThrownBy(() -> node.transactions().call(tx -> {
                    work.accept(tx);
                    throw new Undone();
                }))
                .isInstanceOf(Undone.class);
    }

    /**
     * Makes a notice.
     *
     * @param dedupeKey by which it is known again
     * @param orderKey what it must not overtake
     * @return the notice
     */
    public static Notice notice(String dedupeKey, String orderKey) {
        return new Notice(dedupeKey, LEDGER, orderKey, "resident-1", "raised", ImmutableMap.of("issue", "A1"));
    }

    /**
     * Gives the null that a contract must refuse.
     *
     * @param <T> whatever is asked for
     * @return null
     */
    @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"})
    public static <T> T nothing() {
        return null;
    }

    /**
     * Sees that null is refused.
     *
     * @param name what the refusal must name
     * @param call hands null over
     */
    public static void assertRefusesNull(String name, ThrowingCallable call) {
        Assertions.assertThatThrownBy(call)
                .isInstanceOf(NullPointerException.class)
                .hasMessageContaining(name);
    }
}
