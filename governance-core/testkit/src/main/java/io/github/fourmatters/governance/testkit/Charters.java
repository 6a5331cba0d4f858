package io.github.fourmatters.governance.testkit;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.fourmatters.governance.act.ActPolicy;
import io.github.fourmatters.governance.calendar.TimeLimit;
import io.github.fourmatters.governance.calendar.WorkingCalendar;
import io.github.fourmatters.governance.charter.Charter;
import io.github.fourmatters.governance.deliberate.DeliberatePolicy;
import io.github.fourmatters.governance.deliberate.Urgency;
import io.github.fourmatters.governance.evaluate.EvaluatePolicy;
import io.github.fourmatters.governance.supervise.Ladder;
import io.github.fourmatters.governance.supervise.Rung;
import io.github.fourmatters.governance.supervise.RungRecipient;
import io.github.fourmatters.governance.supervise.SupervisePolicy;
import io.github.fourmatters.governance.supervise.SupervisionLevel;
import io.github.fourmatters.governance.vote.DecisionRule;
import io.github.fourmatters.governance.vote.MajorityBase;
import io.github.fourmatters.governance.vote.RecusalQuorumRule;
import io.github.fourmatters.governance.vote.Requirement;
import io.github.fourmatters.governance.vote.Threshold;
import io.github.fourmatters.governance.vote.TieBreaker;
import io.github.fourmatters.governance.vote.VoteScale;

/** Charters to play under, besides the standard one. */
final class Charters {
    private Charters() {}

    /** Limits of hours and of single days: much expires, lapses and closes. The chair goes round and has a casting vote. */
    static Charter hasty() {
        return Charter.fourMatters().toBuilder()
                .version("hasty-1")
                .supervise(SupervisePolicy.builder()
                        .ladder(Ladder.of(
                                Rung.after(
                                        SupervisionLevel.REMIND,
                                        TimeLimit.elapsedHours(5),
                                        RungRecipient.RESPONSIBLE_UNIT),
                                Rung.after(
                                        SupervisionLevel.SUPERVISE,
                                        TimeLimit.workingHours(6),
                                        RungRecipient.ASSISTING_UNITS),
                                Rung.after(
                                        SupervisionLevel.ACCOUNTABILITY,
                                        TimeLimit.elapsedHours(70),
                                        RungRecipient.values())))
                        .appealWindow(TimeLimit.elapsedHours(40))
                        .build())
                .offerWindow(TimeLimit.elapsedHours(20))
                .deliberate(DeliberatePolicy.builder()
                        .jointMeetingRule(
                                DecisionRule.of(Threshold.atLeast(1, 2), Threshold.moreThan(1, 2), MajorityBase.CAST)
                                        .with(RecusalQuorumRule.IN_QUORUM)
                                        .with(TieBreaker.CASTING_VOTE))
                        .rotation(Cast.UNITS)
                        .build())
                .act(ActPolicy.builder()
                        .returnWindow(TimeLimit.workingHours(4))
                        .confirmationWindow(TimeLimit.elapsedHours(30))
                        .handlingLimits(ImmutableMap.of(
                                Urgency.EMERGENCY, TimeLimit.elapsedHours(30),
                                Urgency.ENQUIRY, TimeLimit.workingHours(9),
                                Urgency.ORDINARY, TimeLimit.workingHours(30),
                                Urgency.COMPLEX, TimeLimit.calendarDays(9)))
                        .maximumExtensions(2)
                        .build())
                .evaluate(EvaluatePolicy.builder()
                        .objectionWindow(TimeLimit.workingDays(1))
                        .evaluationWindow(TimeLimit.workingDays(2))
                        .indispensable(ImmutableSet.of())
                        .build())
                .build();
    }

    /** Nobody has a holiday: what is due under it falls on other days. */
    static Charter withoutHolidays() {
        return Charter.fourMatters().toBuilder()
                .version("without-holidays-1")
                .calendar(WorkingCalendar.weekdaysOnly())
                .build();
    }

    /** Two thirds of all units must say yes, and more than half of the weight present, and two ballots of each party are wanted. */
    static Charter strict() {
        return Charter.fourMatters().toBuilder()
                .version("strict-1")
                .deliberate(DeliberatePolicy.builder()
                        .jointMeetingRule(
                                DecisionRule.of(Threshold.atLeast(2, 3), Threshold.atLeast(2, 3), MajorityBase.ELIGIBLE)
                                        .and(
                                                VoteScale.WEIGHT,
                                                new Requirement(
                                                        Threshold.moreThan(1, 2),
                                                        Threshold.moreThan(1, 2),
                                                        MajorityBase.PRESENT)))
                        .build())
                .evaluate(EvaluatePolicy.builder().minimumBallots(2).build())
                .build();
    }
}
