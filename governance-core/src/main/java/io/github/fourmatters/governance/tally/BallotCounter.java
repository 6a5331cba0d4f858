package io.github.fourmatters.governance.tally;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.Optional;

/** Counts the ballots of a box, poll by poll. */
final class BallotCounter {
    private final ImmutableList<SubtotalBuilder> subtotals;
    private final long[] slots = PartyCounts.slots();

    private BallotCounter(Polls polls, String ruleVersion) {
        subtotals = polls.keys().stream()
                .map(key -> new SubtotalBuilder(ruleVersion))
                .collect(ImmutableList.toImmutableList());
    }

    /** Counts a whole box, or throws and has counted nothing. What comes out belongs to the keys of the polls, in their order. */
    static ImmutableList<SubtotalBuilder> count(BallotBox box, Polls polls, String ruleVersion) {
        BallotCounter counter = new BallotCounter(polls, ruleVersion);
        counter.count(box.byIssue(), polls);
        return counter.subtotals;
    }

    private void count(ImmutableList<IssueBallots> byIssue, Polls polls) {
        int next = 0;
        for (int place = 0; place < polls.inOrder().size(); place++) {
            IssueBallotRules poll = polls.inOrder().get(place);
            SubtotalBuilder subtotal = subtotals.get(polls.keyOf(place));
            if (next < byIssue.size() && poll.isOf(byIssue.get(next))) {
                count(poll.eligibility(), byIssue.get(next++), subtotal);
            }
            finish(poll.eligibility(), subtotal);
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

    private void count(BallotEligibility eligibility, IssueBallots issueBallots, SubtotalBuilder subtotal) {
        if (isPlain(eligibility, issueBallots)) {
            countPlain(issueBallots);
        } else {
            countEach(eligibility, issueBallots, subtotal);
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
    private void countEach(BallotEligibility eligibility, IssueBallots issueBallots, SubtotalBuilder subtotal) {
        Optional<Ballot> counted = Optional.empty();
        for (int index = issueBallots.size() - 1; index >= 0; index--) {
            Ballot ballot = issueBallots.get(index);
            Optional<ExclusionReason> exclusion = eligibility.exclusion(ballot);
            if (exclusion.isPresent()) {
                subtotal.exclude(exclusion.orElseThrow(), 1);
            } else if (counted.isPresent() && counted.orElseThrow().isSamePerson(ballot)) {
                subtotal.supersede(1);
            } else {
                slots[PartyCounts.slot(ballot.party(), ballot.level())]++;
                counted = Optional.of(ballot);
            }
        }
    }

    private void finish(BallotEligibility eligibility, SubtotalBuilder subtotal) {
        if (eligibility.communityPerformed()) {
            subtotal.exclude(ExclusionReason.COMMUNITY_PERFORMED, PartyCounts.ballots(slots, Party.COMMUNITY));
            PartyCounts.clear(slots, Party.COMMUNITY);
        }
        subtotal.addIssue(slots);
        Arrays.fill(slots, 0);
    }
}
