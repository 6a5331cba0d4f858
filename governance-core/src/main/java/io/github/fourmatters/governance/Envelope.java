package io.github.fourmatters.governance;

import io.github.fourmatters.governance.issue.Actor;
import io.github.fourmatters.governance.issue.Command;
import io.github.fourmatters.governance.spi.CommandId;
import io.github.fourmatters.governance.spi.LedgerId;
import java.util.Objects;

/**
 * A command on its way: what, by whom, in which community, and under which id.
 *
 * <p>Ids that begin with {@code timer:} are kept for what falls due: whoever took such an id first would keep an alarm from ever taking
 * effect. From any actor but {@link Actor#system()} they are refused with
 * {@link io.github.fourmatters.governance.issue.CommonRefusalReason#COMMAND_ID_RESERVED} before anything else is looked at, and nothing
 * changes, not even the clock.
 *
 * @param id names the command; giving it again under the same id does nothing again; not one that begins with {@code timer:}
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
     * @param id names the command, as {@link CommandId} describes it; not one that begins with {@code timer:}
     * @param ledger the community's ledger
     * @param actor whoever gives the command
     * @param command what is asked for
     * @return the envelope
     */
    public static Envelope of(String id, LedgerId ledger, Actor actor, Command command) {
        return new Envelope(new CommandId(id), ledger, actor, command);
    }
}
