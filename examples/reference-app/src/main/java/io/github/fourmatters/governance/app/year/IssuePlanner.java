package io.github.fourmatters.governance.app.year;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.app.year.IssuePlan.Call;
import io.github.fourmatters.governance.deliberate.Urgency;
import io.github.fourmatters.governance.raise.Channel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes the plans of issues: which, where, when, how urgent, by which channel, and what a call-back will find. */
final class IssuePlanner {
    private static final int HARDSHIPS = 12;

    private final SeededRandom draw;
    private final Map<Community, Integer> codes = new HashMap<>();
    private final List<Call> calls = new ArrayList<>();

    IssuePlanner(SeededRandom draw, int settled) {
        this.draw = draw;
        calls.addAll(Collections.nCopies(92, Call.SATISFIED));
        calls.addAll(Collections.nCopies(6, Call.SATISFIED_AT_LAST));
        calls.addAll(Collections.nCopies(2, Call.DISSATISFIED));
        calls.addAll(Collections.nCopies(settled - calls.size(), Call.NONE));
        List<Call> drawn = draw.shuffled(calls);
        calls.clear();
        calls.addAll(drawn);
    }

    /** The issues that the communities settle themselves, each with its turn; the hardships are among the settled ones. */
    ImmutableList<IssuePlan> direct(List<IssueCourse> turns) {
        ImmutableList.Builder<IssuePlan> plans = ImmutableList.builder();
        int hardships = 0;
        int number = draw.between(0, 7);
        for (IssueCourse turn : draw.shuffled(turns)) {
            boolean hardship = turn.isSettled() && hardships < HARDSHIPS;
            hardships += hardship ? 1 : 0;
            Community community = Community.ALL.get(number++ % Community.ALL.size());
            Urgency urgency = urgency(turn);
            plans.add(plan(community, matter(hardship), urgency, raised(turn, urgency), turn));
        }
        return plans.build();
    }

    /** An issue that is tabled at a meeting on a day; it is raised early enough for its agenda. */
    IssuePlan tabled(Community community, IssueCourse turn, LocalDate meeting) {
        Urgency urgency = draw.chance(50) ? Urgency.COMPLEX : Urgency.ORDINARY;
        return plan(community, matter(false), urgency, ScenarioCalendar.shift(meeting, -draw.between(7, 14)), turn);
    }

    /** An issue that comes on top of those accepted. */
    IssuePlan onTop(Community community) {
        LocalDate day = ScenarioCalendar.between(draw, ScenarioCalendar.day(1, 12), ScenarioCalendar.day(12, 18));
        return plan(community, matter(false), Urgency.ORDINARY, day, IssueCourse.PLAIN, Call.NONE);
    }

    /** A second report of what an issue is about, a working day later. */
    IssuePlan again(IssuePlan root) {
        return plan(
                root.community(),
                root.matter(),
                root.urgency(),
                ScenarioCalendar.shift(root.raisedOn(), 1),
                IssueCourse.PLAIN,
                Call.NONE);
    }

    private IssuePlan plan(
            Community community, IssueTemplate matter, Urgency urgency, LocalDate day, IssueCourse turn) {
        Call call = turn.isSettled() ? calls.remove(calls.size() - 1) : Call.NONE;
        return plan(community, matter, urgency, day, turn, call);
    }

    private IssuePlan plan(
            Community community, IssueTemplate matter, Urgency urgency, LocalDate day, IssueCourse turn, Call call) {
        int code = codes.merge(community, 1, Integer::sum);
        return new IssuePlan("issue-" + code, community, matter, urgency, channel(), day, turn, call);
    }

    private IssueTemplate matter(boolean hardship) {
        return draw.one(IssueTemplate.ALL.stream()
                .filter(matter -> matter.hardship() == hardship)
                .toList());
    }

    private Channel channel() {
        int drawn = draw.between(1, 100);
        if (drawn <= 34) {
            return Channel.SPEAK_ROOM;
        } else if (drawn <= 64) {
            return Channel.CHAT_GROUP;
        } else if (drawn <= 80) {
            return Channel.CONTACT_CARD;
        } else if (drawn <= 92) {
            return Channel.HOME_VISIT;
        }
        return drawn <= 97 ? Channel.PHONE : Channel.ONLINE;
    }

    private Urgency urgency(IssueCourse turn) {
        if (turn == IssueCourse.OPEN) {
            return Urgency.COMPLEX;
        } else if (turn == IssueCourse.OPEN_OVERDUE || turn == IssueCourse.OPEN_SENT_BACK) {
            return Urgency.ORDINARY;
        }
        int drawn = draw.between(1, 100);
        if (drawn <= 8) {
            return Urgency.EMERGENCY;
        } else if (drawn <= 28) {
            return Urgency.ENQUIRY;
        }
        return drawn <= 80 ? Urgency.ORDINARY : Urgency.COMPLEX;
    }

    /** Early enough for the turn to be over, or late enough for it not to be, when the year ends. */
    private LocalDate raised(IssueCourse turn, Urgency urgency) {
        return switch (turn) {
            case PLAIN, UNANSWERED ->
                ScenarioCalendar.between(
                        draw,
                        ScenarioCalendar.day(1, 5),
                        urgency == Urgency.COMPLEX ? ScenarioCalendar.day(11, 25) : ScenarioCalendar.day(12, 7));
            case OPEN -> ScenarioCalendar.between(draw, ScenarioCalendar.day(12, 16), ScenarioCalendar.day(12, 23));
            case OPEN_OVERDUE ->
                ScenarioCalendar.between(draw, ScenarioCalendar.day(11, 30), ScenarioCalendar.day(12, 8));
            case OPEN_SENT_BACK ->
                ScenarioCalendar.between(draw, ScenarioCalendar.day(12, 1), ScenarioCalendar.day(12, 9));
            default -> ScenarioCalendar.between(draw, ScenarioCalendar.day(1, 5), ScenarioCalendar.day(10, 9));
        };
    }
}
