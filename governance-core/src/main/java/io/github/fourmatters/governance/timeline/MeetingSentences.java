package io.github.fourmatters.governance.timeline;

import io.github.fourmatters.governance.kernel.TypeSwitch;
import io.github.fourmatters.governance.meeting.MeetingEvent;
import io.github.fourmatters.governance.meeting.MeetingEvent.AmendmentProposed;
import io.github.fourmatters.governance.meeting.MeetingEvent.ChairTookTurn;
import io.github.fourmatters.governance.meeting.MeetingEvent.MeetingAdjourned;
import io.github.fourmatters.governance.meeting.MeetingEvent.MeetingClosed;
import io.github.fourmatters.governance.meeting.MeetingEvent.MeetingConvened;
import io.github.fourmatters.governance.meeting.MeetingEvent.TextProposed;
import io.github.fourmatters.governance.meeting.MeetingEvent.UnitRecused;
import io.github.fourmatters.governance.meeting.MeetingEvent.UnitsAttended;
import io.github.fourmatters.governance.meeting.VotingEvent.AmendmentDecided;
import io.github.fourmatters.governance.meeting.VotingEvent.ItemDecided;
import io.github.fourmatters.governance.meeting.VotingEvent.PaperCast;
import io.github.fourmatters.governance.meeting.VotingEvent.PapersCounted;
import io.github.fourmatters.governance.meeting.VotingEvent.TieBroken;
import io.github.fourmatters.governance.meeting.VotingEvent.VoteCast;

/** Tells what happened in joint meetings. */
final class MeetingSentences {
    static final TypeSwitch<MeetingEvent, SentenceWriter, String> TEXTS =
            TypeSwitch.<MeetingEvent, SentenceWriter, String>over(MeetingEvent.class)
                    .on(
                            MeetingConvened.class,
                            (event, pen) -> pen.write(
                                    "召集联席会议，{0}举行，单位：{1}，议题{2}项",
                                    "Convened a joint meeting on {0}; units: {1}; {2} item(s)",
                                    event.at(),
                                    event.units(),
                                    event.agenda().size()))
                    .on(
                            ChairTookTurn.class,
                            (event, pen) -> pen.write("轮值主持：{0}", "Presides by turn: {0}", event.unit()))
                    .on(UnitsAttended.class, (event, pen) -> pen.write("到会单位：{0}", "Units present: {0}", event.units()))
                    .on(
                            UnitRecused.class,
                            (event, pen) ->
                                    pen.write("{0}回避议题{1}", "{0} is recused from item {1}", event.unit(), event.item()))
                    .on(
                            TextProposed.class,
                            (event, pen) -> pen.write(
                                    "议题{0}提出方案：{1}", "Proposed for item {0}: {1}", event.item(), event.text()))
                    .on(
                            AmendmentProposed.class,
                            (event, pen) -> pen.write(
                                    "议题{0}提出修正案：{1}", "Amendment to item {0}: {1}", event.item(), event.text()))
                    .on(
                            VoteCast.class,
                            (event, pen) -> pen.write(
                                    "{0}对议题{1}表决：{2}",
                                    "{0} voted on item {1}: {2}", event.unit(), event.item(), event.choice()))
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
                            ItemDecided.class,
                            (event, pen) -> pen.write("议题{0}：{1}", "Item {0}: {1}", event.item(), event.outcome()))
                    .on(
                            MeetingAdjourned.class,
                            (event, pen) -> pen.write("休会，{0}继续", "Adjourned until {0}", event.until()))
                    .on(MeetingClosed.class, (event, pen) -> pen.write("联席会议结束", "The joint meeting closed"))
                    .complete();

    private MeetingSentences() {}
}
