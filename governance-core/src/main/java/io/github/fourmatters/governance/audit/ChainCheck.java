package io.github.fourmatters.governance.audit;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.spi.DurableStorage;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.Transaction;
import io.github.fourmatters.governance.spi.anchor.Anchor;
import io.github.fourmatters.governance.spi.journal.ChainBreak;
import io.github.fourmatters.governance.spi.journal.ChainHead;
import java.time.Instant;
import java.util.Optional;

/** Looks whether a durable storage fits together, and computes the chains of its ledgers again. */
record ChainCheck(DurableStorage<?> storage, FindingCollector findings) {
    void storageWide() {
        ImmutableList<String> sentences;
        try {
            sentences = storage.inspect();
        } catch (RuntimeException failure) {
            sentences = ImmutableList.of(FindingCollector.reason(failure));
        }
        sentences.forEach(each -> findings.add(FindingKind.STORAGE_INCONSISTENT, Optional.empty(), each));
    }

    /** Where the chain ends in a moment, if it holds to there. */
    Optional<Anchor> ledger(Transaction tx, LedgerId ledger, Instant now) {
        try {
            Optional<ChainHead> head = storage.chain().head(tx, ledger);
            Optional<ChainBreak> broken = storage.chain().verify(tx, ledger);
            broken.ifPresent(each -> found(ledger, LedgerSnapshot.at(each.position()) + " (" + each.reason() + ")"));
            return broken.isPresent() ? Optional.empty() : head.map(each -> new Anchor(each, now));
        } catch (RuntimeException failure) {
            found(ledger, FindingCollector.reason(failure));
            return Optional.empty();
        }
    }

    private void found(LedgerId ledger, String place) {
        findings.add(FindingKind.CHAIN_BROKEN, Optional.of(ledger), place);
    }
}
