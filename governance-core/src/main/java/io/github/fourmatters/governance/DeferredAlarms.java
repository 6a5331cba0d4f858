package io.github.fourmatters.governance;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableSet;
import io.github.fourmatters.governance.charter.Charter;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.timer.DueTimer;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The alarms that could not take effect or failed, each with the charter that was in force when it was tried last. A command does not try
 * them again under that charter, or each command would pay for all of them; a tick does. Each is told of once, again when it waits for
 * another reason, and again after a day.
 */
final class DeferredAlarms {
    private static final Duration TOLD_AGAIN = Duration.ofDays(1);

    private record Tried(String charter, String why, Instant told) {}

    private final Map<DueTimer, Tried> alarms = new ConcurrentHashMap<>();

    ImmutableSet<DueTimer> of(LedgerId ledger, Charter charter) {
        if (alarms.isEmpty()) {
            return ImmutableSet.of();
        }
        return alarms.entrySet().stream()
                .filter(tried -> tried.getKey().key().subject().ledger().equals(ledger))
                .filter(tried -> tried.getValue().charter().equals(charter.version()))
                .map(Map.Entry::getKey)
                .collect(toImmutableSet());
    }

    /** Remembers that an alarm was tried in vain. Tells whether that is to be told. */
    boolean add(DueTimer alarm, Charter charter, String why, Instant now) {
        Tried before = alarms.get(alarm);
        boolean isNews = isNews(before, why, now);
        alarms.put(alarm, new Tried(charter.version(), why, isNews || before == null ? now : before.told()));
        return isNews;
    }

    private static boolean isNews(@Nullable Tried before, String why, Instant now) {
        return before == null
                || !before.why().equals(why)
                || Duration.between(before.told(), now).compareTo(TOLD_AGAIN) >= 0;
    }

    void remove(DueTimer alarm) {
        alarms.remove(alarm);
    }
}
