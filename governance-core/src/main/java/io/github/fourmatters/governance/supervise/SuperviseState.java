package io.github.fourmatters.governance.supervise;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.fourmatters.governance.act.ActEvent;
import io.github.fourmatters.governance.deliberate.DeliberateEvent;
import io.github.fourmatters.governance.deliberate.MeasureId;
import io.github.fourmatters.governance.issue.AggregateRef;
import io.github.fourmatters.governance.issue.Event;
import io.github.fourmatters.governance.issue.IssueEvent;
import io.github.fourmatters.governance.issue.UnitId;
import io.github.fourmatters.governance.kernel.Fold;
import io.github.fourmatters.governance.meeting.MeetingEvent;
import io.github.fourmatters.governance.raise.RaiseEvent;
import io.github.fourmatters.governance.supervise.SuperviseEvent.AccountabilityAppealed;
import io.github.fourmatters.governance.supervise.SuperviseEvent.AccountabilityOpened;
import io.github.fourmatters.governance.supervise.SuperviseEvent.AppealDecided;
import io.github.fourmatters.governance.supervise.SuperviseEvent.NextRungSet;
import io.github.fourmatters.governance.supervise.SuperviseEvent.RungReached;
import io.github.fourmatters.governance.supervise.SuperviseEvent.StatementAttached;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What supervising remembers of an issue: its level, how far each of its measures has climbed, and the accountability records. */
public final class SuperviseState {
    /** The fold of this slice. */
    public static final Fold<SuperviseState> FOLD = Fold.over(
                    AggregateRef.ISSUE,
                    new SuperviseState(0, SupervisionLevel.NONE, ImmutableMap.of(), ImmutableMap.of()),
                    RaiseEvent.class,
                    DeliberateEvent.class,
                    MeetingEvent.class,
                    ActEvent.class,
                    SuperviseEvent.class)
            .on(RungReached.class, (event, before) -> before.climbed(event))
            .on(NextRungSet.class, (event, before) -> before.set(event))
            .on(AccountabilityOpened.class, (event, before) -> before.with(AccountabilityRecord.of(event)))
            .on(
                    StatementAttached.class,
                    (event, before) -> before.with(event.record(), was -> was.stated(event.words())))
            .on(
                    AccountabilityAppealed.class,
                    (event, before) -> before.with(event.record(), was -> was.appealed(event.appellant())))
            .on(AppealDecided.class, (event, before) -> before.with(event.record(), was -> was.decided(event.upheld())))
            .ignoring(RaiseEvent.class, DeliberateEvent.class, MeetingEvent.class, ActEvent.class)
            .elsewhere(SuperviseState::reopened)
            .complete();

    private final int cycle;
    private final SupervisionLevel level;
    private final ImmutableMap<MeasureId, LadderPosition> positions;
    private final ImmutableMap<AccountabilityId, AccountabilityRecord> records;

    private SuperviseState(
            int cycle,
            SupervisionLevel level,
            ImmutableMap<MeasureId, LadderPosition> positions,
            ImmutableMap<AccountabilityId, AccountabilityRecord> records) {
        this.cycle = cycle;
        this.level = level;
        this.positions = positions;
        this.records = records;
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

    Optional<LadderPosition> position(MeasureId measure) {
        return Optional.ofNullable(positions.get(measure));
    }

    /** A reopening is an event of the evaluation, to the right of here; it is known by the count that it carries. */
    private static SuperviseState reopened(Event event, SuperviseState before) {
        return event instanceof IssueEvent happened && happened.cycle() > before.cycle
                ? new SuperviseState(happened.cycle(), SupervisionLevel.NONE, ImmutableMap.of(), before.records)
                : before;
    }

    private SuperviseState climbed(RungReached event) {
        return climbed(event.measure(), LadderPosition.settled(event.level(), event.due(), event.next()));
    }

    private SuperviseState set(NextRungSet event) {
        SupervisionLevel reached =
                position(event.measure()).map(LadderPosition::level).orElse(SupervisionLevel.NONE);
        return climbed(event.measure(), LadderPosition.settled(reached, event.due(), event.next()));
    }

    private SuperviseState climbed(MeasureId measure, LadderPosition position) {
        return new SuperviseState(cycle, level.or(position.level()), with(positions, measure, position), records);
    }

    private SuperviseState with(AccountabilityId id, UnaryOperator<AccountabilityRecord> change) {
        return with(change.apply(record(id).orElseThrow()));
    }

    private SuperviseState with(AccountabilityRecord record) {
        return new SuperviseState(cycle, level, positions, with(records, record.id(), record));
    }

    private static <K, V> ImmutableMap<K, V> with(ImmutableMap<K, V> map, K key, V value) {
        Map<K, V> more = new LinkedHashMap<>(map);
        more.put(key, value);
        return ImmutableMap.copyOf(more);
    }
}
