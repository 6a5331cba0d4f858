package io.github.fourmatters.governance.evaluate;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.calendar.Quarter;
import io.github.fourmatters.governance.issue.AggregateRef;
import io.github.fourmatters.governance.issue.EventType;
import io.github.fourmatters.governance.tally.BallotEligibility;
import java.time.Instant;

/** What happens to the round of a quarter. */
public sealed interface RoundEvent extends EvaluateEvent {
    /** The kind of aggregate that a round is. */
    String KIND = "round";

    /**
     * Returns the quarter whose round it is.
     *
     * @return the quarter
     */
    Quarter quarter();

    /**
     * Returns the aggregate of a round.
     *
     * @param quarter its quarter
     * @return its aggregate
     */
    static AggregateRef aggregate(Quarter quarter) {
        return new AggregateRef(KIND, quarter.label());
    }

    @Override
    default AggregateRef aggregate() {
        return aggregate(quarter());
    }

    /**
     * A round has its dates, which no later charter moves.
     *
     * @param quarter the quarter
     * @param opensAt when it opens: when the quarter has ended
     * @param closesAt the last instant at which a ballot counts
     */
    @EventType(name = "round-scheduled")
    record RoundScheduled(Quarter quarter, Instant opensAt, Instant closesAt) implements RoundEvent {
        /**
         * Tells whether a ballot comes too late for the round.
         *
         * @param receivedAt when it is received
         * @return {@code true} after the close; at its last instant a ballot still counts
         */
        public boolean isLate(Instant receivedAt) {
            return BallotEligibility.isLate(closesAt, receivedAt);
        }
    }

    /**
     * Persons were put on the roster.
     *
     * @param quarter the quarter
     * @param entries the persons
     */
    @EventType(name = "evaluators-enrolled")
    record EvaluatorsEnrolled(Quarter quarter, ImmutableList<RosterEntry> entries) implements RoundEvent {}

    /**
     * The round takes ballots.
     *
     * @param quarter the quarter
     */
    @EventType(name = "round-opened")
    record RoundOpened(Quarter quarter) implements RoundEvent {}

    /**
     * The round takes no more ballots.
     *
     * @param quarter the quarter
     */
    @EventType(name = "round-closed")
    record RoundClosed(Quarter quarter) implements RoundEvent {}
}
