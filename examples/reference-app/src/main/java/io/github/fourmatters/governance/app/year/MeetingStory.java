package io.github.fourmatters.governance.app.year;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.fourmatters.governance.app.year.MeetingPlan.Trouble;
import io.github.fourmatters.governance.deliberate.Reach;
import io.github.fourmatters.governance.issue.UnitId;
import io.github.fourmatters.governance.meeting.MeetingCommand;
import io.github.fourmatters.governance.meeting.MeetingEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Issues that are tabled at a joint meeting; what a meeting leaves undecided comes before the next. */
final class MeetingStory {
    private static final int CONVENED_BEFORE = 3;
    private static final int NEXT_AFTER = 8;
    private static final Duration FOR_AN_ITEM = Duration.ofMinutes(20);

    private final YearSession play;
    private final IntakeStory opening;
    private final WorkStory work;

    MeetingStory(YearSession play, IntakeStory opening, WorkStory work) {
        this.play = play;
        this.opening = opening;
        this.work = work;
    }

    void begin(MeetingPlan plan) {
        List<PlayedIssue> ready = new ArrayList<>();
        plan.issues()
                .forEach(issue -> opening.raise(issue, raised -> opening.admit(raised, Reach.COMMUNITY, ready::add)));
        convene(plan.code(), plan, ready, plan.trouble());
    }

    private void convene(String code, MeetingPlan plan, List<PlayedIssue> ready, Trouble trouble) {
        convene(code, plan.community(), ScenarioCalendar.at(plan.day(), 14, 0), ready, trouble);
    }

    private void convene(String code, Community community, Instant begins, List<PlayedIssue> ready, Trouble trouble) {
        Instant convened =
                ScenarioCalendar.at(ScenarioCalendar.shift(ScenarioCalendar.dayOf(begins), -CONVENED_BEFORE), 17, 0);
        play.at(convened, () -> {
            ImmutableList<PlayedIssue> cases = ImmutableList.copyOf(ready);
            MeetingEvent.MeetingConvened meeting = play.done(
                            community,
                            community.secretary(),
                            code,
                            new MeetingCommand.Convene(
                                    begins, ImmutableSet.copyOf(community.meetingUnits()), agenda(cases)))
                    .first(MeetingEvent.MeetingConvened.class);
            play.at(
                    begins,
                    () -> hold(new HeldMeeting(play, code, community, meeting.meeting()), meeting, cases, trouble));
        });
    }

    private static ImmutableList<MeetingCommand.ItemDraft> agenda(ImmutableList<PlayedIssue> cases) {
        return cases.stream()
                .map(of -> new MeetingCommand.ItemDraft(
                        "关于" + of.plan().matter().matter() + "的议题", ImmutableList.of(of.issue())))
                .collect(ImmutableList.toImmutableList());
    }

    private void hold(
            HeldMeeting held, MeetingEvent.MeetingConvened meeting, ImmutableList<PlayedIssue> cases, Trouble trouble) {
        ImmutableList<UnitId> units = held.community().meetingUnits();
        ImmutableList<UnitId> present = trouble == Trouble.NO_QUORUM ? units.subList(0, 3) : units.subList(0, 6);
        held.attend(present);
        List<PlayedIssue> undecided = new ArrayList<>();
        Instant next = play.now();
        for (int index = 0; index < cases.size(); index++) {
            PlayedIssue of = cases.get(index);
            HeldMeeting.Item item = held.item(index, meeting.agenda().get(index).id(), of);
            boolean last = index == cases.size() - 1;
            if (trouble == Trouble.LAST_ITEM_POSTPONED && last) {
                undecided.add(of);
                continue;
            }
            boolean fails = trouble == Trouble.NO_QUORUM || (trouble == Trouble.FIRST_PROPOSAL_DEFEATED && index == 0);
            next = next.plus(FOR_AN_ITEM);
            if (fails) {
                undecided.add(of);
                play.at(next, () -> item.decide(present, trouble == Trouble.NO_QUORUM));
            } else {
                play.at(next, () -> work.begin(of, item.decide(present, true), item.lead(), item.assisting()));
            }
        }
        play.at(next.plus(FOR_AN_ITEM), held::close);
        if (!undecided.isEmpty()) {
            Instant again =
                    ScenarioCalendar.at(ScenarioCalendar.shift(ScenarioCalendar.dayOf(play.now()), NEXT_AFTER), 14, 0);
            convene(held.code() + "b", held.community(), again, undecided, Trouble.NONE);
        }
    }
}
