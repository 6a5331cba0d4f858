package io.github.fourmatters.governance.testkit;

import static java.util.Objects.requireNonNull;

import io.github.fourmatters.governance.Envelope;
import io.github.fourmatters.governance.Outcome;
import java.time.Instant;

/**
 * One command that was given, and what came of it.
 *
 * @param envelope the command
 * @param at what the clock said
 * @param rightful whether the rules, as the kit reads them, allow it
 * @param outcome what the door answered
 * @param writes how many writes reached the storage meanwhile: appends, timers, notices and vault entries
 * @param caughtUp whether alarms had to ring first, whose writes are among them
 */
public record Attempt(Envelope envelope, Instant at, boolean rightful, Outcome outcome, long writes, boolean caughtUp) {
    /**
     * Checks the parts.
     *
     * @param envelope the command
     * @param at what the clock said
     * @param rightful whether the rules allow it
     * @param outcome what the door answered
     * @param writes how many writes reached the storage
     * @param caughtUp whether alarms had to ring first
     */
    public Attempt {
        requireNonNull(envelope, "envelope");
        requireNonNull(at, "at");
        requireNonNull(outcome, "outcome");
    }

    /**
     * Tells whether the door did otherwise than the rules say.
     *
     * @return {@code true} if a rightful command was refused, or another one accepted
     */
    public boolean isSurprising() {
        return rightful != outcome.isAccepted();
    }
}
