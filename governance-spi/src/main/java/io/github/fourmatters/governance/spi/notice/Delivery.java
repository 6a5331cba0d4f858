package io.github.fourmatters.governance.spi.notice;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/** Answers a delivery. Immutable. */
public sealed interface Delivery {

    /**
     * Goes to the case that this is.
     *
     * @param cases one function for each case, not null
     * @param <R> what the functions answer
     * @return what the function answered
     */
    <R> R match(Cases<R> cases);

    /**
     * Holds one function for each answer.
     *
     * @param <R> what the functions answer
     */
    interface Cases<R> {

        /**
         * Takes a notice that the far end has.
         *
         * @param delivered the answer
         * @return what the caller makes of it
         */
        R delivered(Delivered delivered);

        /**
         * Takes a notice that shall be tried again.
         *
         * @param retryAfter the answer
         * @return what the caller makes of it
         */
        R retryAfter(RetryAfter retryAfter);

        /**
         * Takes a notice that the far end will never accept.
         *
         * @param rejected the answer
         * @return what the caller makes of it
         */
        R rejected(Rejected rejected);
    }

    /** Says that the far end has the notice; it is removed from the outbox. */
    record Delivered() implements Delivery {

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.delivered(this);
        }
    }

    /**
     * Says that the far end cannot take the notice now. It keeps its place and is tried again.
     *
     * @param delay how long to wait at least, not negative
     */
    record RetryAfter(Duration delay) implements Delivery {

        /**
         * Checks the delay.
         *
         * @param delay how long to wait at least, not negative
         * @throws IllegalArgumentException if the delay is negative
         */
        public RetryAfter {
            requireNonNull(delay, "delay");
            if (delay.isNegative()) {
                throw new IllegalArgumentException("delay is " + delay + "; it must not be negative");
            }
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.retryAfter(this);
        }
    }

    /**
     * Says that the far end will never accept the notice; it is parked at once.
     *
     * @param reason why
     */
    record Rejected(String reason) implements Delivery {

        /**
         * Refuses null.
         *
         * @param reason why
         */
        public Rejected {
            requireNonNull(reason, "reason");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.rejected(this);
        }
    }
}
