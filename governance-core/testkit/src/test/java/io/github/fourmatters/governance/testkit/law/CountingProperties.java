package io.github.fourmatters.governance.testkit.law;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.fourmatters.governance.issue.UnitId;
import io.github.fourmatters.governance.quantity.Rational;
import io.github.fourmatters.governance.score.Aggregation;
import io.github.fourmatters.governance.score.Weighting;
import io.github.fourmatters.governance.score.WhenMissing;
import io.github.fourmatters.governance.tally.Ballot;
import io.github.fourmatters.governance.tally.BallotBox;
import io.github.fourmatters.governance.tally.BallotKey;
import io.github.fourmatters.governance.tally.FractionalHistogram;
import io.github.fourmatters.governance.tally.Histogram;
import io.github.fourmatters.governance.tally.IssueBallotRules;
import io.github.fourmatters.governance.tally.Party;
import io.github.fourmatters.governance.tally.Polls;
import io.github.fourmatters.governance.tally.Tally;
import io.github.fourmatters.governance.tally.TallyExplanation;
import io.github.fourmatters.governance.tally.TallyKey;
import io.github.fourmatters.governance.tally.UnitTally;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What is counted, beside a plain loop, and the invariants that rest on it. */
class CountingProperties {
    private static final ImmutableList<Integer> POINTS = ImmutableList.of(1, 2, 3, 4, 5);

    @Provide
    Arbitrary<Election> elections() {
        return Election.random();
    }

