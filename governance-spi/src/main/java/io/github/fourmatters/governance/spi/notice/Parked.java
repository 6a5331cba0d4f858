package io.github.fourmatters.governance.spi.notice;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * Holds one notice that was set aside after it could not be delivered. Immutable.
 *
 * @param id the notice's id in the outbox, for {@link Outbox#release}
 * @param attempts how often its delivery was attempted
 * @param notice the notice
 * @param failure why it was parked
 * @param since when it was parked: the end of the lease in which it was, so up to one lease later
 */
public record Parked(String id, int attempts, Notice notice, String failure, Instant since) {

    /**
     * Refuses nulls.
     *
     * @param id the notice's id in the outbox
     * @param attempts how often its delivery was attempted
     * @param notice the notice
     * @param failure why it was parked
     * @param since when it was parked
     */
    public Parked {
        requireNonNull(id, "id");
        requireNonNull(notice, "notice");
        requireNonNull(failure, "failure");
        requireNonNull(since, "since");
    }
}
