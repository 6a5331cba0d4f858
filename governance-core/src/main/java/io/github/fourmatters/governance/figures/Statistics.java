package io.github.fourmatters.governance.figures;

import com.google.common.collect.ImmutableMap;
import io.github.fourmatters.governance.evaluate.EvaluatePolicy;
import io.github.fourmatters.governance.history.IssueHistories;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.issue.UnitId;
import io.github.fourmatters.governance.spi.journal.Recorded;
import io.github.fourmatters.governance.tally.DurationHistogram;
import io.github.fourmatters.governance.view.Period;
import io.github.fourmatters.governance.view.Projection;
import io.github.fourmatters.governance.view.View;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * The view that answers with figures: it gathers the facts, and works out the {@link Figures} of any period, as known at any instant.
 * Periods go by when facts took effect.
 *
 * <pre>{@code
 * Figures year = governance.ask(Statistics.VIEW, ledgers, statistics -> statistics.figures(Period.year(2026, zone), endOfYear));
 * }</pre>
 */
public final class Statistics implements Projection<Statistics> {
    /** The view of these figures. */
    public static final View<Statistics> VIEW = View.overLedger("statistics", Statistics::new);

    private final IssueHistories histories = new IssueHistories();
    private final RecordedActivities deeds = new RecordedActivities();

    private Statistics() {}

    @Override
    public void apply(Recorded<Fact> recorded) {
        histories.apply(recorded);
        deeds.apply(recorded.payload());
    }

    @Override
    public void merge(Statistics other) {
        histories.merge(other.histories);
        deeds.merge(other.deeds);
    }

    @Override
    public Optional<Statistics> copy() {
        Statistics copy = new Statistics();
        copy.merge(this);
        return Optional.of(copy);
    }

    /**
     * Works out the figures of a period.
     *
     * @param period the period
     * @param asOf the instant up to which facts are looked at; those that took effect at it are known
     * @return the figures
     */
    public Figures figures(Period period, Instant asOf) {
        Objects.requireNonNull(period, "period");
        Objects.requireNonNull(asOf, "asOf");
        return FiguresCalculator.of(period, asOf, histories.all(), deeds).figures();
    }

    /**
     * Works out response, resolution and satisfaction for each unit; their numerators and denominators add up to those of
     * {@link Figures#followUps()}. An issue's response counts for the unit that it is attributed to, and a call-back for the unit of its
     * day, whatever became of the issue later.
     *
     * @param period the period
     * @param asOf the instant up to which facts are looked at
     * @return the three rates by unit
     */
    public ImmutableMap<UnitId, ResidentRates> followUpsByUnit(Period period, Instant asOf) {
        Objects.requireNonNull(period, "period");
        Objects.requireNonNull(asOf, "asOf");
        return FiguresCalculator.of(period, asOf, histories.all(), deeds).followUpsByUnit();
    }

    /**
     * Works out what the three parties said, from the ballots that were counted when the issues closed.
     *
     * @param period the period, of which the rounds of its whole quarters count
     * @param asOf the instant up to which facts are looked at; a round closes some days after its quarter
     * @param policy weights, points, the least number of ballots and the favourable levels
     * @return the evaluation
     */
    public Evaluation evaluation(Period period, Instant asOf, EvaluatePolicy policy) {
        Objects.requireNonNull(period, "period");
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(policy, "policy");
        return RoundResults.of(period, asOf, histories.all(), policy).evaluation();
    }

    /**
     * Works out how long it took from the acceptance of an issue to the completion of its work, for the first completion in each cycle. A
     * reopened cycle runs from its reopening. Medians and trimmed means follow from it.
     *
     * @param period the period in which the work was completed
     * @param asOf the instant up to which facts are looked at
     * @return the durations, in whole minutes of real time; what is left of a minute is cut
     */
    public DurationHistogram handlingTimes(Period period, Instant asOf) {
        Objects.requireNonNull(period, "period");
        Objects.requireNonNull(asOf, "asOf");
        return HandlingTimes.of(period, asOf, histories.all());
    }

    /**
     * Works out how often settled trouble comes back: of the issues closed in the period at least so many days ago, those reopened as
     * rebounds within so many days.
     *
     * @param period the period in which they closed
     * @param asOf the instant up to which facts are looked at
     * @param days the number of days of 24 hours, 1 or more
     * @return the rate
     * @throws IllegalArgumentException if the number of days is below 1
     */
    public Rate rebounds(Period period, Instant asOf, int days) {
        Objects.requireNonNull(period, "period");
        Objects.requireNonNull(asOf, "asOf");
        return ReboundCalculator.within(days, period, asOf).rate(histories.all());
    }
}
