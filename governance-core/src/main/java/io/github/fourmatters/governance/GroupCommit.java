package io.github.fourmatters.governance;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.PendingCommand.Turn;
import io.github.fourmatters.governance.spi.LedgerId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Carries commands out in transactions of their own. Those that come to one ledger while another one is at work there share the next
 * transaction, and one flush of the disk: the first to come leads and takes whoever waits. Nobody waits for company.
 *
 * <p>Each has its own answer, given after the commit. One that fails takes no other with it: what the batch has done is rolled back, and
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
        Turn turn = command.await(PATIENCE);
        if (turn == Turn.WAITING) {
            queue.withdraw(command);
            turn = command.await(PATIENCE);
        }
        if (turn == Turn.LEADS) {
            lead(command);
        } else if (turn == Turn.ALONE) {
            alone(command);
        }
        command.answer();
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
        } catch (RuntimeException failure) {
            if (!batch.isShared() || batch.isCarriedOut()) {
                batch.failed(failure);
                throw failure;
            }
        } finally {
            queue.leave(ledger);
            batch.release();
        }
        if (!batch.isCarriedOut()) {
            alone(command);
        }
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
}
