package io.github.fourmatters.governance.act;

import io.github.fourmatters.governance.issue.ActorId;
import java.time.Instant;
import java.util.Objects;

/**
 * A unit's request for more time that nobody has answered yet.
 *
 * @param requester who asked
 * @param due the due instant that was asked for
 */
public record ExtensionRequest(ActorId requester, Instant due) {
    /**
     * Checks the parts.
     *
     * @param requester who asked
     * @param due the due instant that was asked for
     */
    public ExtensionRequest {
        Objects.requireNonNull(requester, "requester");
        Objects.requireNonNull(due, "due");
    }
}
