package io.github.fourmatters.governance.testkit;

import io.github.fourmatters.governance.calendar.Quarter;
import io.github.fourmatters.governance.evaluate.EvaluateCommand;
import io.github.fourmatters.governance.evaluate.RosterEntry;
import io.github.fourmatters.governance.issue.Stage;
import io.github.fourmatters.governance.spi.vault.SubjectId;
import io.github.fourmatters.governance.tally.Party;
import io.github.fourmatters.governance.testkit.chronicle.IssueRecord;
import io.github.fourmatters.governance.testkit.chronicle.RoundRecord;
import java.util.List;

/** The ballots that are possible: of persons on the roster, about work that neither their unit nor their party did. */
final class BallotMoves {
    private final Play play;
    private final Options options;

    BallotMoves(Play play, Options options) {
        this.play = play;
        this.options = options;
    }

    void add() {
        for (IssueRecord issue : play.chronicle().at(Stage.EVALUATING, Stage.CLOSED)) {
            Quarter quarter = issue.result().quarter().orElseThrow();
            RoundRecord round = play.chronicle().round(quarter);
            List<RosterEntry> voters = round.roster().stream()
                    .filter(entry -> mayVote(entry, issue))
                    .toList();
            if (round.isOpened() && !voters.isEmpty()) {
                boolean late = issue.is(Stage.CLOSED);
                options.order(late ? 4 : 3, play, dice -> ballot(issue, quarter, dice.of(voters), dice));
                options.step(late ? 0 : 16, dice -> ballots(issue, quarter, voters, dice));
            }
        }
    }

    static boolean mayVote(RosterEntry entry, IssueRecord issue) {
        boolean performed =
                entry.unit().filter(issue.plan().performers()::contains).isPresent();
        return !performed && !(entry.party() == Party.COMMUNITY && issue.plan().isDirect());
    }

    private void ballots(IssueRecord issue, Quarter quarter, List<RosterEntry> voters, Dice dice) {
        dice.some(voters, 1).forEach(voter -> play.rightly(ballot(issue, quarter, voter, dice)));
    }

    private static Order ballot(IssueRecord issue, Quarter quarter, RosterEntry voter, Dice dice) {
        SubjectId person = voter.person();
        long before = issue.result().ballots().stream()
                .filter(cast -> cast.person().equals(person))
                .count();
        return new Order(
                dice.oneIn(2) ? Cast.CLERK : Cast.evaluator(person),
                new EvaluateCommand.CastBallot(quarter, issue.id(), person, dice.between(1, 5), (int) before + 1));
    }
}
