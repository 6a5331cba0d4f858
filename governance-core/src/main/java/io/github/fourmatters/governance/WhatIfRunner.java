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
import io.github.fourmatters.governance.spi.journal.JournalReader;
import io.github.fourmatters.governance.whatif.WhatIf;
import io.github.fourmatters.governance.whatif.WhatIfCalculator;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

/** Reads histories and derives them again under another charter, in the caller's transaction if there is one. Writes nothing. */
record WhatIfRunner(CommandServices services, Optional<Transaction> callers) {
    WhatIf under(Charter other, Collection<LedgerId> ledgers, Instant asOf) {
        requireNonNull(asOf, "asOf");
        ImmutableMap<String, Charter> charters = services.charters().byVersion(published());
        WhatIfCalculator calculator =
                new WhatIfCalculator(version -> Optional.ofNullable(charters.get(version)), other);
        ledgers.forEach(ledger -> read(ledger, calculator));
        return calculator.asOf(asOf);
    }

    private ImmutableList<PublishedCharter> published() {
        Storage<Fact> storage = services.storage();
        return callers.map(tx -> storage.charters().all(tx))
                .orElseGet(() ->
                        storage.transactions().read(tx -> storage.charters().all(tx)));
    }

    private void read(LedgerId ledger, WhatIfCalculator calculator) {
        JournalReader<Fact> reader = new JournalReader<>(services.journal());
        callers.ifPresentOrElse(
                tx -> reader.readLedger(tx, ledger, 0, calculator::apply),
                () -> reader.readLedger(ledger, 0, calculator::apply));
    }
}
