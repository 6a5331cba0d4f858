package io.github.fourmatters.governance;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.spi.LedgerId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Who waits at which ledger, in the order in which they came. The first one leads; when it is through, the one that waits longest does.
 * A ledger at which nobody is takes no room. Thread-safe.
 */
final class CommandQueue {
    // There while somebody leads; who leads is not in it. All changes are made inside compute, one after the other.
    private final Map<LedgerId, Deque<PendingCommand>> waiting = new ConcurrentHashMap<>();

    /** Lets the first lead if nobody does, and the others wait behind it with nobody in between; all of them are of one ledger. */
    void enter(List<PendingCommand> commands) {
        PendingCommand first = commands.get(0);
        waiting.compute(ledger(first), (ledger, others) -> {
            if (others != null) {
                commands.forEach(PendingCommand::waited);
                others.addAll(commands);
                return others;
            }
            first.move(PendingCommand.Turn.LEADS);
            return new ArrayDeque<>(commands.subList(1, commands.size()));
        });
    }

    /** Takes those who wait, so that whoever leads carries them out. */
    ImmutableList<PendingCommand> take(LedgerId ledger, int most) {
        ImmutableList.Builder<PendingCommand> taken = ImmutableList.builder();
        waiting.computeIfPresent(ledger, (same, others) -> {
            for (int count = 0; count < most && !others.isEmpty(); count++) {
                PendingCommand next = others.remove();
                next.move(PendingCommand.Turn.TAKEN);
                taken.add(next);
            }
            return others;
        });
        return taken.build();
    }

    /** Puts those back who were taken last, before everybody else. */
    void putBack(LedgerId ledger, List<PendingCommand> taken) {
        waiting.computeIfPresent(ledger, (same, others) -> {
            for (PendingCommand each : ImmutableList.copyOf(taken).reverse()) {
                each.move(PendingCommand.Turn.WAITING);
                others.addFirst(each);
            }
            return others;
        });
    }

    /** Lets one that waits no longer go on for itself, unless it is taken by now. */
    void withdraw(PendingCommand command) {
        waiting.computeIfPresent(ledger(command), (ledger, others) -> {
            if (others.remove(command)) {
                command.move(PendingCommand.Turn.ALONE);
            }
            return others;
        });
    }

    /** Is called by whoever leads, at its end. */
    void leave(LedgerId ledger) {
        waiting.computeIfPresent(ledger, (same, others) -> {
            PendingCommand next = others.poll();
            if (next == null) {
                return null;
            }
            next.move(PendingCommand.Turn.LEADS);
            return others;
        });
    }

    private static LedgerId ledger(PendingCommand command) {
        return command.envelope().ledger();
    }
}