    @Property
    void a_tally_is_what_a_plain_loop_counts(@ForAll("elections") Election election) {
        Tally tally = election.tally();
        PlainCount plain = PlainCount.of(election);
        for (TallyKey key : tally.keys()) {
            Tally part = tally.where(key::equals);
            for (Party party : Party.values()) {
                assertThat(part.histogram(party)).isEqualTo(plain.histogram(key, party));
            }
        }
        TallyExplanation account = tally.account();
        assertThat(account.issues()).isEqualTo(election.polls().size());
        assertThat(account.excluded()).isEqualTo(plain.excluded());
        assertThat(account.superseded()).isEqualTo(plain.superseded());
        assertThat(account.counted().values().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(plain.counted().size());
    }

    @Property
    void each_ballot_is_counted_excluded_or_superseded(@ForAll("elections") Election election) {
        assertThat(election.tally().account().received())
                .isEqualTo(election.box().size())
                .isEqualTo(new HashSet<>(election.deliveries()).size());
    }

    @Property
    void invariant_40_at_most_one_ballot_counts_per_issue_cycle_and_person(@ForAll("elections") Election election) {
        Set<BallotKey> keys = new HashSet<>();
        election.deliveries().forEach(ballot -> keys.add(ballot.key()));
        assertThat(election.box().greatest())
                .extracting(Ballot::key)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(keys);
        assertThat(election.tally().counts().histograms().values().stream()
                        .mapToLong(Histogram::total)
                        .sum())
                .isLessThanOrEqualTo(keys.size());
        assertThat(election.box().superseded()).hasSize((int) election.box().size() - keys.size());
    }

    @Property
    void invariant_48_raising_a_ballot_never_lowers_the_composite(
            @ForAll("elections") Election election, @ForAll int which) {
        ImmutableList<Ballot> ballots = election.box().ballots();
        Assume.that(!ballots.isEmpty());
        Ballot ballot = ballots.get(Math.floorMod(which, ballots.size()));
        Assume.that(ballot.level() < Histogram.LEVELS);
        List<Ballot> raised = new ArrayList<>(ballots);
        raised.set(raised.indexOf(ballot), raised(ballot));
        Tally after = election.tally(BallotBox.of(raised));
        // Two papers with one id that differ in the level alone: raising the lower one makes them one.
        Assume.that(after.account().received() == ballots.size());
        assertThat(composite(after)).isGreaterThanOrEqualTo(composite(election.tally()));
    }

    private static Ballot raised(Ballot ballot) {
        return new Ballot(
                ballot.issue(),
                ballot.cycle(),
                ballot.person(),
                ballot.party(),
                ballot.level() + 1,
                ballot.revision(),
                ballot.receivedAt(),
                ballot.id());
    }

    /** The sum of the means of those parties that voted. */
    private static Rational composite(Tally tally) {
        Rational sum = Rational.ZERO;
        for (Party party : Party.values()) {
            Histogram histogram = tally.histogram(party);
            if (histogram.total() > 0) {
                sum = sum.plus(Rational.of(histogram.points(POINTS), histogram.total()));
            }
        }
        return sum;
    }

    @Property
    void invariant_49_partition_order_and_redelivery_do_not_matter(
            @ForAll("elections") Election election, @ForAll Random random) {
        List<List<Ballot>> parts = new ArrayList<>();
        for (int part = 0; part < 4; part++) {
            parts.add(new ArrayList<>());
        }
        for (Ballot ballot : election.deliveries()) {
            parts.get(random.nextInt(4)).add(ballot);
            parts.get(random.nextInt(4)).add(ballot);
        }
        BallotBox joined = parts.stream().map(BallotBox::of).reduce(BallotBox.empty(), BallotBox::join);
        assertThat(joined.toBytes()).isEqualTo(election.box().toBytes());
        assertThat(election.tally(joined).toBytes()).isEqualTo(election.tally().toBytes());
    }

    @Property
    void ballots_that_are_delivered_one_by_one_are_counted_alike(@ForAll("elections") Election election) {
        BallotBox joined = election.deliveries().stream()
                .map(ballot -> BallotBox.of(List.of(ballot)))
                .reduce(BallotBox.empty(), BallotBox::join);
        assertThat(election.tally(joined)).isEqualTo(election.tally());
    }

    @Property
    void issues_may_be_counted_in_parts_and_added_up(@ForAll("elections") Election election, @ForAll Random random) {
        List<IssueBallotRules> shuffled = new ArrayList<>(election.polls());
        Collections.shuffle(shuffled, random);
        int cut = random.nextInt(shuffled.size() + 1);
        Tally sum =
                part(election, shuffled.subList(cut, shuffled.size())).plus(part(election, shuffled.subList(0, cut)));
        assertThat(sum).isEqualTo(election.tally());
    }

    private static Tally part(Election election, List<IssueBallotRules> polls) {
        BallotBox box = BallotBox.of(election.deliveries().stream()
                .filter(ballot -> polls.stream()
                        .anyMatch(poll -> poll.issue().equals(ballot.issue()) && poll.cycle() == ballot.cycle()))
                .toList());
        return Tally.builder().count(box, Polls.of(polls), Election.RULES).build();
    }

    @Property
    void invariant_55_the_year_by_ballots_is_the_sum_of_its_quarters(@ForAll("elections") Election election) {
        Tally year = election.tally();
        for (Party party : Party.values()) {
            Histogram quarters = year.by(TallyKey::quarter).values().stream()
                    .map(quarter -> quarter.histogram(party))
                    .reduce(Histogram.empty(), Histogram::plus);
            assertThat(year.by(key -> key.quarter().year()).get(2026).histogram(party))
                    .isEqualTo(quarters);
        }
    }

    @Property
    void a_tally_is_the_sum_of_its_parts_whatever_it_is_split_by(@ForAll("elections") Election election) {
        Tally whole = election.tally();
        assertThat(sum(whole.by(TallyKey::category).values())).isEqualTo(whole);
        assertThat(sum(whole.by(TallyKey::gridCell).values())).isEqualTo(whole);
        assertThat(sum(whole.by(TallyKey::units).values())).isEqualTo(whole);
        assertThat(sum(whole.by(key -> key).values())).isEqualTo(whole);
    }

    private static Tally sum(Iterable<Tally> parts) {
        Tally sum = Tally.empty();
        for (Tally part : parts) {
            sum = sum.plus(part);
        }
        return sum;
    }

    @Property
    void shares_of_all_units_sum_to_exactly_the_whole(@ForAll("elections") Election election) {
        Tally whole = election.tally();
        Map<UnitId, UnitTally> units = new HashMap<>(whole.byUnit());
        for (Party party : Party.values()) {
            assertThat(units.values().stream()
                            .map(unit -> unit.histogram(party))
                            .reduce(FractionalHistogram.empty(), FractionalHistogram::plus))
                    .isEqualTo(FractionalHistogram.of(whole.histogram(party), Rational.ONE));
        }
        assertThat(units.values().stream().map(UnitTally::issues).reduce(Rational.ZERO, Rational::plus))
                .isEqualTo(Rational.of(election.polls().size()));
    }

    @Property
    void grades_of_a_tally_are_those_of_its_issues_one_by_one(
            @ForAll("elections") Election election,
            @ForAll @IntRange(min = 1, max = 3) int minimumBallots,
            @ForAll WhenMissing missing) {
        Weighting weighting = new Weighting(
                ImmutableMap.of(Party.COMMUNITY, 3, Party.PARTY_MEMBERS, 3, Party.RESIDENTS, 4),
                POINTS,
                minimumBallots,
                ImmutableSet.of(Party.RESIDENTS),
                missing);
        List<ImmutableMap<Party, Histogram>> issues = election.polls().stream()
                .map(poll -> part(election, List.of(poll)).counts().histograms())
                .toList();
        for (Aggregation aggregation : Aggregation.values()) {
            assertThat(aggregation.composite(election.tally(), weighting))
                    .isEqualTo(aggregation.composite(issues, weighting));
        }
    }
}
