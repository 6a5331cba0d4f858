package io.github.fourmatters.governance.spi.notice;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * Lends one notice to one worker until the lease runs out. Immutable.
 *
 * @param id the notice's id in the outbox
 * @param token proves this very lease; a later claim of the same notice has another one
 * @param attempt which attempt at delivering this is: 1, 2, 3, …
 * @param notice the notice
 * @param leaseUntil when the lease runs out; from then on anyone may claim the notice again
 */
public record Claim(String id, String token, int attempt, Notice notice, Instant leaseUntil) {

    /**
     * Refuses nulls.
     *
     * @param id the notice's id in the outbox
     * @param token proves this very lease
     * @param attempt which attempt this is
     * @param notice the notice
     * @param leaseUntil when the lease runs out
     */
    public Claim {
        requireNonNull(id, "id");
        requireNonNull(token, "token");
        requireNonNull(notice, "notice");
        requireNonNull(leaseUntil, "leaseUntil");
    }
}
