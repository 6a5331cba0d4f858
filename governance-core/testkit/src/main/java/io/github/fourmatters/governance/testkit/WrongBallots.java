package io.github.fourmatters.governance.testkit;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.calendar.Quarter;
import io.github.fourmatters.governance.evaluate.EvaluateCommand;
import io.github.fourmatters.governance.evaluate.EvaluateIssueEvent;
import io.github.fourmatters.governance.evaluate.RosterEntry;
import io.github.fourmatters.governance.issue.Actor;
import io.github.fourmatters.governance.issue.Stage;
import io.github.fourmatters.governance.spi.vault.SubjectId;
import io.github.fourmatters.governance.testkit.chronicle.IssueRecord;
import io.github.fourmatters.governance.testkit.chronicle.RoundRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Ballots that do not count because they may not be cast, and rosters that come too late. */
final class WrongBallots {
    private static final int REVISION = 9_999;

    private final Play play;
    private final List<Function<Dice, Order>> orders = new ArrayList<>();

    WrongBallots(Play play) {
        this.play = play;
    }

    List<Function<Dice, Order>> orders() {
        Quarter quarter = Quarter.of(play.now(), play.charter().zone());
        enrol(quarter, ImmutableList.of());
        enrol(quarter, ImmutableList.of(Cast.ROSTER.get(0), Cast.ROSTER.get(0)));
        enrol(new Quarter(2025, 4), Cast.ROSTER);
        if (quarter.number() > 1) {
            enrol(new Quarter(quarter.year(), quarter.number() - 1), Cast.ROSTER);
        }
        orders.add(dice -> new Order(Actor.system(), new EvaluateCommand.OpenRound(quarter)));
        orders.add(dice -> new Order(Actor.system(), new EvaluateCommand.CloseRound(quarter)));
        play.chronicle().at(Stage.EVALUATING, Stage.CLOSED).forEach(this::add);
        for (IssueRecord issue : play.chronicle().at(Stage.PUBLISHED, Stage.IN_PROGRESS)) {
            ballot(issue, quarter, Cast.ROSTER.get(2).person(), 3, REVISION);
        }
        return orders;
    }

    private void enrol(Quarter quarter, ImmutableList<RosterEntry> entries) {
        orders.add(dice -> new Order(Cast.CLERK, new EvaluateCommand.Enrol(quarter, entries)));
    }

    private void add(IssueRecord issue) {
        Quarter quarter = issue.result().quarter().orElseThrow();
        RoundRecord round = play.chronicle().round(quarter);
        ballot(issue, quarter, Cast.STRANGER, 3, REVISION);
        ballot(issue, quarter.next(), Cast.ROSTER.get(2).person(), 3, REVISION);
        for (RosterEntry entry : round.roster()) {
            if (!round.isOpened() || !BallotMoves.mayVote(entry, issue)) {
                ballot(issue, quarter, entry.person(), 3, REVISION);
            } else {
                orders.add(dice -> new Order(Cast.CLERK, odd(issue, quarter, entry, dice)));
            }
        }
        for (EvaluateIssueEvent.BallotCast cast : issue.result().ballots()) {
            ballot(issue, quarter, cast.person(), 3, cast.revision());
        }
    }

    /** A level beyond the scale, or a revision before the first. */
    private static EvaluateCommand.CastBallot odd(IssueRecord issue, Quarter quarter, RosterEntry entry, Dice dice) {
        int level = dice.between(0, 2) * 3;
        return new EvaluateCommand.CastBallot(quarter, issue.id(), entry.person(), level, level == 3 ? 0 : REVISION);
    }

    private void ballot(IssueRecord issue, Quarter quarter, SubjectId person, int level, int revision) {
        orders.add(dice ->
                new Order(Cast.CLERK, new EvaluateCommand.CastBallot(quarter, issue.id(), person, level, revision)));
    }
}
