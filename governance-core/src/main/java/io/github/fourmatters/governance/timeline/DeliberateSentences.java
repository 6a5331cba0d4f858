package io.github.fourmatters.governance.timeline;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.deliberate.DeliberateEvent;
import io.github.fourmatters.governance.deliberate.DeliberateEvent.TriageMeetingHeld;
import io.github.fourmatters.governance.deliberate.DeliberateIssueEvent.ClosedWithoutAction;
import io.github.fourmatters.governance.deliberate.DeliberateIssueEvent.DeliberationPostponed;
import io.github.fourmatters.governance.deliberate.DeliberateIssueEvent.DirectSettlementChosen;
import io.github.fourmatters.governance.deliberate.DeliberateIssueEvent.IssueTabled;
import io.github.fourmatters.governance.deliberate.DeliberateIssueEvent.IssueTriaged;
import io.github.fourmatters.governance.deliberate.DeliberateIssueEvent.ProposalDefeated;
import io.github.fourmatters.governance.deliberate.DeliberateIssueEvent.ResolutionAdopted;
import io.github.fourmatters.governance.deliberate.Measure;
import io.github.fourmatters.governance.kernel.TypeSwitch;
import java.util.List;

/** Tells what happened in the second matter, joint meetings apart. */
final class DeliberateSentences {
    static final TypeSwitch<DeliberateEvent, SentenceWriter, String> TEXTS =
            TypeSwitch.<DeliberateEvent, SentenceWriter, String>over(DeliberateEvent.class)
                    .on(
                            IssueTriaged.class,
                            (event, pen) -> pen.write(
                                            "民情分析：类别{0}，{1}，牵涉面：{2}，应于{3}前分办",
                                            "Triaged: category {0}, {1}, concerns {2}, to be planned by {3}",
                                            event.category(),
                                            event.urgency(),
                                            event.reach(),
                                            event.planBy())
                                    + pen.when(event.hardship(), "，属生活困难", "; a hardship"))
                    .on(
                            IssueTabled.class,
                            (event, pen) -> pen.write(
                                    "列入联席会议{0}议题{1}",
                                    "Tabled at joint meeting {0} as item {1}", event.meeting(), event.item()))
                    .on(
                            DeliberationPostponed.class,
                            (event, pen) ->
                                    pen.write("联席会议{0}未作决定", "Joint meeting {0} left it undecided", event.meeting()))
                    .on(
                            ResolutionAdopted.class,
                            (event, pen) -> pen.write(
                                    "联席会议{0}通过决议，为民服务事项：{1}",
                                    "Joint meeting {0} adopted a resolution; service items: {1}",
                                    event.meeting(),
                                    measures(event.serviceItems(), pen)))
                    .on(
                            ProposalDefeated.class,
                            (event, pen) -> pen.write(
                                    "联席会议{0}未通过方案", "Joint meeting {0} turned the proposal down", event.meeting()))
                    .on(
                            DirectSettlementChosen.class,
                            (event, pen) -> pen.write(
                                    "当面协调解决：{0}",
                                    "Settled directly: {0}", measures(ImmutableList.of(event.measure()), pen)))
                    .on(
                            ClosedWithoutAction.class,
                            (event, pen) -> pen.write("不办理：{0}", "Closed without action: {0}", event.reason()))
                    .on(
                            TriageMeetingHeld.class,
                            (event, pen) -> pen.write(
                                    "民情分析会：{0}人参加，研判{1}件",
                                    "Triage meeting: {0} attended, {1} issue(s) discussed",
                                    event.attendees().size(),
                                    event.proposals().size()))
                    .complete();

    private DeliberateSentences() {}

    /** Tells measures: what is to be done, who leads, and by when. */
    static List<String> measures(List<Measure> measures, SentenceWriter pen) {
        return measures.stream()
                .map(measure -> pen.write(
                        "{0}（主办：{1}，期限：{2}）",
                        "{0} (lead: {1}, due {2})", measure.description(), measure.lead(), measure.due()))
                .toList();
    }
}
