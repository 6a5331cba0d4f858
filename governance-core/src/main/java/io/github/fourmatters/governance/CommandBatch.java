package io.github.fourmatters.governance;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.Transaction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The commands of one ledger that share one transaction: one that leads, and whoever waits while it is at work. Each is decided on what the
 * one before it has left. Used by one thread, once.
 */
final class CommandBatch {
    /** So that nobody waits long for an answer that stands already. */
    private static final int MOST = 128;

    private final CommandServices services;
    private final CommandQueue queue;
    private final LedgerId ledger;
    private final List<PendingCommand> members = new ArrayList<>();
    private final List<ExecutionResult> results = new ArrayList<>();
    private final TransactionStates states;
    private Instant recordedAt = Instant.MIN;
    private Instant nextAlarm = Instant.MAX;

    CommandBatch(CommandServices services, CommandQueue queue, PendingCommand leader) {
        this.services = services;
        this.queue = queue;
        this.ledger = leader.envelope().ledger();
        this.states = new TransactionStates(services.cache());
        members.add(leader);
    }

    /** Tells whether anybody but its leader has a part in it. */
    boolean isShared() {
        return members.size() > 1;
    }

    /** Tells whether each member was carried out, so that what has failed is the end of the transaction. */
    boolean isCarriedOut() {
        return results.size() == members.size();
    }

    /** Answers each member, once the transaction is committed. */
    void committed() {
        results.forEach(services::committed);
        for (int index = 0; index < results.size(); index++) {
            members.get(index).done(results.get(index).outcome());
        }
    }

    /** Tells each member that the transaction did not end as it should: it may be committed or not. */
    void failed(RuntimeException failure) {
        members.forEach(member -> member.failed(failure));
    }

    /** Lets those go on for themselves who have no answer. */
    void release() {
        members.forEach(PendingCommand::release);
    }

    /** Carries out nothing if an alarm has to ring first: it rings in a transaction of its own. */
    CommandBatch runUnlessAlarmsAreDue(Transaction tx) {
        PendingCommand leader = members.get(0);
        return AlarmRunner.firstBefore(services, tx, ledger, leader.now()).isPresent() ? this : run(tx);
    }

    /** Carries out whoever leads first: after that the ledger is held, and nobody is taken who might hold it. */
    CommandBatch run(Transaction tx) {
        carryOut(tx, members.get(0));
        boolean open = true;
        while (open && members.size() < MOST) {
            ImmutableList<PendingCommand> more = queue.take(ledger, MOST - members.size());
            open = !more.isEmpty() && carryOut(tx, more);
        }
        return this;
    }

    /** Carries out those who came meanwhile, up to the first that has to come after an alarm; tells whether there was none. */
    private boolean carryOut(Transaction tx, ImmutableList<PendingCommand> more) {
        int count = 0;
        try {
            if (isAlarmDue(tx, more)) {
                return false;
            }
            while (count < more.size() && !more.get(count).now().isAfter(nextAlarm)) {
                members.add(more.get(count));
                count++;
                carryOut(tx, more.get(count - 1));
            }
            return count == more.size();
        } finally {
            queue.putBack(ledger, more.subList(count, more.size()));
        }
    }

    private boolean isAlarmDue(Transaction tx, ImmutableList<PendingCommand> more) {
        Instant latest = more.stream().map(PendingCommand::now).reduce(Instant.MIN, StreamState::later);
        return AlarmRunner.firstBefore(services, tx, ledger, latest).isPresent();
    }

    private void carryOut(Transaction tx, PendingCommand command) {
        Instant now = StreamState.later(command.now(), recordedAt);
        ExecutionResult executed = new CommandExecution(
                        services, states, tx, command.envelope(), command.fingerprint(), now, Optional.empty())
                .run();
        states.note(executed);
        executed.recordedAt().ifPresent(at -> recordedAt = at);
        executed.alarms().stream()
                .flatMap(alarm -> alarm.at().stream())
                .forEach(at -> nextAlarm = at.isBefore(nextAlarm) ? at : nextAlarm);
        results.add(executed);
    }
}
