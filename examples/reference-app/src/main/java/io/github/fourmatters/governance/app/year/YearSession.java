package io.github.fourmatters.governance.app.year;

import io.github.fourmatters.governance.ClockPolicy;
import io.github.fourmatters.governance.Envelope;
import io.github.fourmatters.governance.Governance;
import io.github.fourmatters.governance.Outcome;
import io.github.fourmatters.governance.charter.Charter;
import io.github.fourmatters.governance.issue.Actor;
import io.github.fourmatters.governance.issue.Command;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.json.JsonCharterCodec;
import io.github.fourmatters.governance.spi.CommandId;
import io.github.fourmatters.governance.spi.Storage;
import io.github.fourmatters.governance.spi.vault.SaltSource;
import java.time.Duration;
import java.time.Instant;

/**
 * The year as it is being played: gives commands at the scenario's instants, under ids that follow from the scenario alone. Playing it
 * again on the same storage repeats the ids, gets the first answers, and changes nothing.
 */
final class YearSession {
    /** The first midnight of the year. */
    static final Instant START = ScenarioCalendar.at(ScenarioCalendar.day(1, 1), 0, 0);
    /** The fourth round ends in January; a few days later nothing of the year is left to do. */
    static final Instant END = ScenarioCalendar.at(ScenarioCalendar.day(12, 31).plusDays(20), 18, 0);

    private static final Duration DAY = Duration.ofDays(1);

    private final Governance governance;
    private final StepQueue agenda = new StepQueue(END);
    private final long seed;
    private long given;
    private long repeated;

    YearSession(Storage<Fact> storage, Charter charter, long seed) {
        this.seed = seed;
        SeededRandom salts = draw("salts");
        this.governance = Governance.builder()
                .storage(storage)
                .charter(charter)
                .charterCodec(new JsonCharterCodec())
                .clock(agenda::now)
                .clockPolicy(ClockPolicy.turnedByHand())
                .salts(() -> salts.bytes(SaltSource.LENGTH))
                .build();
        tickAt(START);
    }

    private void tickAt(Instant midnight) {
        agenda.at(midnight, () -> {
            Community.ALL.forEach(community -> governance.tick(community.ledger(), midnight));
            tickAt(midnight.plus(DAY));
        });
    }

    Governance governance() {
        return governance;
    }

    long seed() {
        return seed;
    }

    /** How many commands were given and carried out, now or before. */
    long given() {
        return given;
    }

    /** How many of them had been carried out before. */
    long repeated() {
        return repeated;
    }

    SeededRandom draw(String purpose) {
        return SeededRandom.of(seed, purpose);
    }

    Instant now() {
        return agenda.now();
    }

    void at(Instant instant, Runnable step) {
        agenda.at(instant, step);
    }

    /** Takes the next step; answers whether there was one. */
    boolean step() {
        return agenda.step();
    }

    /** Gives a command that must be carried out. */
    Outcome.Accepted done(Community where, Actor who, String id, Command command) {
        Outcome outcome = give(where, who, id, command);
        if (outcome instanceof Outcome.Refused refused) {
            throw new IllegalStateException("the scenario's command " + id + " of " + where.ledger() + " at " + now()
                    + " was refused: " + refused.refusal().message());
        }
        Outcome.Accepted accepted = outcome.orThrow();
        given++;
        repeated += accepted.repeated() ? 1 : 0;
        return accepted;
    }

    /** Gives a command that must be refused. */
    void refused(Community where, Actor who, String id, Command command) {
        if (give(where, who, id, command).isAccepted()) {
            throw new IllegalStateException(
                    "the scenario's command " + id + " of " + where.ledger() + " should have been refused");
        }
    }

    private Outcome give(Community where, Actor who, String id, Command command) {
        return governance.execute(new Envelope(new CommandId(id), where.ledger(), who, command));
    }
}
