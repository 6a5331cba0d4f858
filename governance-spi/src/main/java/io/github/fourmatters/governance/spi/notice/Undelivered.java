package io.github.fourmatters.governance.spi.notice;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * Holds one notice that waits for its delivery. Immutable.
 *
 * @param id the notice's id in the outbox
 * @param notice the notice
 * @param availableAt when it may be claimed; while it is lent out, the end of the lease
 * @param attempts how often its delivery was attempted, 0 or more
 */
public record Undelivered(String id, Notice notice, Instant availableAt, int attempts) {

    /**
     * Refuses nulls.
     *
     * @param id the notice's id in the outbox
     * @param notice the notice
     * @param availableAt when it may be claimed
     * @param attempts how often its delivery was attempted
     */
    public Undelivered {
        requireNonNull(id, "id");
        requireNonNull(notice, "notice");
        requireNonNull(availableAt, "availableAt");
    }
}
