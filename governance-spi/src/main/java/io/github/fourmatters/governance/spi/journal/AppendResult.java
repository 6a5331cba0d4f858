package io.github.fourmatters.governance.spi.journal;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * Answers an append. Every answer is a value and leaves the transaction usable; only {@link Appended} wrote anything.
 *
 * <p>Example: {@code result.match(cases)} with one {@link Cases} for what the caller does in each case. Immutable.
 *
 * @param <E> the type of the events
 */
public sealed interface AppendResult<E> {

    /**
     * Goes to the case that this is.
     *
     * @param cases one function for each case, not null
     * @param <R> what the functions answer
     * @return what the function answered
     */
    <R> R match(Cases<E, R> cases);

    /**
     * Holds one function for each answer.
     *
     * @param <E> the type of the events
     * @param <R> what the functions answer
     */
    interface Cases<E, R> {

        /**
         * Takes an append that was done.
         *
         * @param appended the answer
         * @return what the caller makes of it
         */
        R appended(Appended<E> appended);

        /**
         * Takes an append that met another version.
         *
         * @param conflict the answer
         * @return what the caller makes of it
         */
        R conflict(Conflict<E> conflict);

        /**
         * Takes an append whose command is recorded already.
         *
         * @param alreadyDone the answer
         * @return what the caller makes of it
         */
        R alreadyDone(AlreadyDone<E> alreadyDone);

        /**
         * Takes an append whose clock is behind.
         *
         * @param clockBehind the answer
         * @return what the caller makes of it
         */
        R clockBehind(ClockBehind<E> clockBehind);
    }

    /**
     * Says that the events are recorded, and kept once the transaction is committed.
     *
     * @param receipt what was recorded
     * @param <E> the type of the events
     */
    record Appended<E>(Receipt<E> receipt) implements AppendResult<E> {

        /**
         * Refuses null.
         *
         * @param receipt what was recorded
         */
        public Appended {
            requireNonNull(receipt, "receipt");
        }

        @Override
        public <R> R match(Cases<E, R> cases) {
            return cases.appended(this);
        }
    }

    /**
     * Says that a stream has another version than was expected, and that nothing was written. Read again and decide
     * again. If several streams differ, it names the first one of the append.
     *
     * @param stream the stream
     * @param expected the version that was expected
     * @param actual the version that the stream has; 0 if it does not exist
     * @param <E> the type of the events
     */
    record Conflict<E>(StreamId stream, long expected, long actual) implements AppendResult<E> {

        /**
         * Refuses null.
         *
         * @param stream the stream
         * @param expected the version that was expected
         * @param actual the version that the stream has
         */
        public Conflict {
            requireNonNull(stream, "stream");
        }

        @Override
        public <R> R match(Cases<E, R> cases) {
            return cases.conflict(this);
        }
    }

    /**
     * Says that this command id is recorded already, and that nothing was written now. Whether the content was the same
     * is for the caller to see from the fingerprint.
     *
     * @param original what the first one recorded
     * @param <E> the type of the events
     */
    record AlreadyDone<E>(Receipt<E> original) implements AppendResult<E> {

        /**
         * Refuses null.
         *
         * @param original what the first one recorded
         */
        public AlreadyDone {
            requireNonNull(original, "original");
        }

        @Override
        public <R> R match(Cases<E, R> cases) {
            return cases.alreadyDone(this);
        }
    }

    /**
     * Says that the ledger's head was recorded later than this append, and that nothing was written. Decide again with
     * the head's instant.
     *
     * @param head when the ledger's last event was recorded
     * @param <E> the type of the events
     */
    record ClockBehind<E>(Instant head) implements AppendResult<E> {

        /**
         * Refuses null.
         *
         * @param head when the ledger's last event was recorded
         */
        public ClockBehind {
            requireNonNull(head, "head");
        }

        @Override
        public <R> R match(Cases<E, R> cases) {
            return cases.clockBehind(this);
        }
    }
}
