package io.github.fourmatters.governance.tally;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.Optional;

/** Counts the ballots of a box, poll by poll. */
final class BallotCounter {
    private final ImmutableList<SubtotalBuilder> cells;
    private final long[] slots = PartyCounts.slots();

    private BallotCounter(Polls polls, String ruleVersion) {
        cells = polls.cells().stream()
                .map(cell -> new SubtotalBuilder(ruleVersion))
                .collect(ImmutableList.toImmutableList());
    }

    /** Counts a whole box, or throws and has counted nothing. What comes out belongs to the cells of the polls, in their order. */
    static ImmutableList<SubtotalBuilder> count(BallotBox box, Polls polls, String ruleVersion) {
        BallotCounter counter = new BallotCounter(polls, ruleVersion);
        counter.count(box.byIssue(), polls);
        return counter.cells;
    }

    private void count(ImmutableList<IssueBallots> byIssue, Polls polls) {
        int next = 0;
        for (int place = 0; place < polls.inOrder().size(); place++) {
            IssueBallotRules poll = polls.inOrder().get(place);
            SubtotalBuilder cell = cells.get(polls.cellOf(place));
            if (next < byIssue.size() && poll.isOf(byIssue.get(next))) {
                count(poll.eligibility(), byIssue.get(next++), cell);
            }
            finish(poll.eligibility(), cell);
        }
        if (next < byIssue.size()) {
            throw withoutPoll(byIssue.get(next));
        }
    }

    private static IllegalArgumentException withoutPoll(IssueBallots issueBallots) {
        return new IllegalArgumentException(
                "ballot " + issueBallots.get(0).id() + " is about issue " + issueBallots.issue() + " in cycle "
                        + issueBallots.cycle() + ", which has no poll: add its poll or leave its ballots out");
    }

    private void count(BallotEligibility eligibility, IssueBallots issueBallots, SubtotalBuilder cell) {
        if (isPlain(eligibility, issueBallots)) {
            countPlain(issueBallots);
        } else {
            countEach(eligibility, issueBallots, cell);
        }
    }

    /** Whether it is plain that all ballots of an issue count, but for a party that drops out as a whole. */
    private static boolean isPlain(BallotEligibility eligibility, IssueBallots issueBallots) {
        return !issueBallots.isRevised()
                && eligibility.roster().isEmpty()
                && eligibility.conflicted().isEmpty()
                && eligibility.takenOut().isEmpty()
                && issueBallots.isWellWithin(eligibility.opensAt(), eligibility.closesAt());
    }

    private void countPlain(IssueBallots issueBallots) {
        for (int index = 0; index < issueBallots.size(); index++) {
            Ballot ballot = issueBallots.get(index);
            slots[PartyCounts.slot(ballot.party(), ballot.level())]++;
        }
    }

    // From the back, so that the first of a person's ballots that may count is the one that does.
    private void countEach(BallotEligibility eligibility, IssueBallots issueBallots, SubtotalBuilder cell) {
        Optional<Ballot> counted = Optional.empty();
        for (int index = issueBallots.size() - 1; index >= 0; index--) {
            Ballot ballot = issueBallots.get(index);
            Optional<ExclusionReason> exclusion = eligibility.exclusion(ballot);
            if (exclusion.isPresent()) {
                cell.exclude(exclusion.orElseThrow(), 1);
            } else if (counted.isPresent() && counted.orElseThrow().isSamePerson(ballot)) {
                cell.supersede(1);
            } else {
                slots[PartyCounts.slot(ballot.party(), ballot.level())]++;
                counted = Optional.of(ballot);
            }
        }
    }

    private void finish(BallotEligibility eligibility, SubtotalBuilder cell) {
        if (eligibility.communityPerformed()) {
            cell.exclude(ExclusionReason.COMMUNITY_PERFORMED, PartyCounts.ballots(slots, Party.COMMUNITY));
            PartyCounts.clear(slots, Party.COMMUNITY);
        }
        cell.addIssue(slots);
        Arrays.fill(slots, 0);
    }
}
