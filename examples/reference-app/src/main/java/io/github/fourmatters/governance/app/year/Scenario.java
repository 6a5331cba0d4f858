package io.github.fourmatters.governance.app.year;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.app.year.MeetingPlan.Trouble;
import io.github.fourmatters.governance.issue.IssueId;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The scenario of the year: who is going to raise what, and which turn each issue takes. It plans to reach the case's figures, and reaches
 * them by commands alone; what they come to is for the views to say.
 */
final class Scenario {
    private static final ImmutableList<IssueCourse> DIRECT = turns(Map.of(
            IssueCourse.PLAIN, 54,
            IssueCourse.UNANSWERED, 20,
            IssueCourse.DISCONFIRMED, 6,
            IssueCourse.OBJECTION_UPHELD, 3,
            IssueCourse.OBJECTION_DISMISSED, 4,
            IssueCourse.LATE, 9,
            IssueCourse.OPEN, 7,
            IssueCourse.OPEN_OVERDUE, 3,
            IssueCourse.OPEN_SENT_BACK, 2));
    private static final ImmutableList<IssueCourse> TABLED = turns(Map.of(
            IssueCourse.PLAIN, 17,
            IssueCourse.UNANSWERED, 5,
            IssueCourse.DISCONFIRMED, 2,
            IssueCourse.OBJECTION_UPHELD, 1,
            IssueCourse.OBJECTION_DISMISSED, 2,
            IssueCourse.LATE, 4,
            IssueCourse.DECLINED, 2,
            IssueCourse.RETURNED, 2,
            IssueCourse.REASSIGNED, 1,
            IssueCourse.EXPIRED, 1));
    private static final ImmutableList<IssueCourse> TABLED_OPEN =
            turns(Map.of(IssueCourse.OPEN, 4, IssueCourse.OPEN_OVERDUE, 2));

    private static final int REJECTED = 6;
    private static final int REFERRED = 5;
    private static final int WITHDRAWN = 4;
    private static final int MERGED = 6;

    private final YearSession play;
    private final SeededRandom draw;
    private final IssuePlanner plans;
    private final IntakeStory opening;
    private final Map<Community, ClosingStory> aftermaths = new HashMap<>();

    Scenario(YearSession play) {
        this.play = play;
        this.draw = play.draw("scenario");
        this.plans = new IssuePlanner(draw, 96 + TABLED.size());
        this.opening = new IntakeStory(play);
    }

    private static ImmutableList<IssueCourse> turns(Map<IssueCourse, Integer> counts) {
        ImmutableList.Builder<IssueCourse> turns = ImmutableList.builder();
        for (IssueCourse turn : IssueCourse.values()) {
            turns.addAll(Collections.nCopies(counts.getOrDefault(turn, 0), turn));
        }
        return turns.build();
    }

    /** Puts the whole year on the agenda. */
    void begin() {
        new RegisterStory(play).begin();
        for (Community community : Community.ALL) {
            RoundStory rounds = new RoundStory(play, community);
            rounds.begin();
            aftermaths.put(community, new ClosingStory(rounds));
        }
        ImmutableList<IssuePlan> direct = plans.direct(DIRECT);
        direct.forEach(plan -> new DirectStory(opening, aftermath(plan.community())).begin(plan));
        tabled();
        onTop(direct);
    }

    private ClosingStory aftermath(Community community) {
        return java.util.Objects.requireNonNull(aftermaths.get(community));
    }

    private void tabled() {
        List<IssueCourse> turns = draw.shuffled(TABLED);
        List<IssueCourse> open = draw.shuffled(TABLED_OPEN);
        int taken = 0;
        for (Community community : Community.ALL) {
            int first = community.number() <= 5 ? 3 : 2;
            meeting(community, 1, spring(), turns.subList(taken, taken + first));
            taken += first;
            meeting(community, 2, autumn(), turns.subList(taken, taken + 2));
            taken += 2;
            if (community.number() <= open.size()) {
                meeting(community, 3, winter(), open.subList(community.number() - 1, community.number()));
            }
        }
    }

    private LocalDate spring() {
        return ScenarioCalendar.between(draw, ScenarioCalendar.day(3, 2), ScenarioCalendar.day(5, 29));
    }

    private LocalDate autumn() {
        return ScenarioCalendar.between(draw, ScenarioCalendar.day(7, 6), ScenarioCalendar.day(9, 11));
    }

    private LocalDate winter() {
        return ScenarioCalendar.between(draw, ScenarioCalendar.day(11, 23), ScenarioCalendar.day(12, 4));
    }

    private void meeting(Community community, int number, LocalDate day, List<IssueCourse> turns) {
        ImmutableList<IssuePlan> issues =
                turns.stream().map(turn -> plans.tabled(community, turn, day)).collect(ImmutableList.toImmutableList());
        MeetingStory story = new MeetingStory(play, opening, new WorkStory(aftermath(community)));
        story.begin(new MeetingPlan("meeting-" + number, community, day, issues, trouble(community, number)));
    }

    private static Trouble trouble(Community community, int meeting) {
        return switch (community.number() * 10 + meeting) {
            case 31 -> Trouble.NO_QUORUM;
            case 51 -> Trouble.LAST_ITEM_POSTPONED;
            case 71, 22 -> Trouble.FIRST_PROPOSAL_DEFEATED;
            default -> Trouble.NONE;
        };
    }

    private void onTop(List<IssuePlan> direct) {
        SideStory side = new SideStory(opening);
        for (int number = 0; number < REJECTED + REFERRED + WITHDRAWN; number++) {
            IssuePlan plan = plans.onTop(draw.one(Community.ALL));
            if (number < REJECTED) {
                side.rejected(plan);
            } else if (number < REJECTED + REFERRED) {
                side.referred(plan);
            } else {
                side.withdrawn(plan);
            }
        }
        List<IssuePlan> roots = draw.shuffled(direct).subList(0, MERGED);
        for (int number = 0; number < MERGED; number++) {
            IssuePlan root = roots.get(number);
            IssueId issue = new IssueId(root.community().ledger() + ":" + root.code() + ".1");
            side.merged(plans.again(root), issue, number % 3 == 2);
        }
    }
}
