package io.github.fourmatters.governance.supervise;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.fourmatters.governance.deliberate.Measure;
import io.github.fourmatters.governance.deliberate.MeasureId;
import io.github.fourmatters.governance.issue.Event;
import io.github.fourmatters.governance.issue.Fold;
import io.github.fourmatters.governance.issue.IssueEvent;
import io.github.fourmatters.governance.issue.Topic;
import io.github.fourmatters.governance.issue.UnitId;
import io.github.fourmatters.governance.supervise.SuperviseEvent.AccountabilityAppealed;
import io.github.fourmatters.governance.supervise.SuperviseEvent.AccountabilityOpened;
import io.github.fourmatters.governance.supervise.SuperviseEvent.AppealDecided;
import io.github.fourmatters.governance.supervise.SuperviseEvent.NextRungSet;
import io.github.fourmatters.governance.supervise.SuperviseEvent.RungReached;
import io.github.fourmatters.governance.supervise.SuperviseEvent.StatementAttached;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What this room remembers of an issue: its level, how far each of its measures has climbed, and the accountability records. */
public final class SuperviseState {
    /** The fold of this slice. */
    public static final Fold<SuperviseState> FOLD =
            Fold.overTime(Topic.ISSUE, new SuperviseState(new Parts()), SuperviseState::after);

    /** The work as it was up to an instant before which a rung was due that the clock has not looked at yet. */
    private record Past(Instant until, Work work) {}

    private final int cycle;
    private final SupervisionLevel level;
    private final Work work;
    private final ImmutableList<Past> past;
    private final ImmutableMap<MeasureId, Climb> climbs;
    private final ImmutableMap<AccountabilityId, AccountabilityRecord> records;
    private final Optional<Instant> next;

    private SuperviseState(Parts parts) {
        cycle = parts.cycle;
        level = parts.level;
        work = parts.work;
        climbs = parts.climbs;
        records = parts.records;
        past = parts.past.stream()
                .filter(each -> pending(each).findAny().isPresent())
                .collect(ImmutableList.toImmutableList());
        next = Stream.concat(past.stream().flatMap(this::pending), instants(work))
                .min(Comparator.naturalOrder());
    }

    /**
     * Returns how far the supervision of the issue has gone in its cycle: the highest rung that any of its measures has reached.
     *
     * @return the level, which never falls within a cycle
     */
    public SupervisionLevel level() {
        return level;
    }

    /**
     * Returns the accountability records of the issue, in all its cycles.
     *
     * @return the records, in the order in which they were opened
     */
    public ImmutableList<AccountabilityRecord> records() {
        return records.values().asList();
    }

    /**
     * Counts how often a unit was held accountable for this issue. This is the public count, which nothing lowers.
     *
     * @param unit the unit
     * @return how many records are about it
     */
    public long counted(UnitId unit) {
        return records().stream().filter(record -> record.unit().equals(unit)).count();
    }

    /**
     * Counts the records that weigh on a unit's score.
     *
     * @param unit the unit
     * @return how many records are about it, without those that an appeal has overturned
     */
    public long scored(UnitId unit) {
        return records().stream()
                .filter(record -> record.unit().equals(unit) && record.isScored())
                .count();
    }

    Optional<AccountabilityRecord> record(AccountabilityId id) {
        return Optional.ofNullable(records.get(id));
    }

    /** When the next rung may be reached, in the past while the clock is late; empty while nothing runs. */
    Optional<Instant> next() {
        return next;
    }

    /** The work as it was at an instant that is not before the next rung. What happened at that very instant came too late. */
    Work workAt(Instant at) {
        return past.stream()
                .filter(each -> !each.until().isBefore(at))
                .map(Past::work)
                .findFirst()
                .orElse(work);
    }

    /** Where a measure stands on the ladder, as it is due. */
    Climb climb(Measure measure) {
        @Nullable Climb known = climbs.get(measure.id());
        if (known != null && known.isOf(measure)) {
            return known;
        }
        return Climb.from(known == null ? SupervisionLevel.NONE : known.level(), measure.due());
    }

