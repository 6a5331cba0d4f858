package io.github.fourmatters.governance;

import com.google.common.collect.ImmutableList;
import com.google.common.hash.Hashing;
import com.google.common.io.BaseEncoding;
import io.github.fourmatters.governance.charter.CharterMismatchException;
import io.github.fourmatters.governance.issue.Actor;
import io.github.fourmatters.governance.issue.AggregateRef;
import io.github.fourmatters.governance.issue.Command;
import io.github.fourmatters.governance.issue.CommonRefusalReason;
import io.github.fourmatters.governance.spi.CommandId;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.StorageException;
import io.github.fourmatters.governance.spi.Transaction;
import io.github.fourmatters.governance.spi.timer.DueTimer;
import io.github.fourmatters.governance.spi.timer.Timers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets alarms ring in the order of their instants. Each is taken off the board and acted upon in one transaction, by a command whose id
 * follows from the alarm: so any number of nodes may turn the clock.
 */
final class AlarmRunner {
    private static final Logger LOG = LoggerFactory.getLogger(AlarmRunner.class);
    private static final int PAGE = 500;

    /** How the ids of the clock's own commands begin. */
    static final String PREFIX = "timer:";

    private static final TickReport CARRIED_OUT = new TickReport(1, 0, 0);
    private static final TickReport DROPPED = new TickReport(0, 1, 0);
    private static final TickReport WAITING = new TickReport(0, 0, 1);
    private static final TickReport NOTHING = new TickReport(0, 0, 0);

    private final CommandServices services;
    private final LedgerId ledger;
    private final Instant now;
    private final Instant until;
    private final Optional<Transaction> callers;
    private final Set<DueTimer> deferred;
    private int told;

    private AlarmRunner(
            CommandServices services,
            LedgerId ledger,
            Instant now,
            Instant until,
            Optional<Transaction> callers,
            Set<DueTimer> skipped) {
        this.services = services;
        this.ledger = ledger;
        this.now = now;
        this.until = until;
        this.callers = callers;
        this.deferred = new HashSet<>(skipped);
    }

    /** Everything that has fallen due; throws if the ledger would jump too far. */
    static TickReport tick(CommandServices services, LedgerId ledger, Instant now) {
        AlarmRunner runner = new AlarmRunner(services, ledger, now, now, Optional.empty(), Set.of());
        if (runner.due(1).isEmpty()) {
            return NOTHING;
        }
        RefusedException.throwIf(services.guard().jump(ledger, now));
        TickReport report = runner.run();
        if (runner.told > 0) {
            LOG.warn(
                    "{} alarms of ledger {} wait, {} of them for a new reason", report.deferred(), ledger, runner.told);
        }
        return report;
    }

    /**
     * Everything that fell due before a command that is given now. What falls due at this very instant comes after it: whoever acts at the
     * last moment is in time.
     */
    static void before(CommandServices services, LedgerId ledger, Instant now) {
        before(services, ledger, now, Optional.empty()).run();
    }

    /**
     * Requires that nothing fell due before a command in the caller's transaction. There it must not ring, and elsewhere it cannot, since
     * the caller may hold the ledger.
     */
    static void requireNoneBefore(CommandServices services, Transaction tx, LedgerId ledger, Instant now) {
        firstBefore(services, tx, ledger, now).ifPresent(due -> {
            throw new AlarmsDueException(ledger, due.at());
        });
    }

    /** The first alarm that would have to ring before a command that is given now, as a transaction sees them. */
    static Optional<DueTimer> firstBefore(CommandServices services, Transaction tx, LedgerId ledger, Instant now) {
        AlarmRunner runner = before(services, ledger, now, Optional.of(tx));
        return runner.due(1 + runner.deferred.size()).stream()
                .filter(due -> !runner.deferred.contains(due))
                .findFirst();
    }

    /**
     * Lets ring in the caller's transaction what a command has just set there for an instant that has passed: no other transaction sees it,
     * and it would keep the next command of this one waiting for it.
     */
    static void after(CommandServices services, Transaction tx, ExecutionResult executed, Instant now) {
        boolean late =
                executed.alarms().stream().flatMap(alarm -> alarm.at().stream()).anyMatch(at -> at.isBefore(now));
        if (late) {
            before(services, executed.ledger(), now, Optional.of(tx)).run();
        }
    }

    private static AlarmRunner before(
            CommandServices services, LedgerId ledger, Instant now, Optional<Transaction> callers) {
        Set<DueTimer> skipped = services.deferredAlarms().of(ledger, services.charter(now));
        return new AlarmRunner(services, ledger, now, now.minus(1, ChronoUnit.MICROS), callers, skipped);
    }

