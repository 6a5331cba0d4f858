package io.github.fourmatters.governance.testkit.law;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
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
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BinaryOperator;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A million ballots, split and merged at random and written down on the way: the bytes are the same every time. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MergeOrderTest {
    private static final int BALLOTS = 1_000_000;
    private static final int ISSUES = 40_000;
    private static final ImmutableList<Party> PARTIES = ImmutableList.copyOf(Party.values());
    private static final Instant OPEN = Instant.parse("2026-04-01T00:00:00Z");

    private ImmutableList<Ballot> ballots = ImmutableList.of();
    private ImmutableList<IssueBallotRules> polls = ImmutableList.of();
    private byte[] boxBytes = {};
    private byte[] tallyBytes = {};

    @BeforeAll
    void counts_everything_in_one_go() {
        Random random = new Random(4);
        BallotEligibility eligibility = BallotEligibility.builder()
                .closesAt(OPEN.plusSeconds(990_000))
                .conflicted(ImmutableSet.of(new SubjectId("p7")))
                .build();
        polls = IntStream.range(0, ISSUES)
                .mapToObj(issue -> new IssueBallotRules(
                        new IssueId("i" + issue),
                        0,
                        key(issue),
                        issue % 2 == 0 ? eligibility : BallotEligibility.none()))
                .collect(ImmutableList.toImmutableList());
        ballots = IntStream.range(0, BALLOTS)
                .mapToObj(number -> ballot(number, random))
                .collect(ImmutableList.toImmutableList());
        BallotBox box = BallotBox.of(ballots);
        boxBytes = box.toBytes();
        Tally tally = count(box, polls);
        tallyBytes = tally.toBytes();
        assertThat(tally.account().superseded()).isPositive();
        assertThat(tally.account().excluded()).hasSize(2);
    }

    private static TallyKey key(int issue) {
        return new TallyKey(
                new Quarter(2026, 1 + issue % 4),
                new CategoryCode("c" + issue % 5),
                new GridCell("g" + issue % 3),
                UnitShares.lead(new UnitId("u" + issue % 200)));
    }

    private static Ballot ballot(int number, Random random) {
        int person = random.nextInt(300);
        return new Ballot(
                new IssueId("i" + random.nextInt(ISSUES)),
                0,
                new SubjectId("p" + person),
                PARTIES.get(person % 3),
                1 + random.nextInt(5),
                1 + random.nextInt(2),
                OPEN.plusSeconds(random.nextInt(1_000_000)),
                new BallotId("b" + number));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 20, 300})
    void the_bytes_are_the_same_however_the_parts_are_split_and_merged(long seed) {
        Random random = new Random(seed);
        int parts = 2 + random.nextInt(63);
        List<BallotBox> boxes = split(ballots, parts, ballot -> random.nextInt(parts))
                .map(BallotBox::of)
                .toList();
        BallotBox joined = merge(boxes, BallotBox::join, box -> BallotBox.fromBytes(box.toBytes()), random);
        assertThat(Arrays.equals(joined.toBytes(), boxBytes)).isTrue();
        assertThat(Arrays.equals(count(joined, polls).toBytes(), tallyBytes)).isTrue();

        List<Tally> tallies = tallies(joined, parts, random);
        Tally sum = merge(tallies, Tally::plus, tally -> Tally.fromBytes(tally.toBytes()), random);
        assertThat(Arrays.equals(sum.toBytes(), tallyBytes)).isTrue();
        System.out.printf(
                "Seed %d: %,d ballots in %d boxes and %,d issues in %d tallies, merged to the same %,d and %,d bytes%n",
                seed, BALLOTS, boxes.size(), ISSUES, tallies.size(), boxBytes.length, tallyBytes.length);
    }

    private static Tally count(BallotBox box, List<IssueBallotRules> polls) {
        return Tally.builder().count(box, Polls.of(polls), "rules-1").build();
    }

    private List<Tally> tallies(BallotBox joined, int parts, Random random) {
        Map<IssueId, Integer> part = new HashMap<>();
        polls.forEach(poll -> part.put(poll.issue(), random.nextInt(parts)));
        List<List<IssueBallotRules>> polled =
                split(polls, parts, poll -> part.get(poll.issue())).toList();
        List<List<Ballot>> cast = split(joined.ballots(), parts, ballot -> part.get(ballot.issue()))
                .toList();
        return IntStream.range(0, parts)
                .mapToObj(number -> count(BallotBox.of(cast.get(number)), polled.get(number)))
                .toList();
    }

    private static <T> Stream<List<T>> split(List<T> whole, int count, ToIntFunction<T> part) {
        List<List<T>> parts = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            parts.add(new ArrayList<>());
        }
        whole.forEach(each -> parts.get(part.applyAsInt(each)).add(each));
        return parts.stream();
    }

    /** Takes any two, merges them, writes the result down one time in six, and puts it back, until one is left. */
    private static <T> T merge(List<T> parts, BinaryOperator<T> merging, UnaryOperator<T> travelling, Random random) {
        List<T> left = new ArrayList<>(parts);
        left.replaceAll(travelling);
        while (left.size() > 1) {
            T one = left.remove(random.nextInt(left.size()));
            T other = left.remove(random.nextInt(left.size()));
            T merged = merging.apply(one, other);
            left.add(random.nextInt(6) == 0 ? travelling.apply(merged) : merged);
        }
        return left.get(0);
    }
}
