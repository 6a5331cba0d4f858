package io.github.fourmatters.governance;

import io.github.fourmatters.governance.spi.LedgerId;
import java.time.Duration;
import java.util.Optional;

/**
 * Carries commands out in transactions of their own. Those that come to one ledger while another one is at work there share the next
 * transaction, and one flush of the disk: the first to come leads and takes whoever waits. Nobody waits for company.
 *
 * <p>Each has its own answer, given after the commit. One that fails takes no other with it: what the group has done is rolled back, and
 * each is carried out for itself.
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
        PendingCommand.Turn turn = command.await(PATIENCE);
        if (turn == PendingCommand.Turn.WAITING) {
            queue.withdraw(command);
            turn = command.await(PATIENCE);
        }
        return switch (turn) {
            case LEADS -> lead(command);
            case DONE -> command.answer();
            default -> alone(command);
        };
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
        } catch (RuntimeException failure) {
            if (!group.isShared() || group.isCarriedOut()) {
                group.failed(failure);
                throw failure;
            }
        } finally {
            queue.leave(ledger);
            group.release();
        }
        return group.isCarriedOut() ? command.answer() : alone(command);
    }

    private Outcome alone(PendingCommand command) {
        AlarmRunner.before(services, command.envelope().ledger(), command.now());
        ExecutionResult executed = services.storage().transactions().call(tx -> new CommandExecution(
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
}
