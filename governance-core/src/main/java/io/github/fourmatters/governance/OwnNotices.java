package io.github.fourmatters.governance;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.notify.NoticeKind;
import io.github.fourmatters.governance.spi.Storage;
import io.github.fourmatters.governance.spi.Transaction;
import io.github.fourmatters.governance.spi.notice.Notice;
import java.time.Instant;

/** Queues the notices of an embedding system, which no fact of the library leads to. */
final class OwnNotices {
    private OwnNotices() {}

    static void enqueue(Storage<Fact> storage, Transaction tx, Notice notice, Instant now) {
        requireNonNull(tx, "tx");
        requireOwn(requireNonNull(notice, "notice"));
        checkArgument(
                storage.journal().head(tx, notice.ledger()).isPresent(),
                "ledger %s has no events yet, and a notice of no ledger cannot be kept; give a command there first",
                notice.ledger());
        storage.outbox().enqueue(tx, notice, now);
    }

    /** What looks like a notice of the library, and follows from no fact, would be taken for a forged one by an audit. */
    private static void requireOwn(Notice notice) {
        checkArgument(
                NoticeKind.find(notice.template()).isEmpty(),
                "template '%s' is one of the library's own; take another for notices of yours",
                notice.template());
        checkArgument(
                !notice.dedupeKey().startsWith(notice.ledger() + ":"),
                "dedupe key '%s' begins as those of the library do; take another beginning than the ledger and a colon",
                notice.dedupeKey());
    }
}
