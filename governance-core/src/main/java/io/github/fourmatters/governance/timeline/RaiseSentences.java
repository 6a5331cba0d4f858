package io.github.fourmatters.governance.timeline;

import io.github.fourmatters.governance.kernel.TypeSwitch;
import io.github.fourmatters.governance.raise.RaiseEvent;
import io.github.fourmatters.governance.raise.RaiseEvent.ComplainantWithdrew;
import io.github.fourmatters.governance.raise.RaiseEvent.IssueAccepted;
import io.github.fourmatters.governance.raise.RaiseEvent.IssueMerged;
import io.github.fourmatters.governance.raise.RaiseEvent.IssueRaised;
import io.github.fourmatters.governance.raise.RaiseEvent.IssueReferred;
import io.github.fourmatters.governance.raise.RaiseEvent.IssueRejected;
import io.github.fourmatters.governance.raise.RaiseEvent.OutreachRecorded;
import io.github.fourmatters.governance.raise.RaiseEvent.ReportsReceived;
import io.github.fourmatters.governance.raise.RaiseEvent.ResponseRecorded;

/** Tells what happened in the first matter. */
final class RaiseSentences {
    static final TypeSwitch<RaiseEvent, SentenceWriter, String> TEXTS =
            TypeSwitch.<RaiseEvent, SentenceWriter, String>over(RaiseEvent.class)
                    .on(
                            IssueRaised.class,
                            (event, pen) -> pen.write(
                                    "居民说事：经{0}提出，网格{1}，应于{2}前受理",
                                    "Raised by {0} in grid cell {1}, to be accepted by {2}",
                                    event.channel(),
                                    event.cell(),
                                    event.acceptBy()))
                    .on(
                            IssueAccepted.class,
                            (event, pen) -> pen.write(
                                    "受理，应于{0}前联系居民，{1}前研判",
                                    "Accepted; the resident is to be contacted by {0}, and the issue sorted by {1}",
                                    event.respondBy(),
                                    event.triageBy()))
                    .on(IssueRejected.class, (event, pen) -> pen.write("不予受理：{0}", "Rejected: {0}", event.reason()))
                    .on(
                            IssueReferred.class,
                            (event, pen) ->
                                    pen.write("转办至{0}：{1}", "Referred to {0}: {1}", event.agency(), event.reason()))
                    .on(IssueMerged.class, (event, pen) -> pen.write("并入议题{0}", "Merged into issue {0}", event.root()))
                    .on(
                            ReportsReceived.class,
                            (event, pen) -> pen.write(
                                    "并入议题{0}的诉求{1}件",
                                    "Took over {1} report(s) of issue {0}",
                                    event.from(),
                                    event.reports().size()))
                    .on(
                            ComplainantWithdrew.class,
                            (event, pen) -> pen.write("诉求人撤回诉求", "A complainant withdrew")
                                    + pen.when(event.last(), "，再无诉求人，议题撤回", "; nobody is left, the issue is withdrawn"))
                    .on(
                            ResponseRecorded.class,
                            (event, pen) ->
                                    pen.write("已通过{0}响应居民", "The resident was contacted by {0}", event.channel()))
                    .on(
                            OutreachRecorded.class,
                            (event, pen) ->
                                    pen.write("登记{0}：{1}", "Recorded {0}: {1}", event.outreach(), event.count()))
                    .complete();

    private RaiseSentences() {}
}
