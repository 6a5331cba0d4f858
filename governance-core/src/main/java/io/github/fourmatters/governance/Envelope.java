package io.github.fourmatters.governance;

import io.github.fourmatters.governance.issue.Actor;
import io.github.fourmatters.governance.issue.Command;
import io.github.fourmatters.governance.spi.CommandId;
import io.github.fourmatters.governance.spi.LedgerId;
import java.util.Objects;

/**
 * A command on its way: what, by whom, in which community, and under which id.
 *
 * @param id names the command; giving it again under the same id does nothing again
 * @param ledger the community's ledger
 * @param actor whoever gives the command
 * @param command what is asked for
 */
public record Envelope(CommandId id, LedgerId ledger, Actor actor, Command command) {
    /**
     * Checks the parts.
     *
     * @param id names the command
     * @param ledger the community's ledger
     * @param actor whoever gives the command
     * @param command what is asked for
     */
    public Envelope {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(ledger, "ledger");
        Objects.requireNonNull(actor, "actor");
        Objects.requireNonNull(command, "command");
    }

    /**
     * Puts a command into an envelope.
     *
     * @param id names the command, as {@link CommandId} describes it
     * @param ledger the community's ledger
     * @param actor whoever gives the command
     * @param command what is asked for
     * @return the envelope
     */
    public static Envelope of(String id, LedgerId ledger, Actor actor, Command command) {
        return new Envelope(new CommandId(id), ledger, actor, command);
    }
}
