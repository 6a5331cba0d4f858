package io.github.fourmatters.governance.springboot.schedule;

import io.github.fourmatters.governance.Governance;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.Page;
import io.github.fourmatters.governance.spi.Storage;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Lets the alarms of every community ring. All instances do; each alarm rings once all the same. */
@Component
class AlarmSchedule {
    private static final Logger LOG = LoggerFactory.getLogger(AlarmSchedule.class);
    private static final int PAGE = 100;

    private final Storage<Fact> storage;
    private final Governance governance;
    private final InstantSource clock;

    AlarmSchedule(Storage<Fact> storage, Governance governance, InstantSource clock) {
        this.storage = storage;
        this.governance = governance;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${hillside.tick-every}")
    void tick() {
        Optional<String> cursor = Optional.empty();
        do {
            Page<LedgerId> page = storage.journal().ledgers(cursor, PAGE);
            page.items().forEach(this::tick);
            cursor = page.next();
        } while (cursor.isPresent());
    }

    /** A community whose alarms fail keeps no other one waiting; they are tried again the next time. */
    private void tick(LedgerId ledger) {
        try {
            governance.tick(ledger, clock.instant());
        } catch (RuntimeException failure) {
            LOG.warn("the alarms of {} could not all ring", ledger, failure);
        }
    }
}
