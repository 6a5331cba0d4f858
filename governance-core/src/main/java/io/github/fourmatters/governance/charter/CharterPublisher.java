package io.github.fourmatters.governance.charter;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.Page;
import io.github.fourmatters.governance.spi.Storage;
import io.github.fourmatters.governance.spi.Transaction;
import io.github.fourmatters.governance.spi.charter.PublishedCharter;
import io.github.fourmatters.governance.spi.journal.LedgerHead;
import java.time.Instant;
import java.util.Optional;

/** Announces a charter to every node: it is to hold from an instant on that none of them can have reached before it has looked. */
record CharterPublisher(Storage<Fact> storage, PublishedCharterForm form, Charter charter, Instant from) {
    private static final int PAGE = 500;

    /** Publishes it, if it does not stand there already. */
    void publish(Instant earliest) {
        PublishedCharter published = published();
        // Listed before the transaction is opened: the list needs a connection of its own.
        ImmutableList<LedgerId> ledgers = ledgers();
        storage.transactions().call(tx -> {
            for (PublishedCharter other : storage.charters().all(tx)) {
                if (other.version().equals(charter.version())) {
                    form.requireSame(published, other);
                    return other;
                }
                requireApart(other);
            }
            requireAhead(earliest);
            ledgers.forEach(ledger -> requireUndecided(tx, ledger));
            PublishedCharter standing = storage.charters().publish(tx, published);
            form.requireSame(published, standing);
            return standing;
        });
    }

    private PublishedCharter published() {
        PublishedCharter published = form.published(charter, from);
        // Others will have to.
        form.read(published);
        return published;
    }

    private ImmutableList<LedgerId> ledgers() {
        ImmutableList.Builder<LedgerId> all = ImmutableList.builder();
        Optional<String> cursor = Optional.empty();
        do {
            Page<LedgerId> page = storage.journal().ledgers(cursor, PAGE);
            all.addAll(page.items());
            cursor = page.next();
        } while (cursor.isPresent());
        return all.build();
    }

    private void requireApart(PublishedCharter other) {
        if (PublishedCharterForm.beginning(other).equals(from)) {
            throw new IllegalArgumentException("charter '" + charter.version() + "' is to hold from " + from
                    + ", as charter '" + other.version() + "' does; name another instant");
        }
    }

    private void requireAhead(Instant earliest) {
        if (from.isBefore(earliest)) {
            throw new IllegalArgumentException("charter '" + charter.version() + "' is to hold from " + from
                    + ", before every node can have seen it; name an instant from " + earliest + " on");
        }
    }

    private void requireUndecided(Transaction tx, LedgerId ledger) {
        Optional<LedgerHead> head = storage.journal().head(tx, ledger);
        if (head.isPresent() && !from.isAfter(head.get().recordedAt())) {
            throw new IllegalArgumentException("charter '" + charter.version() + "' is to hold from " + from
                    + ", and ledger '" + ledger + "' has decided up to "
                    + head.get().recordedAt()
                    + " already; name a later instant");
        }
    }
}
