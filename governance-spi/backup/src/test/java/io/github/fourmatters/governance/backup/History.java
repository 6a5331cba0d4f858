package io.github.fourmatters.governance.backup;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.hash.Hashing;
import io.github.fourmatters.governance.spi.CommandId;
import io.github.fourmatters.governance.spi.DurableStorage;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.Transaction;
import io.github.fourmatters.governance.spi.charter.PublishedCharter;
import io.github.fourmatters.governance.spi.journal.Append;
import io.github.fourmatters.governance.spi.journal.AppendResult;
import io.github.fourmatters.governance.spi.journal.StreamAppend;
import io.github.fourmatters.governance.spi.journal.StreamId;
import io.github.fourmatters.governance.spi.notice.Claim;
import io.github.fourmatters.governance.spi.notice.Notice;
import io.github.fourmatters.governance.spi.timer.TimerKey;
import io.github.fourmatters.governance.spi.vault.SubjectId;
import io.github.fourmatters.governance.tck.fact.Fact;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Does to a storage what an office does, one small thing after the other. */
final class History {

    static final LedgerId LAKESIDE = new LedgerId("lakeside");
    static final LedgerId RIVERSIDE = new LedgerId("riverside");

    /** Is when it begins, to the microsecond. */
    static final Instant START = Instant.parse("2026-03-02T01:30:00.123456Z");

    private final DurableStorage<Fact> storage;
    private final Map<StreamId, Long> versions = new HashMap<>();
    private Instant now = START;
    private int commands;

    History(DurableStorage<Fact> storage) {
        this.storage = storage;
    }

    Instant now() {
        return now;
    }

    void done(Consumer<Transaction> work) {
        storage.transactions().call(tx -> {
            work.accept(tx);
            return true;
        });
    }

    /** Appends texts to one stream by one command, a microsecond later than the one before. */
    void append(LedgerId ledger, String stream, String... texts) {
        StreamId to = new StreamId(ledger, "issue", stream);
        long version = versions.getOrDefault(to, 0L);
        now = now.plusNanos(1000);
        commands++;
        ImmutableList<Fact> facts = Arrays.stream(texts).map(Fact::new).collect(ImmutableList.toImmutableList());
        Append<Fact> append = new Append<>(
                ledger,
                new CommandId("command-" + commands),
                "print-" + commands,
                now,
                ImmutableList.of(new StreamAppend<>(to, version, facts)));
        AppendResult<Fact> result =
                storage.transactions().call(tx -> storage.journal().append(tx, append));
        if (!(result instanceof AppendResult.Appended)) {
            throw new AssertionError("not appended: " + result);
        }
        versions.put(to, version + facts.size());
    }

    /** Appends an event to a new stream, and sets a timer, enqueues a notice and puts an entry with it. */
    void inOneTransaction(LedgerId ledger, String stream) {
        StreamId to = new StreamId(ledger, "issue", stream);
        now = now.plusNanos(1000);
        commands++;
        Append<Fact> append = new Append<>(
                ledger,
                new CommandId("command-" + commands),
                "print-" + commands,
                now,
                ImmutableList.of(new StreamAppend<>(to, 0, ImmutableList.of(new Fact("text")))));
        Notice notice = new Notice(stream, ledger, stream, "r", "raised", ImmutableMap.of());
        done(tx -> {
            storage.journal().append(tx, append);
            storage.timers().set(tx, new TimerKey(to, "due"), now);
            storage.outbox().enqueue(tx, notice, now);
            storage.vault().put(tx, ledger, new SubjectId(stream), "name", new byte[] {1});
        });
    }

    void timer(LedgerId ledger, String stream, String name, Duration in) {
        TimerKey key = new TimerKey(new StreamId(ledger, "issue", stream), name);
        done(tx -> storage.timers().set(tx, key, START.plus(in)));
    }

    void cancel(LedgerId ledger, String stream, String name) {
        TimerKey key = new TimerKey(new StreamId(ledger, "issue", stream), name);
        done(tx -> storage.timers().cancel(tx, key));
    }

    void notice(LedgerId ledger, String orderKey, String text) {
        commands++;
        Notice notice = new Notice(
                "d-" + commands,
                ledger,
                orderKey,
                "居民 1",
                "raised",
                ImmutableMap.of("text", text, "a", "", "号", "=\\"));
        done(tx -> storage.outbox().enqueue(tx, notice, now));
    }

    /** Claims what can be claimed of all ledgers, and does the same with each. */
    void deliver(Consumer<Claim> doing) {
        storage.outbox().claim("worker", 2, now, Duration.ofMinutes(1)).forEach(doing);
    }

    void complete() {
        deliver(claim -> storage.outbox().complete(claim));
    }

    void retry(String failure) {
        deliver(claim -> storage.outbox().retry(claim, now.plusSeconds(60), failure));
    }

    void park(String failure) {
        deliver(claim -> storage.outbox().park(claim, failure));
    }

    void put(LedgerId ledger, String subject, String name, String text) {
        done(tx -> storage.vault().put(tx, ledger, new SubjectId(subject), name, text.getBytes(UTF_8)));
    }

    void erase(LedgerId ledger, String subject) {
        done(tx -> storage.vault().erase(tx, ledger, new SubjectId(subject)));
    }

    void index(LedgerId ledger, String subject, String token) {
        done(tx -> storage.vault().index(tx, ledger, new SubjectId(subject), token));
    }

    void charter(String version, Optional<Instant> from, String content) {
        String hash = Hashing.sha256().hashString(content, UTF_8).toString();
        done(tx -> storage.charters().publish(tx, new PublishedCharter(version, from, hash, content.getBytes(UTF_8))));
    }

    /** Does a little of everything. */
    void everything() {
        charter("riverside-2", Optional.of(START), "{\"version\":\"riverside-2\"}");
        charter("第1版", Optional.empty(), "{\"号\":1}");
        append(LAKESIDE, "a", "灯坏了 🏮", "", "raw \u00e4\u00ff");
        append(LAKESIDE, "3号楼(2)𠮷", "\u0000\u0001\n\"\\\u2028");
        append(LAKESIDE, "a", "third");
        append(RIVERSIDE, "a", "elsewhere");
        timer(LAKESIDE, "a", "due", Duration.ofDays(3));
        timer(LAKESIDE, "3号楼(2)𠮷", "due", Duration.ofDays(-3));
        timer(LAKESIDE, "3号楼(2)(", "due", Duration.ofDays(2));
        timer(LAKESIDE, "not begun", "due/2", Duration.ofNanos(1000));
        notice(LAKESIDE, "o", "first");
        notice(LAKESIDE, "p", "second 🏮\u0000");
        park("no such address");
        notice(LAKESIDE, "o", "third");
        retry("later");
        notice(LAKESIDE, "o", "fourth");
        put(LAKESIDE, "resident-1", "phone", "13800138000");
        put(LAKESIDE, "resident-1", "name", "居民甲");
        put(LAKESIDE, "resident-2", "name", "");
        index(LAKESIDE, "resident-1", "token-1");
        index(LAKESIDE, "resident-3", "token-1");
        put(LAKESIDE, "resident-4", "name", "gone");
        erase(LAKESIDE, "resident-4");
        put(LAKESIDE, "resident-5", "name", "before");
        erase(LAKESIDE, "resident-5");
        put(LAKESIDE, "resident-5", "name", "came back");
        index(LAKESIDE, "resident-5", "token-5");
        put(RIVERSIDE, "resident-1", "name", "another");
    }
}