    /**
     * The id of the command that an alarm gives. An alarm may be set for one instant twice; its subject has moved on in between, so its
     * version tells the two apart.
     */
    static CommandId commandOf(DueTimer due, long version) {
        String alarm = due.key() + "@" + due.at() + "#" + version;
        byte[] hash = Hashing.sha256().hashString(alarm, StandardCharsets.UTF_8).asBytes();
        // In base64url it takes a third less room, in the journal and in its index, than in hexadecimal.
        return new CommandId(PREFIX + BaseEncoding.base64Url().omitPadding().encode(hash));
    }

    private TickReport run() {
        TickReport report = NOTHING;
        while (true) {
            TickReport more = page();
            if (more.equals(NOTHING)) {
                return report;
            }
            report = report.plus(more);
        }
    }

    /** Rings the next alarms; stops early when one of them has set another that comes before the rest. */
    private TickReport page() {
        TickReport report = NOTHING;
        Instant earliestNew = Instant.MAX;
        for (DueTimer due : due(PAGE + deferred.size())) {
            if (deferred.contains(due)) {
                continue;
            }
            if (!earliestNew.isAfter(due.at())) {
                return report;
            }
            Ring ring = new Ring(due);
            report = report.plus(ring.ring());
            earliestNew = ring.earliestNew.isBefore(earliestNew) ? ring.earliestNew : earliestNew;
        }
        return report;
    }

    private ImmutableList<DueTimer> due(int max) {
        return callers.isPresent()
                ? timers().dueUntil(callers.get(), ledger, until, max)
                : timers().dueUntil(ledger, until, max);
    }

    private Timers timers() {
        return services.storage().timers();
    }

    /** One alarm. */
    private final class Ring {
        private final DueTimer due;
        private @Nullable ExecutionResult carriedOut;
        private boolean taken;
        private Instant earliestNew = Instant.MAX;

        Ring(DueTimer due) {
            this.due = due;
        }

        /** Lets it ring. One that fails waits, or it would hold up for ever whatever comes after it. */
        TickReport ring() {
            try {
                return callers.isPresent() ? ring(callers.get()) : inOwn();
            } catch (RuntimeException failure) {
                if (isNotItsOwn(failure)) {
                    throw failure;
                }
                TickReport report = stay("it failed: " + failure, failure);
                if (callers.isPresent()) {
                    // What it has done is the caller's to roll back.
                    throw failure;
                }
                return report;
            }
        }

        /** A failure that has nothing to do with this alarm: others would meet it too. */
        private boolean isNotItsOwn(RuntimeException failure) {
            return failure instanceof CharterMismatchException
                    || (failure instanceof StorageException storage && (storage.retryable() || !taken));
        }

        private TickReport inOwn() {
            TickReport report = services.storage().transactions().call(this::ring);
            if (carriedOut != null) {
                services.committed(carriedOut);
            }
            return report;
        }

        private TickReport ring(Transaction tx) {
            AggregateRef subject = AggregateRef.of(due.key().subject());
            Optional<Command> command = Matters.due(subject, due.key().name());
            if (command.isEmpty()) {
                return stay("no matter knows it", null);
            }
            if (!timers().take(tx, due)) {
                return DROPPED;
            }
            taken = true;
            Envelope envelope = new Envelope(id(tx), ledger, Actor.system(), command.get());
            Fingerprint fingerprint = Fingerprint.of(envelope);
            ExecutionResult executed = new CommandExecution(
                            services,
                            new TransactionStates(services.cache()),
                            tx,
                            envelope,
                            fingerprint,
                            now,
                            Optional.of(due.at()))
                    .run();
            if (executed.outcome() instanceof Outcome.Accepted) {
                carriedOut = executed;
                services.deferredAlarms().remove(due);
                executed.alarms().stream()
                        .flatMap(alarm -> alarm.at().stream())
                        .forEach(at -> earliestNew = at.isBefore(earliestNew) ? at : earliestNew);
                return CARRIED_OUT;
            }
            return dropOrKeep(tx, (Outcome.Refused) executed.outcome());
        }

        private TickReport dropOrKeep(Transaction tx, Outcome.Refused refused) {
            if (refused.refusal().reason() == CommonRefusalReason.WRONG_STAGE) {
                services.deferredAlarms().remove(due);
                return DROPPED;
            }
            timers().set(tx, due.key(), due.at());
            return stay(refused.refusal().message(), null);
        }

        private TickReport stay(String why, @Nullable RuntimeException failure) {
            deferred.add(due);
            if (services.deferredAlarms().add(due, services.charter(now), why, now)) {
                told++;
                LOG.warn("alarm {} due at {} waits: {}", due.key(), due.at(), why, failure);
            }
            return WAITING;
        }

        private CommandId id(Transaction tx) {
            return commandOf(due, services.cache().read(tx, due.key().subject()).version());
        }
    }
}
