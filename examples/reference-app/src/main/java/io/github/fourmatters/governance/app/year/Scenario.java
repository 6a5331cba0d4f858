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
    private static final ImmutableList<Turn> DIRECT = turns(Map.of(
            Turn.PLAIN, 54,
            Turn.UNANSWERED, 20,
            Turn.DISCONFIRMED, 6,
            Turn.OBJECTION_UPHELD, 3,
            Turn.OBJECTION_DISMISSED, 4,
            Turn.LATE, 9,
            Turn.OPEN, 7,
            Turn.OPEN_OVERDUE, 3,
            Turn.OPEN_SENT_BACK, 2));
    private static final ImmutableList<Turn> TABLED = turns(Map.of(
            Turn.PLAIN, 17,
            Turn.UNANSWERED, 5,
            Turn.DISCONFIRMED, 2,
            Turn.OBJECTION_UPHELD, 1,
            Turn.OBJECTION_DISMISSED, 2,
            Turn.LATE, 4,
            Turn.DECLINED, 2,
            Turn.RETURNED, 2,
            Turn.REASSIGNED, 1,
            Turn.EXPIRED, 1));
    private static final ImmutableList<Turn> TABLED_OPEN = turns(Map.of(Turn.OPEN, 4, Turn.OPEN_OVERDUE, 2));

    private static final int REJECTED = 6;
    private static final int REFERRED = 5;
    private static final int WITHDRAWN = 4;
    private static final int MERGED = 6;

    private final Play play;
    private final Draw draw;
    private final Plans plans;
    private final Opening opening;
    private final Map<Community, Aftermath> aftermaths = new HashMap<>();

    Scenario(Play play) {
        this.play = play;
        this.draw = play.draw("scenario");
        this.plans = new Plans(draw, 96 + TABLED.size());
        this.opening = new Opening(play);
    }

    private static ImmutableList<Turn> turns(Map<Turn, Integer> counts) {
        ImmutableList.Builder<Turn> turns = ImmutableList.builder();
        for (Turn turn : Turn.values()) {
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
            aftermaths.put(community, new Aftermath(rounds));
        }
        ImmutableList<IssuePlan> direct = plans.direct(DIRECT);
        direct.forEach(plan -> new DirectStory(opening, aftermath(plan.community())).begin(plan));
        tabled();
        onTop(direct);
    }

    private Aftermath aftermath(Community community) {
        return java.util.Objects.requireNonNull(aftermaths.get(community));
    }

    private void tabled() {
        List<Turn> turns = draw.shuffled(TABLED);
        List<Turn> open = draw.shuffled(TABLED_OPEN);
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
        return Days.between(draw, Days.day(3, 2), Days.day(5, 29));
    }

    private LocalDate autumn() {
        return Days.between(draw, Days.day(7, 6), Days.day(9, 11));
    }

    private LocalDate winter() {
        return Days.between(draw, Days.day(11, 23), Days.day(12, 4));
    }

    private void meeting(Community community, int number, LocalDate day, List<Turn> turns) {
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
