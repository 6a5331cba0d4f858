package io.github.fourmatters.governance;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.PendingCommand.Turn;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.StorageException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Carries commands out in transactions of their own. Those that come to one ledger while another one is at work there share the next
 * transaction, and one flush of the disk: the first to come leads and takes whoever waits. Nobody waits for company.
 *
 * <p>Each has its own answer, given after the commit. One that fails takes no other with it: what the batch has done is rolled back, it is
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
        return executeAll(ImmutableList.of(command)).get(0);
    }

    /** Carries them out one behind the other; throws what the first that fails throws, and may have carried out some behind it. */
    ImmutableList<Outcome> executeAll(List<PendingCommand> commands) {
        List<PendingCommand> ready =
                commands.stream().filter(each -> each.turn() != Turn.DONE).toList();
        for (int from = 0; from < ready.size(); ) {
            LedgerId ledger = ready.get(from).envelope().ledger();
            int to = from + 1;
            while (to < ready.size() && ready.get(to).envelope().ledger().equals(ledger)) {
                to++;
            }
            carryOut(ready.subList(from, to));
            from = to;
        }
        return commands.stream().map(PendingCommand::answer).collect(toImmutableList());
    }

    /** Carries out commands of one ledger. */
    private void carryOut(List<PendingCommand> commands) {
        queue.enter(commands);
        int begun = 0;
        try {
            while (begun < commands.size()) {
                begun++;
                carryOut(commands.get(begun - 1));
            }
        } finally {
            commands.subList(begun, commands.size()).forEach(this::abandon);
        }
    }

    private void carryOut(PendingCommand command) {
        try {
            switch (turn(queue, command, PATIENCE)) {
                case LEADS -> lead(command);
                case ALONE -> alone(command);
                default -> command.answer();
            }
        } catch (StorageException failure) {
            throw command.hasWaited() && !failure.retryable() && isClosed() ? interrupted(failure) : failure;
        }
    }

    /** Waits for the turn of a command; one that goes on alone is in nobody's line any more. */
    static Turn turn(CommandQueue queue, PendingCommand command, Duration patience) {
        Turn turn = command.await(patience);
        while (turn == Turn.WAITING) {
            // Who is taken at this very moment may be put back.
            queue.withdraw(command);
            turn = command.await(patience);
        }
        return turn;
    }

    /** Lets others go on behind one that nobody waits for any more. */
    private void abandon(PendingCommand command) {
        queue.withdraw(command);
        if (command.turn() == Turn.LEADS) {
            queue.leave(command.envelope().ledger());
        }
    }

    private void lead(PendingCommand command) {
        LedgerId ledger = command.envelope().ledger();
        CommandBatch batch = new CommandBatch(services, queue, command);
        try {
            services.storage().transactions().call(tx -> batch.runUnlessAlarmsAreDue(tx));
            if (!batch.isCarriedOut()) {
                AlarmRunner.before(services, ledger, command.now());
                services.storage().transactions().call(tx -> batch.run(tx));
            }
            batch.committed();
            return;
        } catch (Throwable failure) {
            // Who leads does not get what another one has thrown.
            if (!batch.failed(failure)) {
                throw failure;
            }
        } finally {
            queue.leave(ledger);
            batch.release();
        }
        alone(command);
    }

    private void alone(PendingCommand command) {
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
        command.done(executed.outcome());
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
