package io.github.fourmatters.governance.kernel;

import static java.util.Objects.requireNonNull;

import com.google.common.hash.HashCode;
import io.github.fourmatters.governance.calendar.Deadline;
import io.github.fourmatters.governance.issue.Actor;
import io.github.fourmatters.governance.issue.Digest;
import io.github.fourmatters.governance.issue.Role;
import io.github.fourmatters.governance.issue.Scope;
import io.github.fourmatters.governance.issue.UnitId;
import io.github.fourmatters.governance.spi.CommandId;
import io.github.fourmatters.governance.spi.LedgerId;
import java.time.Instant;

/**
 * Who gives a command, where, when and under which rules. A decider knows nothing else beside the command and the loaded states, so the
 * same history and the same context always give the same decision.
 *
 * @param command the id of the command
 * @param ledger the community's ledger
 * @param actor whoever gives the command
 * @param now the instant at which the command takes effect, in whole microseconds. For a command of a person it is the time of this node's
 *     clock, or the instant of the newest event that the command reads, whichever is later. For a command of the clock it is the instant
 *     at which the command fell due. If the ledger has already recorded something later than this (the clock of another node is ahead),
 *     a command that is accepted is decided a second time, at that later instant; a refusal is answered as it is
 * @param terms what every matter needs of the charter in force
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
     * @param terms what every matter needs of the charter in force
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
     * Returns the identifier of the n-th thing that this command makes. The same command always makes the same identifiers; two different
     * commands, or ledgers, never make the same one.
     *
     * @param number which thing, from 1
     * @return the identifier, for example {@code "xinlin-3:raise-17.1"}
     */
    public String derive(int number) {
        return ledger.value() + ":" + command.value() + "." + number;
    }

    /**
     * Tells whether the actor has a grant of a role, in this ledger, that covers a scope.
     *
     * @param role the role
     * @param scope what the grant must cover
     * @return {@code true} if one of the actor's grants covers it
     */
    public boolean allows(Role role, Scope scope) {
        return actor.holds(role, scope, ledger);
    }

    /**
     * Tells whether the actor belongs to a unit, and so may not judge the unit's work nor decide what it asks for: one of the grants names
     * the unit, or lets the actor speak for it as a liaison whose grant spans the community or every ledger.
     *
     * @param unit the unit
     * @return {@code true} if the unit's matter is the actor's own
     */
    public boolean belongsTo(UnitId unit) {
        Scope whole = new Scope.Unit(unit);
        return actor.grants().stream().anyMatch(grant -> grant.scope().equals(whole))
                || allows(Role.UNIT_LIAISON, whole);
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
