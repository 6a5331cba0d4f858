package io.github.fourmatters.governance;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.fourmatters.governance.charter.Charter;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.Storage;
import io.github.fourmatters.governance.spi.Transaction;
import io.github.fourmatters.governance.spi.charter.PublishedCharter;
import io.github.fourmatters.governance.spi.journal.FeedPage;
import io.github.fourmatters.governance.spi.journal.Journal;
import io.github.fourmatters.governance.whatif.Rules;
import io.github.fourmatters.governance.whatif.WhatIf;
import io.github.fourmatters.governance.whatif.WhatIfCalculator;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

/** Reads histories and derives them again under another charter, in the caller's transaction if there is one. Writes nothing. */
record WhatIfRunner(CommandServices services, Optional<Transaction> callers) {
    private static final int PAGE = 1_000;

    WhatIf under(Charter other, Collection<LedgerId> ledgers, Instant asOf) {
        requireNonNull(asOf, "asOf");
        ImmutableMap<String, Charter> charters = services.charters().byVersion(published());
        WhatIfCalculator reckoner = new WhatIfCalculator(
                version -> Optional.ofNullable(charters.get(version)).map(WhatIfRunner::rules), rules(other));
        ledgers.forEach(ledger -> read(ledger, reckoner));
        return reckoner.asOf(asOf);
    }

    private ImmutableList<PublishedCharter> published() {
        Storage<Fact> storage = services.storage();
        return callers.map(tx -> storage.charters().all(tx))
                .orElseGet(() ->
                        storage.transactions().read(tx -> storage.charters().all(tx)));
    }

    private void read(LedgerId ledger, WhatIfCalculator reckoner) {
        long position = 0;
        while (true) {
            FeedPage<Fact> page = page(ledger, position);
            page.events().forEach(reckoner::apply);
            position += page.events().size();
            if (position >= page.head() || page.events().isEmpty()) {
                return;
            }
        }
    }

    private FeedPage<Fact> page(LedgerId ledger, long position) {
        Journal<Fact> journal = services.journal();
        return callers.map(tx -> journal.readLedger(tx, ledger, position, PAGE))
                .orElseGet(() -> journal.readLedger(ledger, position, PAGE));
    }

    private static Rules rules(Charter charter) {
        return new Rules(
                charter.terms(),
                charter.raise(),
                charter.deliberate(),
                charter.act(),
                charter.supervise(),
                charter.evaluate());
    }
}
