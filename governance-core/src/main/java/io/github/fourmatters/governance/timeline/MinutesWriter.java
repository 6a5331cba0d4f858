package io.github.fourmatters.governance.timeline;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.deliberate.AgendaItemId;
import io.github.fourmatters.governance.deliberate.MeasureDraft;
import io.github.fourmatters.governance.deliberate.MinutesAudience;
import io.github.fourmatters.governance.issue.UnitId;
import io.github.fourmatters.governance.kernel.TypeSwitch;
import io.github.fourmatters.governance.meeting.AgendaItem;
import io.github.fourmatters.governance.meeting.Attendance;
import io.github.fourmatters.governance.meeting.ItemOutcome;
import io.github.fourmatters.governance.meeting.MeetingEvent;
import io.github.fourmatters.governance.meeting.MeetingEvent.AmendmentProposed;
import io.github.fourmatters.governance.meeting.MeetingEvent.MeetingAdjourned;
import io.github.fourmatters.governance.meeting.MeetingEvent.MeetingClosed;
import io.github.fourmatters.governance.meeting.MeetingEvent.MeetingConvened;
import io.github.fourmatters.governance.meeting.MeetingEvent.TextProposed;
import io.github.fourmatters.governance.meeting.MeetingEvent.UnitRecused;
import io.github.fourmatters.governance.meeting.MeetingEvent.UnitsAttended;
import io.github.fourmatters.governance.meeting.VotingEvent;
import io.github.fourmatters.governance.meeting.VotingEvent.AmendmentDecided;
import io.github.fourmatters.governance.meeting.VotingEvent.ItemDecided;
import io.github.fourmatters.governance.meeting.VotingEvent.PaperCast;
import io.github.fourmatters.governance.meeting.VotingEvent.PapersCounted;
import io.github.fourmatters.governance.meeting.VotingEvent.TieBroken;
import io.github.fourmatters.governance.meeting.VotingEvent.VoteCast;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes the minutes of one meeting, line by line. Used once, by one thread. */
final class MinutesWriter {
    private static final TypeSwitch<MeetingEvent.OnMeeting, MinutesWriter, String> LINES =
            TypeSwitch.<MeetingEvent.OnMeeting, MinutesWriter, String>over(MeetingEvent.OnMeeting.class)
                    .on(MeetingConvened.class, (event, writer) -> writer.convened(event))
                    .on(UnitsAttended.class, (event, writer) -> writer.attended(event))
                    .on(UnitRecused.class, (event, writer) -> writer.recused(event))
                    .on(TextProposed.class, (event, writer) -> writer.proposed(event))
                    .on(AmendmentProposed.class, (event, writer) -> writer.amended(event))
                    .on(VoteCast.class, (event, writer) -> writer.noted(event, writer.voter(event), event.choice()))
                    .on(PaperCast.class, (event, writer) -> writer.noted(event, writer.name(event.unit()), ""))
                    .on(PapersCounted.class, (event, writer) -> writer.counted(event))
                    .on(TieBroken.class, (event, writer) -> writer.broken(event))
                    .on(AmendmentDecided.class, (event, writer) -> writer.decided(event))
                    .on(ItemDecided.class, (event, writer) -> writer.decided(event))
                    .on(MeetingAdjourned.class, (event, writer) -> writer.adjourned(event))
                    .on(
                            MeetingClosed.class,
                            (event, writer) -> writer.pen.write("联席会议结束。", "The joint meeting closed."))
                    .complete();

    private final SentenceWriter pen;
    private final boolean isForParticipants;
    private final Map<AgendaItemId, String> items = new LinkedHashMap<>();
    private final Map<AgendaItemId, Map<String, Object>> votes = new LinkedHashMap<>();
    private boolean showsVotes;

    MinutesWriter(SentenceWriter pen, MinutesAudience visibility) {
        this.pen = pen;
        this.isForParticipants = visibility == MinutesAudience.PARTICIPANTS;
        this.showsVotes = isForParticipants;
    }

    ImmutableList<String> write(List<MeetingEvent.OnMeeting> events) {
        ImmutableList.Builder<String> lines = ImmutableList.builder();
        for (MeetingEvent.OnMeeting event : events) {
            LINES.apply(event, this).lines().filter(line -> !line.isBlank()).forEach(lines::add);
        }
        return lines.build();
    }

    private String name(UnitId unit) {
        return pen.write("{0}", "{0}", unit);
    }

    private String voter(VoteCast vote) {
        return name(vote.unit())
                + vote.delegate().map(delegate -> "/" + delegate).orElse("");
    }

