package io.github.fourmatters.governance.timeline;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.deliberate.DeliberateEvent;
import io.github.fourmatters.governance.deliberate.DeliberateEvent.ChairTookTurn;
import io.github.fourmatters.governance.deliberate.DeliberateEvent.TriageMeetingHeld;
import io.github.fourmatters.governance.deliberate.DeliberationEvent.ClosedWithoutAction;
import io.github.fourmatters.governance.deliberate.DeliberationEvent.DeliberationPostponed;
import io.github.fourmatters.governance.deliberate.DeliberationEvent.DirectSettlementChosen;
import io.github.fourmatters.governance.deliberate.DeliberationEvent.IssueTabled;
import io.github.fourmatters.governance.deliberate.DeliberationEvent.IssueTriaged;
import io.github.fourmatters.governance.deliberate.DeliberationEvent.ProposalDefeated;
import io.github.fourmatters.governance.deliberate.DeliberationEvent.ResolutionAdopted;
import io.github.fourmatters.governance.deliberate.Measure;
import io.github.fourmatters.governance.deliberate.MeetingEvent.AmendmentProposed;
import io.github.fourmatters.governance.deliberate.MeetingEvent.MeetingAdjourned;
import io.github.fourmatters.governance.deliberate.MeetingEvent.MeetingClosed;
import io.github.fourmatters.governance.deliberate.MeetingEvent.MeetingConvened;
import io.github.fourmatters.governance.deliberate.MeetingEvent.TextProposed;
import io.github.fourmatters.governance.deliberate.MeetingEvent.UnitRecused;
import io.github.fourmatters.governance.deliberate.MeetingEvent.UnitsAttended;
import io.github.fourmatters.governance.deliberate.VotingEvent.AmendmentDecided;
import io.github.fourmatters.governance.deliberate.VotingEvent.ItemDecided;
import io.github.fourmatters.governance.deliberate.VotingEvent.PaperCast;
import io.github.fourmatters.governance.deliberate.VotingEvent.PapersCounted;
import io.github.fourmatters.governance.deliberate.VotingEvent.TieBroken;
import io.github.fourmatters.governance.deliberate.VotingEvent.VoteCast;
import io.github.fourmatters.governance.kernel.Dispatch;
import java.util.List;

/** Tells what happened in the second matter. */
final class DeliberateSentences {
    static final Dispatch<DeliberateEvent, SentenceWriter, String> TEXTS =
            Dispatch.<DeliberateEvent, SentenceWriter, String>over(DeliberateEvent.class)
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
                            MeetingConvened.class,
                            (event, pen) -> pen.write(
                                    "召集联席会议，{0}举行，单位：{1}，议题{2}项",
                                    "Convened a joint meeting on {0}; units: {1}; {2} item(s)",
                                    event.at(),
                                    event.units(),
                                    event.agenda().size()))
                    .on(
                            TriageMeetingHeld.class,
                            (event, pen) -> pen.write(
                                    "民情分析会：{0}人参加，研判{1}件",
                                    "Triage meeting: {0} attended, {1} issue(s) discussed",
                                    event.attendees().size(),
                                    event.proposals().size()))
                    .on(
                            ChairTookTurn.class,
                            (event, pen) -> pen.write("轮值主持：{0}", "Presides by turn: {0}", event.unit()))
                    .on(UnitsAttended.class, (event, pen) -> pen.write("到会单位：{0}", "Units present: {0}", event.units()))
                    .on(
                            TextProposed.class,
                            (event, pen) -> pen.write(
                                    "议题{0}提出方案：{1}", "Proposed for item {0}: {1}", event.item(), event.text()))
                    .on(
                            AmendmentProposed.class,
                            (event, pen) -> pen.write(
                                    "议题{0}提出修正案：{1}", "Amendment to item {0}: {1}", event.item(), event.text()))
                    .on(
                            UnitRecused.class,
                            (event, pen) ->
                                    pen.write("{0}回避议题{1}", "{0} is recused from item {1}", event.unit(), event.item()))
                    .on(
                            PaperCast.class,
                            (event, pen) -> pen.write(
                                    "{0}对议题{1}投票", "{0} voted secretly on item {1}", event.unit(), event.item()))
                    .on(
                            PapersCounted.class,
                            (event, pen) -> pen.write(
                                    "议题{0}计票：赞成{1}，反对{2}",
                                    "Papers counted on item {0}: {1} yes, {2} no",
                                    event.item(),
                                    event.tally().yes(),
                                    event.tally().no()))
                    .on(
                            TieBroken.class,
                            (event, pen) -> pen.write(
                                    "{0}对议题{1}行使决定票：{2}",
                                    "{0} gave the casting vote on item {1}: {2}",
                                    event.chair(),
                                    event.item(),
                                    event.choice()))
                    .on(
                            AmendmentDecided.class,
                            (event, pen) -> pen.write(
                                    "议题{0}的修正案：{1}", "Amendment to item {0}: {1}", event.item(), event.outcome()))
                    .on(
                            MeetingAdjourned.class,
                            (event, pen) -> pen.write("休会，{0}继续", "Adjourned until {0}", event.until()))
                    .on(
                            VoteCast.class,
                            (event, pen) -> pen.write(
                                    "{0}对议题{1}表决：{2}",
                                    "{0} voted on item {1}: {2}", event.unit(), event.item(), event.choice()))
                    .on(
                            ItemDecided.class,
                            (event, pen) -> pen.write("议题{0}：{1}", "Item {0}: {1}", event.item(), event.outcome()))
                    .on(MeetingClosed.class, (event, pen) -> pen.write("联席会议结束", "The joint meeting closed"))
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
