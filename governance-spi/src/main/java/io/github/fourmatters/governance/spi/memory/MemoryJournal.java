package io.github.fourmatters.governance.spi.memory;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.spi.CommandId;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.Page;
import io.github.fourmatters.governance.spi.Transaction;
import io.github.fourmatters.governance.spi.check.Check;
import io.github.fourmatters.governance.spi.journal.Append;
import io.github.fourmatters.governance.spi.journal.AppendResult;
import io.github.fourmatters.governance.spi.journal.FeedPage;
import io.github.fourmatters.governance.spi.journal.Journal;
import io.github.fourmatters.governance.spi.journal.LedgerHead;
import io.github.fourmatters.governance.spi.journal.Receipt;
import io.github.fourmatters.governance.spi.journal.Recorded;
import io.github.fourmatters.governance.spi.journal.StreamAppend;
import io.github.fourmatters.governance.spi.journal.StreamId;
import io.github.fourmatters.governance.spi.journal.StreamPage;
import java.util.Optional;

/** Appends to the ledger that the transaction holds, and reads from it. */
final class MemoryJournal<E> implements Journal<E> {

    private final MemoryTransactions<E> transactions;
    private final Ledgers<E> ledgers;

    MemoryJournal(MemoryTransactions<E> transactions, Ledgers<E> ledgers) {
        this.transactions = transactions;
        this.ledgers = ledgers;
    }

    @Override
    public AppendResult<E> append(Transaction tx, Append<E> append) {
        MemoryTransaction<E> own = transactions.own(tx);
        requireNonNull(append, "append");
        LedgerWork<E> work = own.hold(append.ledger());
        Optional<Receipt<E>> original = work.receipt(append.command());
        if (original.isPresent()) {
            return new AppendResult.AlreadyDone<>(original.get());
        }
        Recorded<E> last = work.last();
        if (last != null && append.recordedAt().isBefore(last.recordedAt())) {
            return new AppendResult.ClockBehind<>(last.recordedAt());
        }
        return appendUnderVersions(work, append);
    }

    private static <E> AppendResult<E> appendUnderVersions(LedgerWork<E> work, Append<E> append) {
        for (StreamAppend<E> each : append.streams()) {
            long actual = work.version(each.stream());
            if (actual != each.expectedVersion()) {
                return new AppendResult.Conflict<>(each.stream(), each.expectedVersion(), actual);
            }
        }
        Receipt<E> receipt = new Receipt<>(append.command(), append.fingerprint(), recorded(work.head(), append));
        work.record(receipt);
        return new AppendResult.Appended<>(receipt);
    }

    private static <E> ImmutableList<Recorded<E>> recorded(long head, Append<E> append) {
        ImmutableList.Builder<Recorded<E>> all = ImmutableList.builder();
        long position = head;
        for (StreamAppend<E> each : append.streams()) {
            long version = each.expectedVersion();
            for (E event : each.events()) {
                version++;
                position++;
                all.add(new Recorded<>(each.stream(), version, position, append.command(), append.recordedAt(), event));
            }
        }
        return all.build();
    }

    @Override
    public StreamPage<E> readStream(Transaction tx, StreamId stream, long afterVersion, int max) {
        MemoryTransaction<E> own = transactions.own(tx);
        requireNonNull(stream, "stream");
        Check.atLeast("afterVersion", afterVersion, 0);
        Check.atLeast("max", max, 1);
        LedgerWork<E> held = own.held(stream.ledger());
        return held != null
                ? held.read(stream, afterVersion, max)
                : LedgerWork.page(ledgers.peek(stream.ledger()).stream(stream, afterVersion, max + 1L), max);
    }

    @Override
    public Optional<Receipt<E>> find(Transaction tx, LedgerId ledger, CommandId command) {
        MemoryTransaction<E> own = transactions.own(tx);
        requireNonNull(ledger, "ledger");
        requireNonNull(command, "command");
        LedgerWork<E> held = own.held(ledger);
        return held != null ? held.receipt(command) : ledgers.peek(ledger).receipt(command);
    }

    @Override
    public FeedPage<E> readLedger(LedgerId ledger, long afterPosition, int max) {
        requireNonNull(ledger, "ledger");
        Check.atLeast("afterPosition", afterPosition, 0);
        Check.atLeast("max", max, 1);
        return ledgers.peek(ledger).feed(afterPosition, max);
    }

    @Override
    public FeedPage<E> readLedger(Transaction tx, LedgerId ledger, long afterPosition, int max) {
        LedgerWork<E> held = transactions.own(tx).held(requireNonNull(ledger, "ledger"));
        if (held == null) {
            return readLedger(ledger, afterPosition, max);
        }
        Check.atLeast("afterPosition", afterPosition, 0);
        Check.atLeast("max", max, 1);
        return held.feed(afterPosition, max);
    }

    @Override
    public Optional<LedgerHead> head(Transaction tx, LedgerId ledger) {
        LedgerWork<E> held = transactions.own(tx).held(requireNonNull(ledger, "ledger"));
        return Optional.ofNullable(
                        held != null ? held.last() : ledgers.peek(ledger).last())
                .map(last -> new LedgerHead(ledger, last.position(), last.recordedAt()));
    }

    @Override
    public Page<LedgerId> ledgers(Optional<String> cursor, int max) {
        requireNonNull(cursor, "cursor");
        return ledgers.page(cursor, max);
    }
}
