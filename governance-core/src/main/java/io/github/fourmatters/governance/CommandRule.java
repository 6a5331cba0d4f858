package io.github.fourmatters.governance;

import io.github.fourmatters.governance.issue.Refusal;
import io.github.fourmatters.governance.issue.RefusalReason;
import java.util.Optional;

/**
 * A rule of the embedder's own: refuses a command for a reason of its own vocabulary, an {@code enum} that implements
 * {@link RefusalReason}.
 *
 * <pre>{@code
 * CommandRule nightRest = envelope -> Refusal.when(
 *         envelope.command() instanceof Raise && isNight(), HouseReason.NIGHT_REST, "ledger", envelope.ledger());
 * }</pre>
 *
 * <p>It is asked after the rule of roles, before the storage is read, and answered as {@link Outcome.Refused}; nothing is recorded. It is
 * asked again for a command that was carried out before, and may refuse the repeat. The clock's own commands, by which alarms take effect,
 * are never asked about: no rule can hold up a deadline.
 *
 * <p>It narrows what the library allows and never widens it. It is no part of the rules that the record can be replayed by: what it let
 * through is judged by the library's own rules alone, in an audit and in a what-if. Should be pure: it is given the envelope and nothing
 * else. It is called by every thread that gives commands. What it throws goes to whoever gave the command.
 */
@FunctionalInterface
public interface CommandRule {
    /**
     * Looks at a command before it is decided.
     *
     * @param envelope the command, by whom, in which ledger, and under which id
     * @return why it is refused, or empty
     */
    Optional<Refusal> problem(Envelope envelope);
}