    /** Whether the next rung of a measure has its instant. */
    boolean isSettled(Measure measure) {
        @Nullable Climb known = climbs.get(measure.id());
        return known != null && known.isOf(measure);
    }

    private Stream<Instant> instants(Work some) {
        return some.open().stream().flatMap(measure -> climb(measure).next().stream());
    }

    private Stream<Instant> pending(Past some) {
        return instants(some.work()).filter(instant -> !instant.isAfter(some.until()));
    }

    private static SuperviseState after(SuperviseState before, Event event, Instant at) {
        if (event instanceof RungReached rung) {
            return before.climbed(rung.measure(), new Climb(rung.level(), rung.due(), rung.next()), rung.cycle());
        } else if (event instanceof NextRungSet set) {
            return before.set(set);
        } else if (event instanceof AccountabilityOpened opened) {
            return before.with(AccountabilityRecord.of(opened));
        } else if (event instanceof StatementAttached attached) {
            return before.with(attached.record(), record -> record.stated(attached.words()));
        } else if (event instanceof AccountabilityAppealed appealed) {
            return before.with(appealed.record(), record -> record.appealed(appealed.appellant()));
        } else if (event instanceof AppealDecided decided) {
            return before.with(decided.record(), record -> record.decided(decided.upheld()));
        }
        return event instanceof IssueEvent happened ? before.worked(happened, at) : before;
    }

    private SuperviseState climbed(MeasureId measure, Climb climb, int inCycle) {
        Parts parts = new Parts(this);
        parts.climbs = with(climbs, measure, climb);
        parts.level = inCycle == cycle ? level.or(climb.level()) : level;
        return new SuperviseState(parts);
    }

    private SuperviseState set(NextRungSet set) {
        @Nullable Climb known = climbs.get(set.measure());
        SupervisionLevel reached = known == null ? SupervisionLevel.NONE : known.level();
        return climbed(set.measure(), new Climb(reached, set.due(), set.next()), set.cycle());
    }

    private SuperviseState with(AccountabilityId id, UnaryOperator<AccountabilityRecord> change) {
        return with(change.apply(record(id).orElseThrow()));
    }

    private SuperviseState with(AccountabilityRecord record) {
        Parts parts = new Parts(this);
        parts.records = with(records, record.id(), record);
        return new SuperviseState(parts);
    }

    private SuperviseState worked(IssueEvent event, Instant at) {
        Optional<Work> now = work.after(event, at);
        if (now.isEmpty() && event.cycle() <= cycle) {
            return this;
        }
        Parts parts = new Parts(this);
        if (event.cycle() > cycle) {
            parts.cycle = event.cycle();
            parts.level = SupervisionLevel.NONE;
        }
        if (next.isPresent() && !next.get().isAfter(at)) {
            parts.past = ImmutableList.<Past>builder()
                    .addAll(past)
                    .add(new Past(at, work))
                    .build();
        }
        parts.work = now.orElse(work);
        return new SuperviseState(parts);
    }

    private static <K, V> ImmutableMap<K, V> with(ImmutableMap<K, V> map, K key, V value) {
        Map<K, V> more = new LinkedHashMap<>(map);
        more.put(key, value);
        return ImmutableMap.copyOf(more);
    }

    /** The parts of a slice while the next one is made. */
    private static final class Parts {
        private int cycle;
        private SupervisionLevel level = SupervisionLevel.NONE;
        private Work work = Work.NONE;
        private ImmutableList<Past> past = ImmutableList.of();
        private ImmutableMap<MeasureId, Climb> climbs = ImmutableMap.of();
        private ImmutableMap<AccountabilityId, AccountabilityRecord> records = ImmutableMap.of();

        Parts() {}

        Parts(SuperviseState state) {
            cycle = state.cycle;
            level = state.level;
            work = state.work;
            past = state.past;
            climbs = state.climbs;
            records = state.records;
        }
    }
}
