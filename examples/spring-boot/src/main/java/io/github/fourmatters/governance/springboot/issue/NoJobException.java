package io.github.fourmatters.governance.springboot.issue;

import io.github.fourmatters.governance.issue.Actor;
import io.github.fourmatters.governance.spi.LedgerId;

/** Says that somebody asks for the list of a community where she or he holds no job. */
final class NoJobException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private NoJobException(String message) {
        super(message);
    }

    static void throwUnlessEmployed(Actor actor, LedgerId ledger) {
        if (actor.rolesIn(ledger).isEmpty()) {
            throw new NoJobException(
                    "'" + actor.id() + "' holds no job in '" + ledger + "'; only those who work there see its list");
        }
    }
}
