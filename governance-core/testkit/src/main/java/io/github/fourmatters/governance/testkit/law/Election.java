package io.github.fourmatters.governance.testkit.law;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.fourmatters.governance.calendar.Quarter;
import io.github.fourmatters.governance.issue.CategoryCode;
import io.github.fourmatters.governance.issue.GridCell;
import io.github.fourmatters.governance.issue.IssueId;
import io.github.fourmatters.governance.issue.UnitId;
import io.github.fourmatters.governance.spi.vault.SubjectId;
import io.github.fourmatters.governance.tally.Ballot;
import io.github.fourmatters.governance.tally.BallotBox;
import io.github.fourmatters.governance.tally.BallotEligibility;
import io.github.fourmatters.governance.tally.BallotId;
import io.github.fourmatters.governance.tally.IssueBallotRules;
import io.github.fourmatters.governance.tally.Party;
import io.github.fourmatters.governance.tally.Polls;
import io.github.fourmatters.governance.tally.Tally;
import io.github.fourmatters.governance.tally.TallyKey;
import io.github.fourmatters.governance.tally.UnitShares;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * Ballots as they were delivered, in their order and some of them twice, and what is to be counted.
 *
 * @param deliveries the ballots
 * @param polls a poll for each issue and cycle that there can be a ballot on
 */
public record Election(ImmutableList<Ballot> deliveries, ImmutableList<IssueBallotRules> polls) {
    private static final int ISSUES = 4;
    private static final int CYCLES = 2;
    private static final int PERSONS = 6;
    private static final Instant NOON = Instant.parse("2026-04-01T04:00:00Z");

    /** The rules under which {@link #tally()} counts. */
    public static final String RULES = "rules-1";

    /**
     * Returns small elections, in which persons revise their ballots, are late, or may not vote.
     *
     * @return the arbitrary
     */
    public static Arbitrary<Election> random() {
        return Combinators.combine(
                        ballots().list().ofMaxSize(40),
                        keys().list().ofSize(ISSUES * CYCLES),
                        scrutinies().list().ofSize(ISSUES * CYCLES))
                .as((ballots, keys, scrutinies) -> new Election(ImmutableList.copyOf(ballots), polls(keys, scrutinies)))
                .withoutEdgeCases();
    }

    /**
     * Returns ballots of few persons on few issues, so that many have the same key.
     *
     * @return the arbitrary
     */
    public static Arbitrary<Ballot> ballots() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, ISSUES),
                        Arbitraries.integers().between(0, CYCLES - 1),
                        persons(),
                        Arbitraries.of(Party.class),
                        Arbitraries.integers().between(1, 5),
                        Arbitraries.integers().between(1, 3),
                        instants(),
                        Arbitraries.integers().between(1, 3))
                .as((issue, cycle, person, party, level, revision, receivedAt, id) -> new Ballot(
                        issue(issue), cycle, person, party, level, revision, receivedAt, new BallotId("b" + id)))
                .withoutEdgeCases();
    }

    /**
     * Returns the keys of tallies, some of joint issues.
     *
     * @return the arbitrary
     */
    public static Arbitrary<TallyKey> keys() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 4).map(number -> new Quarter(2026, number)),
                        Arbitraries.of("roads", "water", "住房").map(CategoryCode::new),
                        Arbitraries.of("east", "west").map(GridCell::new),
                        shares())
                .as(TallyKey::new)
                .withoutEdgeCases();
    }

    private static Arbitrary<UnitShares> shares() {
        return Arbitraries.maps(
                        Arbitraries.of("u1", "u2", "u3").map(UnitId::new),
                        Arbitraries.integers().between(1, 4))
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(UnitShares::of);
    }

    private static Arbitrary<BallotEligibility> scrutinies() {
        return Combinators.combine(
                        instants().optional(0.3),
                        instants().optional(0.3),
                        Arbitraries.maps(persons(), Arbitraries.of(Party.class))
                                .ofMinSize(4)
                                .optional(0.2),
                        persons().set().ofMaxSize(2),
                        Arbitraries.frequency(Tuple.of(3, false), Tuple.of(1, true)))
                .as((opensAt, closesAt, roster, conflicted, performed) -> BallotEligibility.builder()
                        .opensAt(opensAt)
                        .closesAt(closesAt)
                        .roster(roster.map(ImmutableMap::copyOf))
                        .conflicted(ImmutableSet.copyOf(conflicted))
                        .communityPerformed(performed)
                        .build());
    }

    private static Arbitrary<SubjectId> persons() {
        return Arbitraries.integers().between(1, PERSONS).map(number -> new SubjectId("p" + number));
    }

    private static Arbitrary<Instant> instants() {
        return Arbitraries.integers().between(0, 9).map(hours -> NOON.plusSeconds(3_600L * hours));
    }

    private static IssueId issue(int number) {
        return new IssueId("i" + number);
    }

    private static ImmutableList<IssueBallotRules> polls(List<TallyKey> keys, List<BallotEligibility> scrutinies) {
        List<IssueBallotRules> polls = new ArrayList<>();
        for (int number = 0; number < ISSUES * CYCLES; number++) {
            polls.add(new IssueBallotRules(
                    issue(1 + number / CYCLES), number % CYCLES, keys.get(number), scrutinies.get(number)));
        }
        return ImmutableList.copyOf(polls);
    }

    /**
     * Checks the parts.
     *
     * @param deliveries the ballots
     * @param polls a poll for each issue and cycle that there is a ballot on
     */
    public Election {
        Objects.requireNonNull(deliveries, "deliveries");
        Objects.requireNonNull(polls, "polls");
    }

    /**
     * Joins all that was delivered.
     *
     * @return the box
     */
    public BallotBox box() {
        return BallotBox.of(deliveries);
    }

    /**
     * Counts the box.
     *
     * @return the tally
     */
    public Tally tally() {
        return tally(box());
    }

    /**
     * Counts a box.
     *
     * @param box some ballots
     * @return the tally
     */
    public Tally tally(BallotBox box) {
        return Tally.builder().count(box, Polls.of(polls), RULES).build();
    }
}