    private String convened(MeetingConvened event) {
        showsVotes |= event.openVotes() == MinutesAudience.PUBLIC;
        StringBuilder lines = new StringBuilder(pen.write(
                "联席会议纪要 {0}\n时间：{1}\n应到单位（{2}）：{3}\n表决规则：{4}",
                "Minutes of joint meeting {0}\nHeld: {1}\nUnits convened ({2}): {3}\nRule: {4}",
                event.meeting(),
                event.at(),
                event.seats().size(),
                event.units(),
                VoteSentences.tell(event.rule(), pen)));
        event.chair().ifPresent(chair -> lines.append(pen.write("\n主持单位：{0}", "\nChair: {0}", chair)));
        event.emergency()
                .ifPresent(why -> lines.append(pen.write("\n紧急召集：{0}", "\nConvened as an emergency: {0}", why)));
        for (AgendaItem item : event.agenda()) {
            items.put(item.id(), pen.write("议题{0}", "Item {0}", items.size() + 1));
            lines.append(pen.write(
                    "\n{0}：{1}（{2}分钟，{3}）",
                    "\n{0}: {1} ({2} minutes, {3})", name(item.id()), item.title(), item.minutes(), item.ballot()));
        }
        return lines.toString();
    }

    private String name(AgendaItemId item) {
        return items.getOrDefault(item, item.value());
    }

    private String attended(UnitsAttended event) {
        return pen.write(
                "到会：{0}",
                "Present: {0}",
                event.attendance().stream().map(this::attendance).toList());
    }

    private String attendance(Attendance attendance) {
        return attendance.delegates().isEmpty() || !isForParticipants
                ? name(attendance.unit())
                : pen.write("{0}（{1}）", "{0} ({1})", attendance.unit(), attendance.delegates());
    }

    private String recused(UnitRecused event) {
        return pen.write("{0}：{1}回避", "{0}: {1} is recused", name(event.item()), event.unit())
                + pen.when(isForParticipants, "，" + event.reason(), ": " + event.reason());
    }

    private String proposed(TextProposed event) {
        votes.remove(event.item());
        return text(event.item(), pen.write("方案", "Proposal"), event.text(), event.measures());
    }

    private String amended(AmendmentProposed event) {
        votes.remove(event.item());
        return text(event.item(), pen.write("修正案", "Amendment"), event.text(), event.measures());
    }

    private String text(AgendaItemId item, String kind, String text, List<MeasureDraft> measures) {
        List<String> promised = measures.stream()
                .map(measure -> pen.write(
                        "{0}（主办：{1}，期限：{2}）",
                        "{0} (lead: {1}, due {2})", measure.description(), measure.lead(), measure.dueOn()))
                .toList();
        return pen.write(
                "{0}{1}：{2}\n为民服务事项：{3}", "{0}, {1}: {2}\nService items: {3}", name(item), kind, text, promised);
    }

    /** Keeps what is told when the vote is counted; says nothing yet. */
    private String noted(VotingEvent event, String voter, Object said) {
        votes.computeIfAbsent(event.item(), item -> new LinkedHashMap<>()).put(voter, said);
        return "";
    }

    private String counted(PapersCounted event) {
        String tellers = pen.write("，计票人：{0}", "; tellers: {0}", event.tellers());
        return pen.write("{0}：计票完毕", "{0}: the papers are counted", name(event.item()))
                + (isForParticipants ? tellers : "");
    }

    private String broken(TieBroken event) {
        return pen.write(
                "{0}：票数相等，主持单位{1}行使决定票：{2}",
                "{0}: a tie; the chair {1} gives its casting vote: {2}",
                name(event.item()),
                event.chair(),
                event.choice());
    }

    private String decided(AmendmentDecided event) {
        String line = pen.write(
                "{0}修正案{1}：{2}",
                "{0}, amendment {1}: {2}", name(event.item()), event.outcome(), VoteSentences.tell(event.count(), pen));
        return line + "\n" + byName(event.item(), event.outcome() != ItemOutcome.NO_QUORUM);
    }

    private String decided(ItemDecided event) {
        String count =
                event.count().map(counted -> VoteSentences.tell(counted, pen)).orElse("");
        String line = pen.write("{0}{1}", "{0} {1}", name(event.item()), event.outcome())
                + pen.when(!count.isEmpty(), "：" + count, ": " + count);
        return line + "\n" + byName(event.item(), true);
    }

    /** Who said what, where the reader may know; of a secret ballot, who has voted. */
    private String byName(AgendaItemId item, boolean over) {
        Map<String, Object> said =
                Optional.ofNullable(over ? votes.remove(item) : votes.get(item)).orElse(Map.of());
        List<String> told = said.entrySet().stream()
                .map(vote -> vote.getValue().equals("")
                        ? vote.getKey()
                        : pen.write("{0} {1}", "{0} {1}", vote.getKey(), vote.getValue()))
                .toList();
        return showsVotes && !told.isEmpty() ? pen.write("投票：{0}", "Votes: {0}", told) : "";
    }

    private String adjourned(MeetingAdjourned event) {
        votes.clear();
        return pen.write(
                "休会，{0}继续，待议：{1}",
                "Adjourned until {0}; left to decide: {1}",
                event.until(),
                event.items().stream().map(this::name).toList());
    }
}
