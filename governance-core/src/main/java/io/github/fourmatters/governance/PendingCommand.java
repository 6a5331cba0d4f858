package io.github.fourmatters.governance;

import static java.util.Objects.requireNonNull;

import io.github.fourmatters.governance.issue.Refusal;
import io.github.fourmatters.governance.spi.StorageException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A command that waits for its turn at its ledger, and what became of it. Thread-safe. */
final class PendingCommand {

    /** Where it stands. */
    enum Turn {
        /** Nobody has taken it yet. */
        WAITING,
        /** It is carried out by its own thread, together with whoever waits meanwhile. */
        LEADS,
        /** It is carried out by the thread of another one. */
        TAKEN,
        /** It is carried out by its own thread, for itself. */
        ALONE,
        /** It has been carried out, or has failed. */
        DONE
    }

    private final Envelope envelope;
    private final @Nullable Fingerprint fingerprint;
    private final Instant now;
    private Turn turn = Turn.WAITING;
    private long moves;
    private boolean hasWaited;
    private @Nullable Outcome outcome;
    private @Nullable StorageException failure;

    /** One that was refused before it had to wait for anything. */
    static PendingCommand refused(Envelope envelope, Refusal refusal) {
        PendingCommand refused = new PendingCommand(envelope, null, Instant.MIN);
        refused.done(new Outcome.Refused(refusal));
        return refused;
    }

    PendingCommand(Envelope envelope, @Nullable Fingerprint fingerprint, Instant now) {
        this.envelope = envelope;
        this.fingerprint = fingerprint;
        this.now = now;
    }

    Envelope envelope() {
        return envelope;
    }

    Fingerprint fingerprint() {
        return requireNonNull(fingerprint, "fingerprint");
    }

    /** When it was given. */
    Instant now() {
        return now;
    }

    synchronized Turn turn() {
        return turn;
    }

    synchronized void move(Turn next) {
        turn = next;
        moves++;
        notifyAll();
    }

    /** Notes that others were at work on the ledger before it, or with it. */
    synchronized void waited() {
        hasWaited = true;
    }

    synchronized boolean hasWaited() {
        return hasWaited;
    }

    synchronized void done(Outcome answer) {
        outcome = answer;
        move(Turn.DONE);
    }

    synchronized void failed(StorageException why) {
        failure = why;
        move(Turn.DONE);
    }

    /** Lets it be carried out by its own thread, if it is taken and has no answer. */
    synchronized void release() {
        if (turn == Turn.TAKEN) {
            move(Turn.ALONE);
        }
    }

    /**
     * Waits until it is this thread's to go on; an interruption is kept for later, since others may be at work on the command.
     *
     * @return the turn; {@link Turn#WAITING} if nobody has taken it so long
     */
    synchronized Turn await(Duration patience) {
        boolean patient = true;
        boolean interrupted = false;
        while (turn == Turn.TAKEN || (turn == Turn.WAITING && patient)) {
            try {
                long before = moves;
                wait(patience.toMillis());
                // Woken for nothing, it has only waited for less; whoever was taken and put back waits anew.
                patient = moves != before;
            } catch (InterruptedException later) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return turn;
    }

    /** The answer, once it is there; throws why there is none. */
    synchronized Outcome answer() {
        if (failure != null) {
            // Each thread gets one of its own, with its own stack.
            throw new StorageException(String.valueOf(failure.getMessage()), failure.retryable(), failure);
        }
        return Optional.ofNullable(outcome)
                .orElseThrow(() -> new IllegalStateException(envelope.id() + " is " + turn + ", not done"));
    }
}
