package io.github.fourmatters.governance.springboot.issue;

import io.github.fourmatters.governance.raise.Channel;
import java.time.Instant;
import java.util.Optional;

/**
 * What somebody at the telephone writes down.
 *
 * @param resident the resident's pseudonym
 * @param channel how it came in
 * @param cell where the trouble is
 * @param words what the resident says
 * @param callBackAt when the resident wants to be called back, between 8 and 20 o'clock, if at all
 */
public record NewIssue(String resident, Channel channel, String cell, String words, Optional<Instant> callBackAt) {

    /** Names no part: what a resident says belongs in no log. */
    @Override
    public String toString() {
        return "a new issue";
    }
}
