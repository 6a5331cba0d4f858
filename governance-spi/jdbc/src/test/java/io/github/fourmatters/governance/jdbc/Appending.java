package io.github.fourmatters.governance.jdbc;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.spi.CommandId;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.Storage;
import io.github.fourmatters.governance.spi.Transaction;
import io.github.fourmatters.governance.spi.journal.Append;
import io.github.fourmatters.governance.spi.journal.AppendResult;
import io.github.fourmatters.governance.spi.journal.StreamAppend;
import io.github.fourmatters.governance.spi.journal.StreamId;
import io.github.fourmatters.governance.tck.fact.Fact;
import java.time.Instant;

/** Appends one event to a stream of its own. */
public final class Appending {

    public static final LedgerId LEDGER = new LedgerId("lakeside");

    private Appending() {}

    public static AppendResult<Fact> append(Storage<Fact> storage, String command) {
        return storage.transactions().call(tx -> append(storage, tx, command));
    }

    public static AppendResult<Fact> append(Storage<Fact> storage, Transaction tx, String command) {
        StreamAppend<Fact> news = new StreamAppend<>(
                new StreamId(LEDGER, "issue", command), 0, ImmutableList.of(new Fact(command + "x".repeat(200))));
        return storage.journal()
                .append(
                        tx,
                        new Append<>(LEDGER, new CommandId(command), "print", Instant.EPOCH, ImmutableList.of(news)));
    }

    public static int events(Storage<Fact> storage) {
        return storage.journal().readLedger(LEDGER, 0, 1_000_000).events().size();
    }
}
