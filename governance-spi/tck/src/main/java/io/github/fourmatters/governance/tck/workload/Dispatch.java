package io.github.fourmatters.governance.tck.workload;

import io.github.fourmatters.governance.spi.notice.Claim;
import io.github.fourmatters.governance.spi.notice.Outbox;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;

/** Delivers notices: says before each what it is about to do, and afterwards that it is done. */
final class Dispatch {

    private static final Duration LEASE = Duration.ofSeconds(20);
    private static final int BATCH = 12;

    private final Outbox outbox;
    private final Consumer<String> said;
    private final String worker;

    Dispatch(Outbox outbox, Consumer<String> said, String worker) {
        this.outbox = outbox;
        this.said = said;
        this.worker = worker;
    }

    /** Claims once, and deals with what it got; one in twenty is given back, and one in twenty parked. */
    void once(int seed) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        int at = seed;
        for (Claim each : outbox.claim(worker, BATCH, now, LEASE)) {
            at += 7;
            String key = each.notice().dedupeKey();
            if (at % 20 == 1) {
                outbox.retry(each, now, "busy");
            } else if (at % 20 == 2) {
                said.accept(Acknowledged.INTENDED + " " + key);
                if (outbox.park(each, "no such address")) {
                    said.accept(Acknowledged.PARKED + " " + key);
                }
            } else {
                said.accept(Acknowledged.INTENDED + " " + key);
                if (outbox.complete(each)) {
                    said.accept(Acknowledged.COMPLETED + " " + key);
                }
            }
        }
    }
}
