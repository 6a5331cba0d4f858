package io.github.fourmatters.governance.figures;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import com.google.common.collect.Multimaps;
import io.github.fourmatters.governance.calendar.Deadline;
import io.github.fourmatters.governance.calendar.Quarter;
import io.github.fourmatters.governance.evaluate.EvaluateIssueEvent.BallotCast;
import io.github.fourmatters.governance.evaluate.EvaluateIssueEvent.ScoreCorrected;
import io.github.fourmatters.governance.evaluate.RoundEvent.RoundScheduled;
import io.github.fourmatters.governance.history.IssueHistories;
import io.github.fourmatters.governance.history.IssueHistory;
import io.github.fourmatters.governance.history.IssueStatus;
import io.github.fourmatters.governance.issue.Event;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.issue.IssueId;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.journal.Recorded;
import io.github.fourmatters.governance.spi.vault.SubjectId;
import io.github.fourmatters.governance.tally.Ballot;
import io.github.fourmatters.governance.tally.BallotBox;
import io.github.fourmatters.governance.tally.BallotEligibility;
import io.github.fourmatters.governance.tally.BallotId;
import io.github.fourmatters.governance.tally.Histogram;
import io.github.fourmatters.governance.tally.IssueBallotRules;
import io.github.fourmatters.governance.tally.Party;
import io.github.fourmatters.governance.tally.Polls;
import io.github.fourmatters.governance.tally.Tally;
import io.github.fourmatters.governance.tally.TallyBuilder;
import io.github.fourmatters.governance.tally.TallyKey;
import io.github.fourmatters.governance.tally.UnitShares;
import io.github.fourmatters.governance.view.Period;
import io.github.fourmatters.governance.view.Projection;
import io.github.fourmatters.governance.view.View;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The ballots themselves, counted anew from the record: what was counted, what was late, taken out or superseded, and by which rules. A
 * ballot of somebody who may not vote is refused and so never recorded; roster and conflicts are not looked at again here.
 *
 * <pre>{@code
 * Tally year = governance.ask(BallotCount.VIEW, ledgers, count -> count.tally(Period.year(2026, zone), asOf));
 * year.account();                                      // counted, excluded by reason, superseded, charters
 * byte[] part = year.toBytes();                        // to be merged elsewhere
 * }</pre>
 */
public final class BallotCount implements Projection<BallotCount> {
    /** The view of the ballots. */
    public static final View<BallotCount> VIEW = View.overLedger("ballot-count", BallotCount::new);

    private record Round(LedgerId ledger, Quarter quarter) {}

    private record Case(IssueId issue, int cycle) {}

    private record Correction(Instant at, ImmutableSet<SubjectId> excluded) {}

    private final IssueHistories histories = new IssueHistories();
    private final Map<Round, RoundScheduled> schedules = new HashMap<>();
    private final Map<Case, List<Ballot>> ballots = new HashMap<>();
    private final Map<Case, List<Correction>> corrections = new HashMap<>();

    private BallotCount() {}

    @Override
    public void apply(Recorded<Fact> recorded) {
        histories.apply(recorded);
        Event event = recorded.payload().event();
        if (event instanceof RoundScheduled scheduled) {
            schedules.put(new Round(recorded.stream().ledger(), scheduled.quarter()), scheduled);
        } else if (event instanceof BallotCast cast) {
            add(ballots, new Case(cast.issue(), cast.cycle()), ballot(cast, recorded));
        } else if (event instanceof ScoreCorrected corrected) {
            add(
                    corrections,
                    new Case(corrected.issue(), corrected.cycle()),
                    new Correction(recorded.payload().occurredAt(), corrected.excluded()));
        }
    }

    private static <K, V> void add(Map<K, List<V>> map, K key, V value) {
        map.computeIfAbsent(key, absent -> new ArrayList<>()).add(value);
    }

    private static Ballot ballot(BallotCast cast, Recorded<Fact> recorded) {
        return new Ballot(
                cast.issue(),
                cast.cycle(),
                cast.person(),
                cast.party(),
                cast.level(),
                cast.revision(),
                recorded.payload().occurredAt(),
                new BallotId(recorded.command().value()));
    }

