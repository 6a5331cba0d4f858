package io.github.fourmatters.governance.kernel;

import static java.util.Objects.requireNonNull;

import com.google.common.hash.HashCode;
import io.github.fourmatters.governance.calendar.Deadline;
import io.github.fourmatters.governance.issue.Actor;
import io.github.fourmatters.governance.issue.Digest;
import io.github.fourmatters.governance.issue.Role;
import io.github.fourmatters.governance.issue.Scope;
import io.github.fourmatters.governance.spi.CommandId;
import io.github.fourmatters.governance.spi.LedgerId;
import java.time.Instant;

/**
 * Everything about the giving of a command that a decider may know, so that the same history and the same context always give the same
 * decision.
 *
 * @param command the id of the command
 * @param ledger the community's ledger
 * @param actor whoever gives the command
 * @param now when the command takes effect, in whole microseconds: by the clock of the node that decides, and never before the newest
 *     thing that happened to what the command reads; for the clock's own commands, when they fell due instead. What is carried out takes
 *     effect no earlier than what the ledger recorded last, so where the node's clock is behind, the command is decided once more at
 *     that instant; a refusal is not, and stands by the node's own time
 * @param terms what every room needs of the charter in force
 * @param salt random bytes for the hash of confidential words; empty where the command has none
 */
public record Context(CommandId command, LedgerId ledger, Actor actor, Instant now, CommonRules terms, String salt) {
    /**
     * Checks the parts.
     *
     * @param command the id of the command
     * @param ledger the community's ledger
     * @param actor whoever gives the command
     * @param now when the command takes effect
     * @param terms what every room needs of the charter in force
     * @param salt random bytes in hexadecimal, or empty
     */
    public Context {
        requireNonNull(command, "command");
        requireNonNull(ledger, "ledger");
        requireNonNull(actor, "actor");
        requireNonNull(now, "now");
        requireNonNull(terms, "terms");
        requireNonNull(salt, "salt");
    }

    /**
     * Returns an identifier for the n-th thing that this command makes. The same command always makes the same identifiers, and no two
     * commands or ledgers make the same.
     *
     * @param number which thing, from 1
     * @return the identifier, for example {@code "xinlin-3:raise-17.1"}
     */
    public String derive(int number) {
        return ledger.value() + ":" + command.value() + "." + number;
    }

    /**
     * Tells whether the actor may use a role as far as a scope, in this ledger.
     *
     * @param role the role
     * @param scope how far
     * @return {@code true} if one of the actor's grants covers it
     */
    public boolean allows(Role role, Scope scope) {
        return actor.holds(role, scope, ledger);
    }

    /**
     * Tells whether it is too late for something: at the last instant itself it is not.
     *
     * @param due the last instant that is on time
     * @return {@code true} if the command takes effect after it
     */
    public boolean isLate(Instant due) {
        return Deadline.isLate(due, now);
    }

    /**
     * Tells whether an instant has come: at the instant itself it has. A date that somebody sets for later must not have.
     *
     * @param instant the instant
     * @return {@code true} if the command takes effect at it or after it
     */
    public boolean hasCome(Instant instant) {
        return Deadline.hasCome(instant, now);
    }

    /**
     * Returns the hash that stands in an event for words that are kept in the vault: SHA-256 over the salt and the words.
     *
     * @param words the words
     * @return the hash, which says nothing about the words once the salt is erased
     */
    public Digest digest(String words) {
        return Digest.of(HashCode.fromString(salt), words);
    }
}
