package io.github.fourmatters.governance;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.github.fourmatters.governance.issue.Actor;
import io.github.fourmatters.governance.issue.CommonRefusal;
import io.github.fourmatters.governance.issue.Denial;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.Transaction;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Takes commands in: turns away what only the clock may give, lets the clock catch up, and has the command carried out. */
record Reception(Office office, InstantSource clock) {
    Outcome execute(Envelope envelope) {
        requireNonNull(envelope, "envelope");
        return isReserved(envelope) ? reserved(envelope) : inOwn(envelope, now());
    }

    private Outcome inOwn(Envelope envelope, Instant now) {
        Clockwork.before(office, envelope.ledger(), now, Optional.empty());
        Execution[] carriedOut = new Execution[1];
        Outcome outcome = office.storage().transactions().call(tx -> {
            carriedOut[0] = new Execution(office, tx, envelope, now, Optional.empty());
            return carriedOut[0].run();
        });
        office.committed(carriedOut[0]);
        return outcome;
    }

    Outcome execute(Transaction tx, Envelope envelope) {
        requireNonNull(tx, "tx");
        requireNonNull(envelope, "envelope");
        return isReserved(envelope) ? reserved(envelope) : within(tx, envelope, now());
    }

    private Outcome within(Transaction tx, Envelope envelope, Instant now) {
        Clockwork.before(office, envelope.ledger(), now, Optional.of(tx));
        return new Execution(office, tx, envelope, now, Optional.empty()).run();
    }

    /** Whoever took the id of an alarm's command first would keep that alarm from ever taking effect. */
    private static boolean isReserved(Envelope envelope) {
        return envelope.id().value().startsWith(Clockwork.PREFIX)
                && !envelope.actor().equals(Actor.system());
    }

    private static Outcome reserved(Envelope envelope) {
        String id = envelope.id().value();
        return new Outcome.Refused(new Denial(CommonRefusal.COMMAND_ID_RESERVED, "command id", id));
    }

    TickReport tick(LedgerId ledger, Instant until) {
        requireNonNull(ledger, "ledger");
        Instant cut = until.truncatedTo(ChronoUnit.MICROS);
        Instant now = now();
        checkArgument(
                !cut.isAfter(now),
                "the clock cannot be turned to %s: by this door's own clock it is %s, and a ledger never goes back;"
                        + " name an instant up to now, or build the door with the clock that you go by",
                cut,
                now);
        return Clockwork.tick(office, ledger, cut);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
