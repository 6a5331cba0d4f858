package io.github.fourmatters.governance.testkit.chronicle;

import io.github.fourmatters.governance.deliberate.MeasureId;
import io.github.fourmatters.governance.issue.ActorId;
import io.github.fourmatters.governance.issue.UnitId;
import io.github.fourmatters.governance.supervise.AccountabilityId;
import io.github.fourmatters.governance.supervise.SuperviseEvent;
import io.github.fourmatters.governance.supervise.SupervisionLevel;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How far an issue's overdue work has climbed, and who was held accountable. */
public final class SupervisionRecord {
    /**
     * When a measure comes to its next rung.
     *
     * @param due the due instant from which that was reckoned
     * @param next the instant, or empty at the top
     */
    public record Wait(Instant due, Optional<Instant> next) {}

    /** One accountability record. */
    public static final class Held {
        private final AccountabilityId id;
        private final UnitId unit;
        private final Instant appealBy;
        private boolean stated;
        private @Nullable ActorId appellant;
        private boolean decided;
        private boolean overturned;

        private Held(SuperviseEvent.AccountabilityOpened opened) {
            this.id = opened.record();
            this.unit = opened.unit();
            this.appealBy = opened.appealBy();
        }

        /**
         * Returns its id.
         *
         * @return the id
         */
        public AccountabilityId id() {
            return id;
        }

        /**
         * Returns the unit.
         *
         * @return who was held accountable
         */
        public UnitId unit() {
            return unit;
        }

        /**
         * Returns until when the unit may appeal.
         *
         * @return the last instant
         */
        public Instant appealBy() {
            return appealBy;
        }

        /**
         * Tells whether the unit has made its statement.
         *
         * @return {@code true} if it has
         */
        public boolean isStated() {
            return stated;
        }

        /**
         * Returns who appealed.
         *
         * @return the actor, or empty before anyone has
         */
        public Optional<ActorId> appellant() {
            return Optional.ofNullable(appellant);
        }

        /**
         * Tells whether an appeal waits for a decision.
         *
         * @return {@code true} if it does
         */
        public boolean isPending() {
            return appellant != null && !decided;
        }

        /**
         * Tells whether an appeal was upheld.
         *
         * @return {@code true} if the record no longer weighs on the score
         */
        public boolean isOverturned() {
            return overturned;
        }
    }

    private final Map<MeasureId, SupervisionLevel> reached = new HashMap<>();
    private final Map<MeasureId, Wait> waits = new HashMap<>();
    private final Map<AccountabilityId, Held> held = new LinkedHashMap<>();
    private SupervisionLevel level = SupervisionLevel.NONE;

    SupervisionRecord() {}

    void apply(SuperviseEvent event) {
        if (event instanceof SuperviseEvent.RungReached rung) {
            reached.put(rung.measure(), rung.level());
            waits.put(rung.measure(), new Wait(rung.due(), rung.next()));
            level = level.or(rung.level());
        } else if (event instanceof SuperviseEvent.NextRungSet set) {
            waits.put(set.measure(), new Wait(set.due(), set.next()));
        } else if (event instanceof SuperviseEvent.AccountabilityOpened opened) {
            held.put(opened.record(), new Held(opened));
        } else {
            hear(event);
        }
    }

    private void hear(SuperviseEvent event) {
        if (event instanceof SuperviseEvent.StatementAttached attached) {
            find(attached.record()).ifPresent(record -> record.stated = true);
        } else if (event instanceof SuperviseEvent.AccountabilityAppealed appealed) {
            find(appealed.record()).ifPresent(record -> record.appellant = appealed.appellant());
        } else if (event instanceof SuperviseEvent.AppealDecided decision) {
            find(decision.record()).ifPresent(record -> {
                record.decided = true;
                record.overturned = decision.upheld();
            });
        }
    }

    /** Begins another cycle. */
    void forget() {
        reached.clear();
        waits.clear();
        level = SupervisionLevel.NONE;
    }

    /**
     * Returns the issue's level.
     *
     * @return the highest rung that any of its measures has reached in this cycle
     */
    public SupervisionLevel level() {
        return level;
    }

    /**
     * Returns how far a measure has climbed.
     *
     * @param measure the measure
     * @return its level
     */
    public SupervisionLevel reached(MeasureId measure) {
        return reached.getOrDefault(measure, SupervisionLevel.NONE);
    }

    /**
     * Returns when a measure comes to its next rung.
     *
     * @param measure the measure
     * @return the instant and the due date behind it, or empty if nothing was settled yet
     */
    public Optional<Wait> waits(MeasureId measure) {
        return Optional.ofNullable(waits.get(measure));
    }

    /**
     * Looks an accountability record up.
     *
     * @param id its id
     * @return the record, or empty
     */
    public Optional<Held> find(AccountabilityId id) {
        return Optional.ofNullable(held.get(id));
    }

    /**
     * Returns the accountability records.
     *
     * @return all of them, of every cycle
     */
    public Collection<Held> held() {
        return List.copyOf(held.values());
    }
}
