package io.github.fourmatters.governance.tally;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.issue.IssueId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Sorts ballots by issue. */
final class BallotSorter {
    private final ImmutableList.Builder<IssueBallots> byIssue = ImmutableList.builder();
    private final List<Ballot> current = new ArrayList<>();

    private BallotSorter() {}

    /** Sorts ballots of any order; one that is there twice comes out once. */
    static ImmutableList<IssueBallots> of(List<Ballot> ballots) {
        // Many small sorts, whose ballots are near to each other in memory, instead of one large one.
        Map<IssueId, List<Ballot>> byIssue = new HashMap<>();
        ballots.forEach(ballot -> byIssue.computeIfAbsent(ballot.issue(), absent -> new ArrayList<>())
                .add(ballot));
        BallotSorter sorter = new BallotSorter();
        byIssue.entrySet().stream()
                .sorted(Comparator.comparing(entry -> entry.getKey().value()))
                .forEach(entry -> sorter.addAll(entry.getValue()));
        return sorter.byIssue.build();
    }

    private void addAll(List<Ballot> ofOneIssue) {
        ofOneIssue.sort(null);
        ofOneIssue.forEach(this::add);
        close();
    }

    private void add(Ballot ballot) {
        if (!current.isEmpty()) {
            Ballot last = current.get(current.size() - 1);
            if (ballot.equals(last)) {
                return;
            }
            if (ballot.cycle() != last.cycle()) {
                close();
            }
        }
        current.add(ballot);
    }

    private void close() {
        if (!current.isEmpty()) {
            byIssue.add(IssueBallots.of(current));
            current.clear();
        }
    }
}
