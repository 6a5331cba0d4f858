package io.github.fourmatters.governance;

import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.journal.FeedPage;
import io.github.fourmatters.governance.spi.journal.Journal;
import io.github.fourmatters.governance.whatif.Reckoner;
import io.github.fourmatters.governance.whatif.Rules;
import io.github.fourmatters.governance.whatif.WhatIf;
import java.time.Instant;
import java.util.Collection;

/** Reads histories and derives them again under another charter. Writes nothing. */
record Otherwise(Journal<Fact> journal, CharterBook charters) {
    private static final int PAGE = 1_000;

    WhatIf under(Charter other, Collection<LedgerId> ledgers, Instant asOf) {
        Reckoner reckoner = new Reckoner(version -> charters.named(version).map(Otherwise::rules), rules(other));
        ledgers.forEach(ledger -> read(ledger, reckoner));
        return reckoner.asOf(asOf);
    }

    private void read(LedgerId ledger, Reckoner reckoner) {
        long position = 0;
        while (true) {
            FeedPage<Fact> page = journal.readLedger(ledger, position, PAGE);
            page.events().forEach(reckoner::apply);
            position += page.events().size();
            if (position >= page.head() || page.events().isEmpty()) {
                return;
            }
        }
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
