package io.github.fourmatters.governance.figures;

import com.google.common.collect.ImmutableMap;
import io.github.fourmatters.governance.calendar.Deadline;
import io.github.fourmatters.governance.history.KeyedCounter;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.issue.UnitId;
import io.github.fourmatters.governance.spi.journal.Recorded;
import io.github.fourmatters.governance.supervise.AccountabilityId;
import io.github.fourmatters.governance.supervise.AccountabilityTrigger;
import io.github.fourmatters.governance.supervise.SuperviseEvent.AccountabilityOpened;
import io.github.fourmatters.governance.supervise.SuperviseEvent.AppealDecided;
import io.github.fourmatters.governance.view.Period;
import io.github.fourmatters.governance.view.Projection;
import io.github.fourmatters.governance.view.View;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * How often each unit was held accountable, for the annual assessment. A unit is one and the same in all ledgers.
 *
 * <pre>{@code
 * ImmutableMap<UnitId, AccountabilityCount> year =
 *         governance.ask(Accountability.VIEW, ledgers, records -> records.byUnit(Period.year(2026, zone), endOfYear));
 * }</pre>
 */
public final class Accountability implements Projection<Accountability> {
    /** The view of these counts. */
    public static final View<Accountability> VIEW = View.overLedger("accountability", Accountability::new);

    private record Opened(Instant at, UnitId unit, AccountabilityTrigger trigger) {}

    private final Map<AccountabilityId, Opened> opened = new HashMap<>();
    private final Map<AccountabilityId, Instant> overturned = new HashMap<>();

    private Accountability() {}

    @Override
    public void apply(Recorded<Fact> recorded) {
        Fact fact = recorded.payload();
        if (fact.event() instanceof AccountabilityOpened event) {
            opened.put(event.record(), new Opened(fact.occurredAt(), event.unit(), event.trigger()));
        } else if (fact.event() instanceof AppealDecided decided && decided.upheld()) {
            overturned.put(decided.record(), fact.occurredAt());
        }
    }

    @Override
    public void merge(Accountability other) {
        opened.putAll(other.opened);
        overturned.putAll(other.overturned);
    }

    @Override
    public Optional<Accountability> copy() {
        Accountability copy = new Accountability();
        copy.merge(this);
        return Optional.of(copy);
    }

    /**
     * Counts the records of each unit.
     *
     * @param period the period in which they were opened
     * @param asOf the instant up to which facts are looked at; an appeal that was upheld later still weighs
     * @return the counts by unit, without units that have none
     */
    public ImmutableMap<UnitId, AccountabilityCount> byUnit(Period period, Instant asOf) {
        Objects.requireNonNull(period, "period");
        Objects.requireNonNull(asOf, "asOf");
        Map<UnitId, Sum> sums = new HashMap<>();
        opened.forEach((id, record) -> {
            if (period.contains(record.at()) && Deadline.hasCome(record.at(), asOf)) {
                sums.computeIfAbsent(record.unit(), unit -> new Sum()).add(record.trigger(), isScored(id, asOf));
            }
        });
        Map<UnitId, AccountabilityCount> counts = new HashMap<>();
        sums.forEach((unit, sum) -> counts.put(unit, sum.count()));
        return KeyedCounter.sorted(counts);
    }

    private boolean isScored(AccountabilityId id, Instant asOf) {
        Instant at = overturned.get(id);
        return at == null || !Deadline.hasCome(at, asOf);
    }

    private static final class Sum {
        private final KeyedCounter<AccountabilityTrigger> triggers = new KeyedCounter<>();
        private long scored;

        void add(AccountabilityTrigger trigger, boolean weighs) {
            triggers.add(trigger, 1);
            scored += weighs ? 1 : 0;
        }

        AccountabilityCount count() {
            return new AccountabilityCount(triggers.total(), scored, triggers.sorted(Comparator.naturalOrder()));
        }
    }
}