    @Override
    public void merge(BallotCount other) {
        histories.merge(other.histories);
        schedules.putAll(other.schedules);
        other.ballots.forEach((subject, more) -> more.forEach(each -> add(ballots, subject, each)));
        other.corrections.forEach((subject, more) -> more.forEach(each -> add(corrections, subject, each)));
    }

    @Override
    public Optional<BallotCount> copy() {
        BallotCount copy = new BallotCount();
        copy.merge(this);
        return Optional.of(copy);
    }

    /**
     * Counts the ballots on the issues that closed in some rounds.
     *
     * @param period the period, of which the rounds of its whole quarters count
     * @param asOf the instant up to which facts are looked at
     * @return the tally, by quarter, category, grid cell and unit; each issue under the unit that it was attributed to when it closed
     */
    public Tally tally(Period period, Instant asOf) {
        requireNonNull(asOf, "asOf");
        TallyBuilder tally = Tally.builder();
        Multimaps.index(closes(period, asOf), graded -> graded.close().charter())
                .asMap()
                .forEach((charter, issues) -> tally.count(box(issues, asOf), polls(issues, asOf), charter));
        return tally.build();
    }

    /**
     * Compares what was published with the ballots in the record, issue by issue, so that no error can hide behind another.
     *
     * @param period the period, of which the rounds of its whole quarters count
     * @param asOf the instant up to which facts are looked at
     * @return one for each close, by quarter and then by issue
     */
    public ImmutableList<Recount> recounts(Period period, Instant asOf) {
        requireNonNull(asOf, "asOf");
        return closes(period, asOf).stream()
                .map(graded -> recount(graded, asOf))
                .sorted(Comparator.comparing(Recount::quarter)
                        .thenComparing(recount -> recount.issue().value())
                        .thenComparing(Recount::cycle))
                .collect(toImmutableList());
    }

    private Recount recount(GradedClose graded, Instant asOf) {
        ImmutableList<GradedClose> one = ImmutableList.of(graded);
        Tally counted = Tally.builder()
                .count(box(one, asOf), polls(one, asOf), graded.close().charter())
                .build();
        return new Recount(
                graded.history().id(),
                subject(graded).cycle(),
                graded.quarter(),
                cast(graded.ballots()),
                cast(counted.counts().histograms()));
    }

    private static ImmutableMap<Party, Histogram> cast(Map<Party, Histogram> histograms) {
        return ImmutableMap.copyOf(Maps.filterValues(histograms, histogram -> histogram.total() > 0));
    }

    private ImmutableList<GradedClose> closes(Period period, Instant asOf) {
        return GradedClose.of(histories.all(), requireNonNull(period, "period"), asOf);
    }

    private BallotBox box(Collection<GradedClose> issues, Instant asOf) {
        BallotBox.Builder box = BallotBox.builder();
        for (GradedClose graded : issues) {
            ballots.getOrDefault(subject(graded), List.of()).stream()
                    .filter(ballot -> Deadline.hasCome(ballot.receivedAt(), asOf))
                    .forEach(box::add);
        }
        return box.build();
    }

    private Polls polls(Collection<GradedClose> issues, Instant asOf) {
        return Polls.of(issues.stream().map(graded -> poll(graded, asOf)).toList());
    }

    private IssueBallotRules poll(GradedClose graded, Instant asOf) {
        IssueHistory history = graded.history();
        IssueStatus status = graded.close().status();
        TallyKey key = new TallyKey(
                graded.quarter(),
                status.category(),
                history.raised().cell(),
                UnitShares.lead(status.unitOrUnassigned()));
        return new IssueBallotRules(history.id(), subject(graded).cycle(), key, eligibility(graded, asOf));
    }

    private BallotEligibility eligibility(GradedClose graded, Instant asOf) {
        RoundScheduled schedule = requireNonNull(
                schedules.get(new Round(graded.history().ledger(), graded.quarter())), "a round has its dates");
        return BallotEligibility.builder()
                .opensAt(schedule.opensAt())
                .closesAt(schedule.closesAt())
                .takenOut(corrections.getOrDefault(subject(graded), List.of()).stream()
                        .filter(correction -> Deadline.hasCome(correction.at(), asOf))
                        .flatMap(correction -> correction.excluded().stream())
                        .collect(toImmutableSet()))
                .build();
    }

    private static Case subject(GradedClose graded) {
        return new Case(graded.history().id(), graded.close().event().cycle());
    }
}
