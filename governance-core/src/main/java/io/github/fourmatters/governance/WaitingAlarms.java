package io.github.fourmatters.governance;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableSet;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.timer.DueTimer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The alarms that could not take effect or failed, each with the charter that was in force when it was tried last. A command does not try
 * them again under that charter, or each command would pay for all of them; a tick does.
 */
final class WaitingAlarms {
    private final Map<DueTimer, String> triedUnder = new ConcurrentHashMap<>();

    ImmutableSet<DueTimer> of(LedgerId ledger, Charter charter) {
        if (triedUnder.isEmpty()) {
            return ImmutableSet.of();
        }
        return triedUnder.entrySet().stream()
                .filter(tried -> tried.getKey().key().subject().ledger().equals(ledger))
                .filter(tried -> tried.getValue().equals(charter.version()))
                .map(Map.Entry::getKey)
                .collect(toImmutableSet());
    }

    void add(DueTimer alarm, Charter charter) {
        triedUnder.put(alarm, charter.version());
    }

    void remove(DueTimer alarm) {
        triedUnder.remove(alarm);
    }
}
