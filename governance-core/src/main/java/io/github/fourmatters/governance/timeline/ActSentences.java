package io.github.fourmatters.governance.timeline;

import io.github.fourmatters.governance.act.ActEvent;
import io.github.fourmatters.governance.act.ActEvent.ErrandRecorded;
import io.github.fourmatters.governance.act.ActEvent.SessionRecorded;
import io.github.fourmatters.governance.act.ActIssueEvent.AssignmentAccepted;
import io.github.fourmatters.governance.act.ActIssueEvent.AssignmentCompleted;
import io.github.fourmatters.governance.act.ActIssueEvent.AssignmentDeclined;
import io.github.fourmatters.governance.act.ActIssueEvent.AssignmentReassigned;
import io.github.fourmatters.governance.act.ActIssueEvent.AssignmentReturned;
import io.github.fourmatters.governance.act.ActIssueEvent.AssignmentStarted;
import io.github.fourmatters.governance.act.ActIssueEvent.IssueCompleted;
import io.github.fourmatters.governance.act.ActIssueEvent.OfferExpired;
import io.github.fourmatters.governance.act.ActIssueEvent.PlanFailed;
import io.github.fourmatters.governance.act.ActIssueEvent.ReworkOrdered;
import io.github.fourmatters.governance.act.DueDateEvent.AssignmentPaused;
import io.github.fourmatters.governance.act.DueDateEvent.AssignmentResumed;
import io.github.fourmatters.governance.act.DueDateEvent.DueWarned;
import io.github.fourmatters.governance.act.DueDateEvent.ExtensionGranted;
import io.github.fourmatters.governance.act.DueDateEvent.ExtensionRefused;
import io.github.fourmatters.governance.act.DueDateEvent.ExtensionRequested;
import io.github.fourmatters.governance.kernel.TypeSwitch;

/** Tells what happened in the third matter. */
final class ActSentences {
    static final TypeSwitch<ActEvent, SentenceWriter, String> TEXTS = TypeSwitch.<ActEvent, SentenceWriter, String>over(
                    ActEvent.class)
            .on(
                    AssignmentAccepted.class,
                    (event, pen) -> pen.write(
                            "{0}签收任务，可于{1}前退单",
                            "{0} accepted its assignment and may return it by {1}", pen.who(), event.returnBy()))
            .on(
                    AssignmentDeclined.class,
                    (event, pen) ->
                            pen.write("{0}拒收任务：{1}", "{0} declined its assignment: {1}", pen.who(), event.reason()))
            .on(OfferExpired.class, (event, pen) -> pen.write("{0}逾期未签收", "{0} did not answer in time", event.unit()))
            .on(AssignmentStarted.class, (event, pen) -> pen.write("{0}开始办理", "{0} began to work", pen.who()))
            .on(
                    AssignmentReturned.class,
                    (event, pen) ->
                            pen.write("{0}退单：{1}", "{0} returned its assignment: {1}", pen.who(), event.reason()))
            .on(
                    AssignmentCompleted.class,
                    (event, pen) ->
                            pen.write("{0}完成任务：{1}", "{0} completed its assignment: {1}", pen.who(), event.result()))
            .on(
                    AssignmentReassigned.class,
                    (event, pen) -> pen.write(
                            "由{0}改派{1}，应于{2}前签收：{3}",
                            "Reassigned from {0} to {1}, to be accepted by {2}: {3}",
                            pen.who(),
                            event.unit(),
                            event.acceptBy(),
                            event.reason()))
            .on(AssignmentPaused.class, ActSentences::paused)
            .on(
                    AssignmentResumed.class,
                    (event, pen) -> pen.write(
                            "{0}的任务恢复计时，期限{1}", "The clock of {0} runs again, now due {1}", event.unit(), event.due()))
            .on(
                    ExtensionRequested.class,
                    (event, pen) -> pen.write(
                            "{0}申请延期至{1}：{2}",
                            "{0} asked for more time, until {1}: {2}", event.unit(), event.due(), event.reason()))
            .on(
                    ExtensionGranted.class,
                    (event, pen) -> pen.write(
                            "{0}获准延期，期限{1}", "{0} was given more time, now due {1}", event.unit(), event.due()))
            .on(
                    ExtensionRefused.class,
                    (event, pen) -> pen.write(
                            "{0}的延期申请未获准：{1}", "{0} was not given more time: {1}", event.unit(), event.reason()))
            .on(
                    DueWarned.class,
                    (event, pen) ->
                            pen.write("提醒{0}：期限{1}将至", "{0} was warned that it is due {1}", event.unit(), event.due()))
            .on(
                    PlanFailed.class,
                    (event, pen) -> pen.write(
                            "方案落空，应于{1}前重新分办：{0}",
                            "The plan was given up, another is due by {1}: {0}", event.reason(), event.planBy()))
            .on(
                    ReworkOrdered.class,
                    (event, pen) -> pen.write(
                            "责成返工：{0}", "Rework was ordered: {0}", DeliberateSentences.measures(event.measures(), pen)))
            .on(
                    IssueCompleted.class,
                    (event, pen) -> pen.write(
                            "办结，期限{0}，请居民于{1}前确认",
                            "Done, due {0}; the residents may confirm by {1}", event.due(), event.confirmBy()))
            .on(
                    ErrandRecorded.class,
                    (event, pen) -> pen.write(
                            "{0}全程代办一件，居民跑{1}次",
                            "{0} did an errand end to end; the resident came {1} time(s)",
                            event.unit(),
                            event.residentVisits()))
            .on(
                    SessionRecorded.class,
                    (event, pen) -> pen.write(
                            "{0}开展志愿服务（{1}）一场，受益{2}人次",
                            "{0} held a volunteer session ({1}) with {2} attendances",
                            event.unit(),
                            event.activity(),
                            event.attendances().count()
                                    + pen.when(event.attendances().atLeast(), "余", " or more")))
            .complete();

    private ActSentences() {}

    private static String paused(AssignmentPaused event, SentenceWriter pen) {
        String document = event.document()
                .map(cited -> pen.write("，依据{0}", ", on {0}", cited))
                .orElse("");
        return pen.write(
                "{0}的任务挂账（{1}{2}），应于{3}前复核",
                "The clock of {0} was stopped ({1}{2}), to be looked at again by {3}",
                event.unit(),
                event.reason(),
                document,
                event.reviewBy());
    }
}
