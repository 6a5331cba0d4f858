package io.github.fourmatters.governance;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.issue.Actor;
import io.github.fourmatters.governance.issue.CommonRefusalReason;
import io.github.fourmatters.governance.issue.Refusal;
import io.github.fourmatters.governance.kernel.RuleCheck;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.Transaction;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Takes commands in: turns away what only the clock may give, whoever may not give it, what is too long to be looked at, and whatever a
 * wrong clock would record; lets the clock catch up, and has the command carried out.
 */
record CommandGateway(
        CommandServices services, GroupCommit group, InstantSource clock, ImmutableList<CommandRule> rules) {
    Outcome execute(Envelope envelope) {
        Optional<Refusal> refused = notTaken(envelope);
        return refused.<Outcome>map(Outcome.Refused::new).orElseGet(() -> taken(envelope));
    }

    private Outcome taken(Envelope envelope) {
        Fingerprint fingerprint = Fingerprint.of(envelope);
        Instant now = now();
        Optional<Refusal> refused = fingerprint
                .problem()
                .or(() -> services.guard().apart())
                .or(() -> services.guard().jump(envelope.ledger(), now));
        return refused.<Outcome>map(Outcome.Refused::new).orElseGet(() -> inOwn(envelope, fingerprint, now));
    }

    private Outcome inOwn(Envelope envelope, Fingerprint fingerprint, Instant now) {
        services.charters().look(now);
        return group.execute(new PendingCommand(envelope, fingerprint, now));
    }

    Outcome execute(Transaction tx, Envelope envelope) {
        requireNonNull(tx, "tx");
        Optional<Refusal> refused = notTaken(envelope);
        return refused.<Outcome>map(Outcome.Refused::new).orElseGet(() -> taken(tx, envelope));
    }

    private Outcome taken(Transaction tx, Envelope envelope) {
        Fingerprint fingerprint = Fingerprint.of(envelope);
        Instant now = now();
        Optional<Refusal> refused = fingerprint
                .problem()
                .or(() -> services.guard().wasApart())
                .or(() -> services.guard().jump(tx, envelope.ledger(), now));
        return refused.<Outcome>map(Outcome.Refused::new).orElseGet(() -> within(tx, envelope, fingerprint, now));
    }

    private Outcome within(Transaction tx, Envelope envelope, Fingerprint fingerprint, Instant now) {
        services.charters().look(tx, now);
        AlarmRunner.requireNoneBefore(services, tx, envelope.ledger(), now);
        ExecutionResult executed = new CommandExecution(
                        services,
                        new TransactionStates(services.cache()),
                        tx,
                        envelope,
                        fingerprint,
                        now,
                        Optional.empty())
                .run();
        AlarmRunner.after(services, tx, executed, now);
        return executed.outcome();
    }

    /** What can be told before anything is read, and before the parts of the command are gone through. */
    private Optional<Refusal> notTaken(Envelope envelope) {
        requireNonNull(envelope, "envelope");
        return Refusal.when(isReserved(envelope), CommonRefusalReason.COMMAND_ID_RESERVED, "command id", envelope.id())
                .or(() -> RuleCheck.roleProblem(envelope.actor(), envelope.command(), envelope.ledger()))
                .or(() -> additionalProblem(envelope));
    }

    private Optional<Refusal> additionalProblem(Envelope envelope) {
        return rules.stream().flatMap(rule -> problem(rule, envelope).stream()).findFirst();
    }

    private static Optional<Refusal> problem(CommandRule rule, Envelope envelope) {
        return requireNonNull(
                rule.problem(envelope),
                () -> "additional rule " + rule.getClass().getName()
                        + " returned null; it must return the refusal, or Optional.empty()");
    }

    /** Whoever took the id of an alarm's command first would keep that alarm from ever taking effect. */
    private static boolean isReserved(Envelope envelope) {
        return envelope.id().value().startsWith(AlarmRunner.PREFIX)
                && !envelope.actor().equals(Actor.system());
    }

    TickReport tick(LedgerId ledger, Instant until) {
        requireNonNull(ledger, "ledger");
        Instant cut = requireNonNull(until, "now").truncatedTo(ChronoUnit.MICROS);
        Instant now = now();
        checkArgument(
                !cut.isAfter(now),
                "the clock cannot be turned to %s: by the clock of this Governance it is %s, and a ledger never goes back;"
                        + " name an instant up to now, or build Governance with the clock that you go by",
                cut,
                now);
        RefusedException.throwIf(services.guard().apart());
        services.charters().look(now);
        return AlarmRunner.tick(services, ledger, cut);
    }

    /** The door's time, in whole microseconds. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
