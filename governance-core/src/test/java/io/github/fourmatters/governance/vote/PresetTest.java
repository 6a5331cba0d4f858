package io.github.fourmatters.governance.vote;

import static io.github.fourmatters.governance.vote.Verdict.ADOPTED;
import static io.github.fourmatters.governance.vote.Verdict.DEFEATED;
import static io.github.fourmatters.governance.vote.Verdict.NO_QUORUM;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Each preset at its borders. */
class PresetTest {
    private static Verdict decide(RulePreset preset, int eligible, int yes, int no, int abstaining) {
        return preset.rule().decide(new VoteTally(eligible, yes, no, abstaining));
    }

    @Test
    void each_names_its_source_and_has_a_version_of_its_own() {
        assertThat(Arrays.stream(RulePreset.values()).map(RulePreset::version)).doesNotHaveDuplicates();
        assertThat(RulePreset.values())
                .allSatisfy(preset -> assertThat(preset.source()).hasSizeGreaterThan(20));
    }

    @Test
    void a_joint_meeting_needs_more_than_half_of_the_units_and_more_than_half_of_those() {
        assertThat(decide(RulePreset.JOINT_MEETING, 10, 5, 0, 0)).isEqualTo(NO_QUORUM);
        assertThat(decide(RulePreset.JOINT_MEETING, 10, 3, 0, 3)).isEqualTo(DEFEATED);
        assertThat(decide(RulePreset.JOINT_MEETING, 10, 4, 0, 2)).isEqualTo(ADOPTED);
    }

    @Test
    void a_villagers_meeting_needs_more_than_half_of_the_villagers_and_more_than_half_of_those() {
        assertThat(decide(RulePreset.VILLAGERS_MEETING, 400, 200, 0, 0)).isEqualTo(NO_QUORUM);
        assertThat(decide(RulePreset.VILLAGERS_MEETING, 400, 101, 100, 0)).isEqualTo(ADOPTED);
        assertThat(decide(RulePreset.VILLAGERS_MEETING, 400, 101, 100, 1)).isEqualTo(DEFEATED);
    }

    @Test
    void villager_representatives_need_two_thirds_to_attend_and_more_than_half_of_those() {
        assertThat(decide(RulePreset.VILLAGER_REPRESENTATIVES, 30, 19, 0, 0)).isEqualTo(NO_QUORUM);
        assertThat(decide(RulePreset.VILLAGER_REPRESENTATIVES, 30, 10, 10, 0)).isEqualTo(DEFEATED);
        assertThat(decide(RulePreset.VILLAGER_REPRESENTATIVES, 30, 11, 9, 0)).isEqualTo(ADOPTED);
    }

    @Test
    void a_party_meeting_needs_two_thirds_to_attend_and_half_of_all_members() {
        assertThat(decide(RulePreset.PARTY_MEETING, 12, 7, 0, 0)).isEqualTo(NO_QUORUM);
        assertThat(decide(RulePreset.PARTY_MEETING, 12, 5, 0, 3)).isEqualTo(DEFEATED);
        assertThat(decide(RulePreset.PARTY_MEETING, 12, 6, 2, 0)).isEqualTo(ADOPTED);
    }

    @Test
    void owners_need_two_thirds_of_heads_and_area_to_take_part_and_then_a_half_or_three_quarters_of_either() {
        assertThat(owners(RulePreset.OWNERS_ORDINARY, 20, 41, 5_999, 2)).isEqualTo(NO_QUORUM);
        assertThat(owners(RulePreset.OWNERS_ORDINARY, 30, 60, 3_001, 6_000)).isEqualTo(DEFEATED);
        assertThat(owners(RulePreset.OWNERS_ORDINARY, 31, 60, 3_001, 6_000)).isEqualTo(ADOPTED);
        assertThat(owners(RulePreset.OWNERS_MAJOR, 44, 60, 4_500, 6_000)).isEqualTo(DEFEATED);
        assertThat(owners(RulePreset.OWNERS_MAJOR, 45, 60, 4_499, 6_000)).isEqualTo(DEFEATED);
        assertThat(owners(RulePreset.OWNERS_MAJOR, 45, 60, 4_500, 6_000)).isEqualTo(ADOPTED);
    }

    /** Of 90 owners with 9,000 square metres. */
    private static Verdict owners(RulePreset preset, int yes, int present, int area, int presentArea) {
        int shown = Math.max(area, presentArea);
        return preset.rule()
                .decide(new VoteCount(
                        ImmutableMap.of(
                                VoteScale.MEMBERS, new VoteTally(90, yes, present - yes, 0),
                                VoteScale.WEIGHT, new VoteTally(9_000, area, shown - area, 0)),
                        Optional.empty()));
    }

    @Test
    void roberts_two_thirds_are_twice_as_many_in_favour_as_against() {
        for (int yes = 0; yes <= 20; yes++) {
            for (int no = 0; yes + no <= 20; no++) {
                Verdict verdict = decide(RulePreset.ROBERTS_TWO_THIRDS, 20, yes, no, 20 - yes - no);
                assertThat(verdict == ADOPTED).isEqualTo(yes > 0 && yes >= 2 * no);
            }
        }
    }

    @Test
    void roberts_majority_ignores_abstentions_and_loses_a_tie() {
        assertThat(decide(RulePreset.ROBERTS_MAJORITY, 20, 1, 0, 10)).isEqualTo(ADOPTED);
        assertThat(decide(RulePreset.ROBERTS_MAJORITY, 20, 6, 6, 0)).isEqualTo(DEFEATED);
        assertThat(decide(RulePreset.ROBERTS_MAJORITY, 20, 10, 0, 0)).isEqualTo(NO_QUORUM);
    }
}
