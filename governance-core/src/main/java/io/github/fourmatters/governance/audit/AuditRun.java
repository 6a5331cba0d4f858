package io.github.fourmatters.governance.audit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.spi.DurableStorage;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.Page;
import io.github.fourmatters.governance.spi.Storage;
import io.github.fourmatters.governance.spi.anchor.Anchor;
import io.github.fourmatters.governance.spi.charter.PublishedCharter;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** One audit while it is made. For one thread. */
final class AuditRun {
    private final Storage<Fact> storage;
    private final AuditScope scope;
    private final Optional<ChainCheck> chains;
    private final Instant now;
    private final FindingCollector findings = new FindingCollector();
    private final ImmutableList.Builder<NoticeBacklog> backlogs = ImmutableList.builder();
    private final ImmutableList.Builder<Anchor> heads = ImmutableList.builder();
    private final Set<ScopeLimitation> limitations = EnumSet.of(
            ScopeLimitation.RECORDED_FALSELY,
            ScopeLimitation.DELIVERED_NOTICES,
            ScopeLimitation.QUEUE_OF_NOTICES,
            ScopeLimitation.ERASED_WORDS,
            ScopeLimitation.TOKENS,
            ScopeLimitation.PAST_ALARMS,
            ScopeLimitation.IDLE_ALARMS,
            ScopeLimitation.CHARTER_HASHES,
            ScopeLimitation.CHECKPOINTS,
            ScopeLimitation.PUBLIC_RECORD);
    private AuditCounts counts = AuditCounts.NONE;

    AuditRun(Storage<Fact> storage, AuditScope scope, Instant now) {
        this.storage = storage;
        this.scope = scope;
        this.now = now;
        this.chains = storage instanceof DurableStorage<Fact> durable
                ? Optional.of(new ChainCheck(durable, findings))
                : Optional.empty();
    }

    /** What concerns no ledger in particular. */
    void storageWide() {
        chains.ifPresent(ChainCheck::storageWide);
        if (!CharterCheck.contents(charters(), scope.codec(), findings)) {
            limitations.add(ScopeLimitation.CHARTERS_UNREAD);
        }
    }

    private ImmutableList<PublishedCharter> charters() {
        try {
            return storage.transactions().read(tx -> storage.charters().all(tx));
        } catch (RuntimeException failure) {
            findings.add(FindingKind.STORAGE_INCONSISTENT, Optional.empty(), FindingCollector.reason(failure));
            return ImmutableList.of();
        }
    }

    /** The ledgers that are there, and those that should be. */
    ImmutableSet<LedgerId> ledgers(ImmutableList<Anchor> anchors) {
        ImmutableSortedSet.Builder<LedgerId> all = ImmutableSortedSet.orderedBy(Comparator.comparing(LedgerId::value));
        anchors.forEach(anchor -> all.add(anchor.head().ledger()));
        list(all);
        return all.build();
    }

    /** Adds the ledgers up to one that cannot be read: then one by one, so that no more than the one before it is missed. */
    private void list(ImmutableSortedSet.Builder<LedgerId> all) {
        try {
            list(all, LedgerSnapshot.PAGE);
        } catch (RuntimeException failure) {
            FindingCollector.requireLasting(failure);
            try {
                list(all, 1);
            } catch (RuntimeException again) {
                findings.add(
                        FindingKind.STORAGE_INCONSISTENT,
                        Optional.empty(),
                        "the ledgers cannot be listed on: " + FindingCollector.reason(again));
            }
        }
    }

    private void list(ImmutableSortedSet.Builder<LedgerId> all, int max) {
        Optional<String> cursor = Optional.empty();
        do {
            Page<LedgerId> page = storage.journal().ledgers(cursor, max);
            all.addAll(page.items());
            cursor = page.next();
        } while (cursor.isPresent());
    }

    void ledger(LedgerId ledger, ImmutableList<Anchor> anchors) {
        anchored(anchors);
        try {
            compare(ledger, anchors);
        } catch (RuntimeException failure) {
            // What was found before stands; the other ledgers are audited still.
            findings.add(FindingKind.STORAGE_INCONSISTENT, Optional.of(ledger), FindingCollector.reason(failure));
        }
    }

    private void compare(LedgerId ledger, ImmutableList<Anchor> anchors) {
        LedgerAudit audit = storage.transactions().read(tx -> {
            // In the moment that is compared: where it ends is what is noted as an anchor.
            chains.flatMap(chain -> chain.ledger(tx, ledger, now)).ifPresent(heads::add);
            LedgerSnapshot snapshot = LedgerSnapshot.of(storage, tx, ledger, now, findings);
            chains.ifPresent(chain -> new AnchorCheck(snapshot, chain.storage().archive(), anchors).run());
            return new LedgerAudit(snapshot, scope).run();
        });
        audit.backlog().ifPresent(backlogs::add);
        counts = counts.plus(audit.counts());
    }

    /** What is left open where these anchors are all that there are. */
    void anchored(ImmutableList<Anchor> anchors) {
        if (chains.isEmpty()) {
            limitations.add(ScopeLimitation.NO_CHAIN);
        } else if (anchors.isEmpty()) {
            limitations.add(ScopeLimitation.NO_ANCHOR);
        } else {
            limitations.add(ScopeLimitation.BEFORE_THE_FIRST_ANCHOR);
            limitations.add(ScopeLimitation.ANCHORS_THEMSELVES);
        }
    }

    AuditReport report() {
        if (counts.otherEntries() > 0) {
            limitations.add(ScopeLimitation.OTHER_ENTRIES);
        }
        if (counts.unopenedEntries() > 0) {
            limitations.add(ScopeLimitation.OTHER_ENTRIES_UNOPENED);
        }
        if (!scope.opensWords()) {
            limitations.add(ScopeLimitation.WORDS_UNOPENED);
        }
        if (counts.otherNotices() > 0) {
            limitations.add(ScopeLimitation.OTHER_NOTICES);
        }
        return new AuditReport(
                now,
                findings.all(),
                findings.further(),
                backlogs.build(),
                ImmutableSet.copyOf(limitations),
                heads.build(),
                counts);
    }
}
