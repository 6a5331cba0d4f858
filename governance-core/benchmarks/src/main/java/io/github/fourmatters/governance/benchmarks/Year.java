package io.github.fourmatters.governance.benchmarks;

import com.google.common.collect.ImmutableList;
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
import io.github.fourmatters.governance.tally.TallyKey;
import io.github.fourmatters.governance.tally.UnitShares;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;

/** A year of ballots: 200 units, 4 quarters, 3 parties, 5 levels, 24 to 32 ballots an issue. */
final class Year {
    static final int UNITS = 200;
    static final int QUARTERS = 4;
    static final int CELLS = UNITS * QUARTERS;
    private static final Instant OPEN = Instant.parse("2026-04-01T00:00:00Z");
    private static final ImmutableList<SubjectId> PERSONS = IntStream.range(0, 3_000)
            .mapToObj(number -> new SubjectId(String.format(Locale.ROOT, "p%04d", number)))
            .collect(ImmutableList.toImmutableList());

    private final BallotBox box;
    private final Polls polls;
    private final Ballot[] ballots;
    private final int[] cells;

    private Year(BallotBox box, Polls polls, Ballot[] ballots, int[] cells) {
        this.box = box;
        this.polls = polls;
        this.ballots = ballots;
        this.cells = cells;
    }

    /** The ballots, joined. */
    BallotBox box() {
        return box;
    }

    /** Where they belong. */
    Polls polls() {
        return polls;
    }

    /** The ballots of the box, in its order. */
    Ballot[] ballots() {
        return ballots;
    }

    /** Of each of the ballots the unit times 4 plus the quarter, as one would look it up by hand. */
    int[] cells() {
        return cells;
    }

    static Year of(int size) {
        Random random = new Random(5);
        ImmutableList<TallyKey> cells =
                IntStream.range(0, CELLS).mapToObj(Year::cell).collect(ImmutableList.toImmutableList());
        BallotEligibility eligibility = BallotEligibility.builder()
                .opensAt(OPEN)
                .closesAt(OPEN.plusSeconds(1_000_000))
                .build();
        List<Ballot> ballots = new ArrayList<>(size);
        List<IssueBallotRules> polls = new ArrayList<>();
        int[] places = new int[size];
        while (ballots.size() < size) {
            int place = random.nextInt(CELLS);
            int first = ballots.size();
            polls.add(new IssueBallotRules(issue(polls.size()), 0, cells.get(place), eligibility));
            add(ballots, polls.get(polls.size() - 1).issue(), size, random);
            Arrays.fill(places, first, ballots.size(), place);
        }
        return new Year(BallotBox.of(ballots), Polls.of(polls), ballots.toArray(Ballot[]::new), places);
    }

    private static TallyKey cell(int number) {
        return new TallyKey(
                new Quarter(2026, 1 + number % QUARTERS),
                new CategoryCode("roads"),
                new GridCell("east"),
                UnitShares.lead(new UnitId("unit-" + number / QUARTERS)));
    }

    private static IssueId issue(int number) {
        return new IssueId(String.format(Locale.ROOT, "issue-%07d", number));
    }

    /** Adds the ballots of one issue, person by person in order. */
    private static void add(List<Ballot> ballots, IssueId issue, int size, Random random) {
        int person = random.nextInt(100);
        add(ballots, issue, person, Party.COMMUNITY, Math.min(size - ballots.size(), 2 + random.nextInt(3)), random);
        add(
                ballots,
                issue,
                person + 4,
                Party.PARTY_MEMBERS,
                Math.min(size - ballots.size(), 4 + random.nextInt(3)),
                random);
        add(
                ballots,
                issue,
                person + 10,
                Party.RESIDENTS,
                Math.min(size - ballots.size(), 18 + random.nextInt(5)),
                random);
    }

    private static void add(
            List<Ballot> ballots, IssueId issue, int firstPerson, Party party, int count, Random random) {
        for (int number = 0; number < count; number++) {
            ballots.add(new Ballot(
                    issue,
                    0,
                    PERSONS.get(firstPerson + number),
                    party,
                    1 + random.nextInt(5),
                    1,
                    OPEN.plusSeconds(random.nextInt(1_000_000)),
                    new BallotId("b" + ballots.size())));
        }
    }
}
