package io.github.fourmatters.governance;

import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.StorageException;
import java.time.Duration;
import java.util.Optional;

/**
 * Carries commands out in transactions of their own. Those that come to one ledger while another one is at work there share the next
 * transaction, and one flush of the disk: the first to come leads and takes whoever waits. Nobody waits for company.
 *
 * <p>Each has its own answer, given after the commit. One that fails takes no other with it: what the group has done is rolled back, it is
 * carried out for itself, as is the one that led, and the others share the next transaction.
 */
final class GroupCommit {
    /** So long whoever leads may wait for a ledger before those behind it look for themselves why: they may hold it. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final CommandServices services;
    private final CommandQueue queue = new CommandQueue();

    GroupCommit(CommandServices services) {
        this.services = services;
    }

    Outcome execute(PendingCommand command) {
        queue.enter(command);
        try {
            return switch (turn(queue, command, PATIENCE)) {
                case LEADS -> lead(command);
                case DONE -> command.answer();
                default -> alone(command);
            };
        } catch (StorageException failure) {
            throw command.hasWaited() && !failure.retryable() && isClosed() ? interrupted(failure) : failure;
        }
    }

    /** Waits for the turn of a command; one that goes on alone is in nobody's line any more. */
    static PendingCommand.Turn turn(CommandQueue queue, PendingCommand command, Duration patience) {
        PendingCommand.Turn turn = command.await(patience);
        while (turn == PendingCommand.Turn.WAITING) {
            // Who is taken at this very moment may be put back.
            queue.withdraw(command);
            turn = command.await(patience);
        }
        return turn;
    }

    private Outcome lead(PendingCommand command) {
        LedgerId ledger = command.envelope().ledger();
        CommandGroup group = new CommandGroup(services, queue, command);
        try {
            services.storage().transactions().call(tx -> group.runUnlessAlarmsAreDue(tx));
            if (!group.isCarriedOut()) {
                AlarmRunner.before(services, ledger, command.now());
                services.storage().transactions().call(tx -> group.run(tx));
            }
            group.committed();
            return command.answer();
        } catch (Throwable failure) {
            // Who leads does not get what another one has thrown.
            if (!group.failed(failure)) {
                throw failure;
            }
        } finally {
            queue.leave(ledger);
            group.release();
        }
        return alone(command);
    }

    private Outcome alone(PendingCommand command) {
        AlarmRunner.before(services, command.envelope().ledger(), command.now());
        ExecutionResult executed = services.storage()
                .transactions()
                .call(tx -> new CommandExecution(
                                services,
                                new TransactionStates(services.cache()),
                                tx,
                                command.envelope(),
                                command.fingerprint(),
                                command.now(),
                                Optional.empty())
                        .run());
        services.committed(executed);
        return executed.outcome();
    }

    private boolean isClosed() {
        try {
            services.storage().outbox().wake();
            return false;
        } catch (StorageException closed) {
            return true;
        }
    }

    /** Nobody who waits knows that the storage is being closed. */
    private static StorageException interrupted(StorageException failure) {
        return new StorageException(
                "the storage was closed while the command waited for its turn: " + failure.getMessage()
                        + "; then give the command again",
                true,
                failure);
    }
}
