package io.github.fourmatters.governance.jdbc;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.hash.HashCode;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.journal.Chain;
import io.github.fourmatters.governance.spi.journal.ChainBreak;
import io.github.fourmatters.governance.spi.journal.ChainHead;
import java.util.Optional;

/** Computes the chain again from the journal's rows. */
final class JdbcChain implements Chain {

    private static final int PAGE = 1000;

    private final JdbcTransactions transactions;

    JdbcChain(JdbcTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Optional<ChainHead> head(LedgerId ledger) {
        return readHead(ledger)
                .map(head -> new ChainHead(ledger, head.position(), head.hash().toString()));
    }

    @Override
    public Optional<ChainBreak> verify(LedgerId ledger) {
        Optional<Head> head = readHead(ledger);
        return head.isEmpty() ? Optional.empty() : verify(ledger, head.get());
    }

    private Optional<Head> readHead(LedgerId ledger) {
        requireNonNull(ledger, "ledger");
        return transactions.run(session -> Head.read(session, ledger)).filter(head -> head.position() > 0);
    }

    private Optional<ChainBreak> verify(LedgerId ledger, Head head) {
        HashCode last = Head.BEFORE_THE_FIRST;
        for (long position = 0; position < head.position(); ) {
            for (EventRow row : page(head, position)) {
                position++;
                last = row.hashAfter(last);
                if (row.position() != position) {
                    return broken(ledger, position, "the event is missing");
                }
                if (!last.equals(row.hash())) {
                    return broken(ledger, position, "the event is not the one that was recorded");
                }
            }
            if (position < head.position() && page(head, position).isEmpty()) {
                return broken(ledger, position + 1, "the event is missing");
            }
        }
        return last.equals(head.hash())
                ? Optional.empty()
                : broken(ledger, head.position(), "the ledger's head does not fit its last event");
    }

    private ImmutableList<EventRow> page(Head head, long after) {
        return transactions.run(session -> session.query(
                JdbcJournal.FEED,
                p -> p.number(head.feedKey(after))
                        .number(head.feedKey(head.position()))
                        .number(PAGE),
                EventRow::of));
    }

    private static Optional<ChainBreak> broken(LedgerId ledger, long position, String reason) {
        return Optional.of(new ChainBreak(ledger, position, reason));
    }
}
