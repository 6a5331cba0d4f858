package io.github.fourmatters.governance.timeline;

import io.github.fourmatters.governance.evaluate.EvaluateEvent;
import io.github.fourmatters.governance.evaluate.EvaluateIssueEvent.BallotCast;
import io.github.fourmatters.governance.evaluate.EvaluateIssueEvent.CallBackRecorded;
import io.github.fourmatters.governance.evaluate.EvaluateIssueEvent.ConfirmationLapsed;
import io.github.fourmatters.governance.evaluate.EvaluateIssueEvent.IssueClosed;
import io.github.fourmatters.governance.evaluate.EvaluateIssueEvent.IssueReopened;
import io.github.fourmatters.governance.evaluate.EvaluateIssueEvent.ObjectionDismissed;
import io.github.fourmatters.governance.evaluate.EvaluateIssueEvent.ObjectionRaised;
import io.github.fourmatters.governance.evaluate.EvaluateIssueEvent.ObjectionUpheld;
import io.github.fourmatters.governance.evaluate.EvaluateIssueEvent.ObjectionsEnded;
import io.github.fourmatters.governance.evaluate.EvaluateIssueEvent.ResultConfirmed;
import io.github.fourmatters.governance.evaluate.EvaluateIssueEvent.ResultDisconfirmed;
import io.github.fourmatters.governance.evaluate.EvaluateIssueEvent.ResultPublished;
import io.github.fourmatters.governance.evaluate.EvaluateIssueEvent.ScoreCorrected;
import io.github.fourmatters.governance.evaluate.EvaluateIssueEvent.VerificationRecorded;
import io.github.fourmatters.governance.evaluate.RoundEvent.EvaluatorsEnrolled;
import io.github.fourmatters.governance.evaluate.RoundEvent.RoundClosed;
import io.github.fourmatters.governance.evaluate.RoundEvent.RoundOpened;
import io.github.fourmatters.governance.evaluate.RoundEvent.RoundScheduled;
import io.github.fourmatters.governance.kernel.TypeSwitch;

/** Tells what happened in the fourth matter. */
final class EvaluateSentences {
    static final TypeSwitch<EvaluateEvent, SentenceWriter, String> TEXTS =
            TypeSwitch.<EvaluateEvent, SentenceWriter, String>over(EvaluateEvent.class)
                    .on(
                            ResultConfirmed.class,
                            (event, pen) -> pen.write("居民确认已解决", "A resident confirmed that it is resolved"))
                    .on(
                            ResultDisconfirmed.class,
                            (event, pen) -> pen.write("居民表示未解决", "A resident said that it is not resolved"))
                    .on(
                            ConfirmationLapsed.class,
                            (event, pen) -> pen.write(
                                    "确认期满，居民未答复（不计为已解决）",
                                    "No resident answered in time; this does not count as resolved"))
                    .on(
                            ResultPublished.class,
                            (event, pen) -> pen.write(
                                    "公示：责任单位{0}，事项：{1}，措施：{2}，结果：{3}；{4}前可提出异议",
                                    "Disclosed: unit {0}, matter: {1}, measures: {2}, result: {3}; objections until {4}",
                                    event.unit(),
                                    event.matter(),
                                    event.measures(),
                                    event.result(),
                                    event.objectBy()))
                    .on(ObjectionRaised.class, (event, pen) -> pen.write("居民提出公示异议", "A resident objected"))
                    .on(
                            ObjectionUpheld.class,
                            (event, pen) -> pen.write("异议成立：{0}", "The objection was upheld: {0}", event.reason()))
                    .on(
                            ObjectionDismissed.class,
                            (event, pen) -> pen.write("异议不成立：{0}", "The objection was dismissed: {0}", event.reason()))
                    .on(
                            ObjectionsEnded.class,
                            (event, pen) -> pen.write(
                                    "公示期满，进入{0}评事，{1}截止",
                                    "The time for objections ended; in the round of {0}, which closes on {1}",
                                    event.quarter(),
                                    event.closesAt()))
                    .on(
                            VerificationRecorded.class,
                            (event, pen) -> event.passed()
                                    ? pen.write("核查：属实办结", "Verified: found done")
                                    : pen.write("核查：未办结", "Verified: not found done"))
                    .on(CallBackRecorded.class, EvaluateSentences::callBack)
                    .on(
                            BallotCast.class,
                            (event, pen) -> pen.write(
                                            "{0}评议：{1}级",
                                            "A ballot of the {0}: level {1}", event.party(), event.level())
                                    + pen.when(!event.counted(), "（逾期，不计入）", " (too late, not counted)"))
                    .on(
                            IssueClosed.class,
                            (event, pen) -> pen.write("{0}评事结束", "The round of {0} closed", event.quarter())
                                    + event.score()
                                            .map(score -> pen.write("，综合得分{0}", "; composite {0}", score))
                                            .orElse(""))
                    .on(
                            ScoreCorrected.class,
                            (event, pen) -> pen.write(
                                    "综合得分更正为{0}（第{1}版，剔除{2}张评票）：{3}",
                                    "The composite was corrected to {0} (version {1}, without {2} ballot(s)): {3}",
                                    event.score().map(Object::toString).orElse("-"),
                                    event.statement().version(),
                                    event.excluded().size(),
                                    event.reason()))
                    .on(
                            IssueReopened.class,
                            (event, pen) -> pen.write(
                                    "重新办理（{0}），应于{2}前研判：{1}",
                                    "Reopened ({0}), to be sorted by {2}: {1}",
                                    event.cause(),
                                    event.reason(),
                                    event.triageBy()))
                    .on(
                            RoundScheduled.class,
                            (event, pen) -> pen.write(
                                    "{0}评事定于{1}至{2}",
                                    "The round of {0} runs from {1} to {2}",
                                    event.quarter(),
                                    event.opensAt(),
                                    event.closesAt()))
                    .on(
                            EvaluatorsEnrolled.class,
                            (event, pen) -> pen.write(
                                    "登记{0}评事代表{1}人",
                                    "Enrolled {1} evaluator(s) for {0}",
                                    event.quarter(),
                                    event.entries().size()))
                    .on(
                            RoundOpened.class,
                            (event, pen) -> pen.write("{0}评事开始", "The round of {0} opened", event.quarter()))
                    .on(
                            RoundClosed.class,
                            (event, pen) -> pen.write("{0}评事截止", "The round of {0} closed", event.quarter()))
                    .complete();

    private EvaluateSentences() {}

    private static String callBack(CallBackRecorded event, SentenceWriter pen) {
        if (!event.reached()) {
            return pen.write("回访：未联系上居民", "Call-back: the resident was not reached");
        }
        return (event.resolved()
                        ? pen.write("回访：已解决", "Call-back: resolved")
                        : pen.write("回访：未解决", "Call-back: not resolved"))
                + (event.satisfied() ? pen.write("，满意", ", satisfied") : pen.write("，不满意", ", not satisfied"));
    }
}
