package io.github.fourmatters.governance.tally;

import static io.github.fourmatters.governance.tally.Papers.NOON;
import static io.github.fourmatters.governance.tally.Papers.ballot;
import static io.github.fourmatters.governance.tally.Papers.cell;
import static io.github.fourmatters.governance.tally.Papers.poll;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import io.github.fourmatters.governance.calendar.Quarter;
import io.github.fourmatters.governance.issue.CategoryCode;
import io.github.fourmatters.governance.issue.UnitId;
import io.github.fourmatters.governance.quantity.Rational;
import io.github.fourmatters.governance.spi.vault.SubjectId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TallyTest {
    private static final UnitId WATER = new UnitId("water");
    private static final UnitId ROADS = new UnitId("roads");
    private static final Instant CLOSE = NOON.plusSeconds(3_600);

    private static Tally count(BallotEligibility eligibility, Ballot... ballots) {
        return Tally.builder()
                .count(BallotBox.of(List.of(ballots)), Polls.of(List.of(poll("i1", eligibility))), "rules-1")
                .build();
    }

    @Test
    void the_last_word_counts_and_the_account_says_what_did_not() {
        BallotEligibility eligibility = BallotEligibility.builder()
                .opensAt(NOON)
                .closesAt(CLOSE)
                .conflicted(ImmutableSet.of(new SubjectId("zhao")))
                .build();
        Tally tally = count(
                eligibility,
                ballot("wang", 3, 1, 0),
                ballot("wang", 5, 2, 60),
                ballot("li", 4, 1, 30),
                ballot("zhao", 5, 1, 30),
                ballot("chen", 1, 1, 61),
                ballot("sun", 1, 1, -1));

        assertThat(tally.histogram(Party.RESIDENTS)).isEqualTo(new Histogram(ImmutableList.of(0L, 0L, 0L, 1L, 1L)));
        assertThat(tally.account())
                .isEqualTo(new TallyExplanation(
                        1,
                        ImmutableMap.of(Party.COMMUNITY, 0L, Party.PARTY_MEMBERS, 0L, Party.RESIDENTS, 2L),
                        ImmutableMap.of(
                                ExclusionReason.CONFLICT_OF_INTEREST,
                                1L,
                                ExclusionReason.EARLY,
                                1L,
                                ExclusionReason.LATE,
                                1L),
                        1,
                        ImmutableSortedSet.of("rules-1")));
        assertThat(tally.account().received()).isEqualTo(6);
    }

    @Test
    void what_a_correction_has_taken_out_is_kept_and_not_counted() {
        Tally tally = count(
                BallotEligibility.builder().addTakenOut(new SubjectId("wang")).build(),
                ballot("wang", 3, 1, 0),
                ballot("wang", 5, 2, 0),
                ballot("li", 4, 1, 0));

        assertThat(tally.histogram(Party.RESIDENTS)).isEqualTo(Histogram.of(4, 1));
        assertThat(tally.account().excluded()).containsExactly(Map.entry(ExclusionReason.TAKEN_OUT, 2L));
    }

    @Test
    void the_word_before_a_late_last_word_counts() {
        Tally tally = count(
                BallotEligibility.builder().closesAt(CLOSE).build(), ballot("wang", 3, 1, 0), ballot("wang", 5, 2, 61));

        assertThat(tally.histogram(Party.RESIDENTS)).isEqualTo(Histogram.of(3, 1));
        assertThat(tally.account().superseded()).isZero();
        assertThat(tally.account().excluded()).containsExactly(Map.entry(ExclusionReason.LATE, 1L));
    }

    @Test
    void the_community_drops_out_where_it_did_the_work() {
        BallotEligibility performed =
                BallotEligibility.builder().communityPerformed(true).build();
        Ballot resident = ballot("wang", 3, 1, 0);
        Ballot clerk = ballot("i1", "qian", Party.COMMUNITY, 5, 1, 0);

        Tally plain = count(performed, resident, clerk);
        Tally revised = count(performed, resident, clerk, ballot("wang", 3, 2, 1));

        assertThat(plain.counts().histograms())
                .containsEntry(Party.COMMUNITY, Histogram.empty())
                .containsEntry(Party.RESIDENTS, Histogram.of(3, 1));
        assertThat(revised.counts()).isEqualTo(plain.counts());
        assertThat(plain.account().excluded()).isEqualTo(ImmutableMap.of(ExclusionReason.COMMUNITY_PERFORMED, 1L));
        assertThat(plain.turnouts()).containsOnlyKeys(new BallotsPerParty(0, 0, 1));
    }

    @Test
    void only_who_is_on_the_roster_votes_and_for_the_party_there() {
        BallotEligibility eligibility = BallotEligibility.builder()
                .roster(ImmutableMap.of(
                        new SubjectId("wang"), Party.RESIDENTS, new SubjectId("li"), Party.PARTY_MEMBERS))
                .build();
        Tally tally = count(eligibility, ballot("wang", 3, 1, 0), ballot("li", 5, 1, 0), ballot("stranger", 5, 1, 0));

        assertThat(tally.account().counted()).containsEntry(Party.RESIDENTS, 1L);
        assertThat(tally.account().excluded())
                .isEqualTo(ImmutableMap.of(ExclusionReason.NOT_ON_ROSTER, 1L, ExclusionReason.OTHER_PARTY, 1L));
    }

    @Test
    void an_issue_without_a_ballot_is_an_issue_all_the_same() {
        Tally tally = count(BallotEligibility.none());

        assertThat(tally.account().issues()).isOne();
        assertThat(tally.turnouts()).containsOnlyKeys(new BallotsPerParty(0, 0, 0));
    }

    @Test
    void a_ballot_about_an_unknown_issue_is_refused_and_nothing_counted() {
        TallyBuilder builder = Tally.builder();
        BallotBox box = BallotBox.of(List.of(ballot("wang", 3, 1, 0), ballot("i2", "wang", Party.RESIDENTS, 3, 1, 0)));

        assertThatThrownBy(() -> builder.count(box, Polls.of(List.of(poll("i1", BallotEligibility.none()))), "rules-1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("ballot i2-wang-1 is about issue i2 in cycle 0, which has no poll:"
                        + " add its poll or leave its ballots out");
        assertThat(builder.build()).isEqualTo(Tally.empty());
    }

    @Test
    void an_issue_has_one_poll_a_cycle() {
        IssueBallotRules poll = poll("i1", BallotEligibility.none());

        assertThatThrownBy(() -> Polls.of(List.of(poll, poll("i0", BallotEligibility.none()), poll)))
                .hasMessage("issue i1 has two polls in cycle 0: give it one");
        assertThat(Polls.of(List.of(poll, new IssueBallotRules(poll.issue(), 1, poll.key(), poll.eligibility()))))
                .hasToString("2 polls");
        assertThatThrownBy(() -> new IssueBallotRules(poll.issue(), -1, poll.key(), poll.eligibility()))
                .hasMessageContaining("cycle -1 of issue i1");
    }

    @Test
    void a_blank_or_broken_rule_version_is_refused() {
        assertThatThrownBy(() -> Tally.builder().addIssue(Papers.CELL, ImmutableMap.of(), " "))
                .hasMessageContaining("rule version ' ' holds U+0020");
        assertThatThrownBy(() -> Tally.builder().addIssue(Papers.CELL, ImmutableMap.of(), "\ud800"))
                .hasMessageContaining("half a character");
    }

    @Test
    void tallies_add_up_and_can_be_split_again() {
        Tally first = issue(cell(1, "roads", UnitShares.lead(WATER)), 5, "rules-1");
        Tally second = issue(cell(2, "roads", UnitShares.lead(ROADS)), 4, "rules-2");
        Tally third = issue(cell(2, "housing", UnitShares.lead(ROADS)), 4, "rules-2");
        Tally year = third.plus(first).plus(second);

        assertThat(year.histogram(Party.RESIDENTS)).isEqualTo(new Histogram(ImmutableList.of(0L, 0L, 0L, 2L, 1L)));
        assertThat(year.by(TallyKey::quarter))
                .containsExactly(
                        Map.entry(new Quarter(2026, 1), first), Map.entry(new Quarter(2026, 2), third.plus(second)));
        assertThat(year.by(TallyKey::category)).containsEntry(new CategoryCode("housing"), third);
        assertThat(year.where(cell -> cell.quarter().number() == 2)).isEqualTo(second.plus(third));
        assertThat(year.where(cell -> false)).isEqualTo(Tally.empty());
        assertThat(year.account().ruleVersions()).containsExactly("rules-1", "rules-2");
        assertThat(first.plus(first).account().issues()).isEqualTo(2);
        assertThat(year.keys()).hasSize(3);
    }

    private static Tally issue(TallyKey cell, int level, String rules) {
        return Tally.builder()
                .addIssue(cell, ImmutableMap.of(Party.RESIDENTS, Histogram.of(level, 1)), rules)
                .build();
    }

    @Test
    void a_joint_issue_counts_for_its_units_in_fractions_that_sum_to_one() {
        UnitShares shares = UnitShares.of(ImmutableMap.of(WATER, 4, ROADS, 2));
        Tally tally = issue(cell(1, "roads", shares), 5, "rules-1")
                .plus(issue(cell(1, "roads", UnitShares.lead(WATER)), 2, "rules-1"));
        UnitTally water = tally.byUnit().get(WATER);

        assertThat(tally.byUnit().keySet()).containsExactly(ROADS, WATER);
        assertThat(water.issues()).isEqualTo(Rational.of(5, 3));
        assertThat(water.histogram(Party.RESIDENTS).total()).isEqualTo(Rational.of(5, 3));
        assertThat(water.histogram(Party.RESIDENTS).points(ImmutableList.of(1, 2, 3, 4, 5)))
                .isEqualTo(Rational.of(16, 3));
        assertThat(water.alone().histogram(Party.RESIDENTS)).isEqualTo(Histogram.of(2, 1));
        assertThat(water.accounts()).containsOnlyKeys(Rational.of(2, 3), Rational.ONE);
        assertThat(tally.byUnit().get(ROADS).issues()).isEqualTo(Rational.of(1, 3));
        assertThat(tally.byUnit().get(ROADS).alone()).isEqualTo(Tally.empty());
    }

    @Test
    void issues_with_one_turnout_are_summed_and_others_kept_apart() {
        Tally tally = issue(Papers.CELL, 5, "rules-1")
                .plus(issue(cell(2, "roads", UnitShares.lead(ROADS)), 3, "rules-1"))
                .plus(Tally.builder()
                        .addIssue(Papers.CELL, ImmutableMap.of(Party.COMMUNITY, Histogram.of(1, 2)), "rules-1")
                        .build());

        assertThat(tally.turnouts()).containsOnlyKeys(new BallotsPerParty(0, 0, 1), new BallotsPerParty(2, 0, 0));
        assertThat(tally.turnouts().get(new BallotsPerParty(0, 0, 1)).issues()).isEqualTo(2);
        assertThat(tally.turnouts().get(new BallotsPerParty(0, 0, 1)).histogram(Party.RESIDENTS))
                .isEqualTo(new Histogram(ImmutableList.of(0L, 0L, 1L, 0L, 1L)));
        assertThat(new BallotsPerParty(1, 2, 3).of(Party.PARTY_MEMBERS)).isEqualTo(2);
        assertThatThrownBy(() -> new BallotsPerParty(0, -1, 0)).hasMessageContaining("0, -1 and 0");
    }
}
