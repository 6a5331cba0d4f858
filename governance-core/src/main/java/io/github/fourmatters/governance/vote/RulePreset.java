package io.github.fourmatters.governance.vote;

import static io.github.fourmatters.governance.vote.Threshold.atLeast;
import static io.github.fourmatters.governance.vote.Threshold.moreThan;

/**
 * The rules of known procedures. Each names the text that it was taken from, and has a version: should a text change, the preset of the
 * new text comes under a new name, and this one stays what it is.
 *
 * <p>The Chinese laws on villagers' and residents' committees were revised with effect from 1 January 2026. The two presets for
 * villages carry the numbers of the text <em>before</em> that revision; who works under the revised text compares it first, and writes a
 * {@link DecisionRule} where it differs. None of this is legal advice.
 */
public enum RulePreset {
    /** Joint meeting (联席会议): one vote a unit, more than half of the units present, more than half of these in favour. */
    JOINT_MEETING(
            "joint-meeting-1",
            "This library's default; no law prescribes it",
            DecisionRule.of(moreThan(1, 2), moreThan(1, 2), MajorityBase.PRESENT)),

    /** Villagers' meeting (村民会议): more than half of the adult villagers attend, more than half of these in favour. */
    VILLAGERS_MEETING(
            "villagers-meeting-before-2026",
            "Organic Law of the Villagers' Committees of the PRC, the text in force until 2025-12-31",
            DecisionRule.of(moreThan(1, 2), moreThan(1, 2), MajorityBase.PRESENT)),

    /** Meeting of villager representatives (村民代表会议): two thirds or more attend, more than half of these in favour. */
    VILLAGER_REPRESENTATIVES(
            "villager-representatives-before-2026",
            "Organic Law of the Villagers' Committees of the PRC, the text in force until 2025-12-31",
            DecisionRule.of(atLeast(2, 3), moreThan(1, 2), MajorityBase.PRESENT)),

    /**
     * Meeting of all party members in the method of four deliberations and two disclosures (四议两公开): two thirds or more attend, a half or
     * more of all members, present or not, in favour.
     */
    PARTY_MEETING(
            "four-deliberations-party-meeting-1",
            "The method of four deliberations and two disclosures (四议两公开): attendance of 三分之二以上, consent of 半数以上",
            DecisionRule.of(atLeast(2, 3), atLeast(1, 2), MajorityBase.ELIGIBLE)),

    /**
     * Owners of a building decide an ordinary matter: two thirds or more take part, of the owners and of the floor area, and of those who
     * take part more than half of either is in favour. The weight is the area.
     */
    OWNERS_ORDINARY(
            "civil-code-278-ordinary-2021",
            "Civil Code of the PRC, article 278, in force since 2021-01-01: other matters",
            owners(moreThan(1, 2))),

    /** Owners of a building decide a major matter: like {@link #OWNERS_ORDINARY}, with three quarters or more of either. */
    OWNERS_MAJOR(
            "civil-code-278-major-2021",
            "Civil Code of the PRC, article 278, in force since 2021-01-01: major matters",
            owners(atLeast(3, 4))),

    /**
     * Robert's Rules, majority vote: more than half of the votes cast; a tie loses. The chair, where a member, votes when that changes the
     * result, and then as any member does: there is no casting vote.
     */
    ROBERTS_MAJORITY(
            "roberts-rules-majority-1",
            "Robert's Rules of Order: majority vote, and a majority of the members as the quorum",
            DecisionRule.of(moreThan(1, 2), moreThan(1, 2), MajorityBase.CAST)),

    /** Robert's Rules, two-thirds vote: at least twice as many in favour as against (Y ≥ 2N). The chair votes as above. */
    ROBERTS_TWO_THIRDS(
            "roberts-rules-two-thirds-1",
            "Robert's Rules of Order: two-thirds vote, and a majority of the members as the quorum",
            DecisionRule.of(moreThan(1, 2), atLeast(2, 3), MajorityBase.CAST));

    private final String version;
    private final String source;
    private final DecisionRule rule;

    RulePreset(String version, String source, DecisionRule rule) {
        this.version = version;
        this.source = source;
        this.rule = rule;
    }

    private static DecisionRule owners(Threshold majority) {
        Requirement requirement = new Requirement(atLeast(2, 3), majority, MajorityBase.PRESENT);
        return DecisionRule.on(VoteScale.MEMBERS, requirement).and(VoteScale.WEIGHT, requirement);
    }

    /**
     * Names the preset and the state of the text that it follows.
     *
     * @return for example {@code "civil-code-278-major-2021"}
     */
    public String version() {
        return version;
    }

    /**
     * Names the text that it was taken from.
     *
     * @return the text, in English
     */
    public String source() {
        return source;
    }

    /**
     * Returns the rule.
     *
     * @return the rule
     */
    public DecisionRule rule() {
        return rule;
    }
}
