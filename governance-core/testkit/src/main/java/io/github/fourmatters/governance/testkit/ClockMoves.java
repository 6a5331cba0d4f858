package io.github.fourmatters.governance.testkit;

import io.github.fourmatters.governance.calendar.Quarter;
import io.github.fourmatters.governance.issue.Stage;
import io.github.fourmatters.governance.raise.Outreach;
import io.github.fourmatters.governance.raise.RaiseCommand;
import io.github.fourmatters.governance.testkit.chronicle.IssueRecord;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** The passing of time. After most waits somebody turns the clock; after the others the next command finds it standing still. */
final class ClockMoves {
    /** No history goes further, so that a year's figures hold all of it. */
    static final Instant END = Instant.parse("2026-12-30T00:00:00Z");

    private static final Instant LAST = Instant.parse("2026-12-20T00:00:00Z");

    private final Play play;
    private final Options options;

    ClockMoves(Play play, Options options) {
        this.play = play;
        this.options = options;
    }

    void add() {
        options.step(2, dice -> play.tick());
        if (play.now().isAfter(LAST)) {
            return;
        }
        int published = play.chronicle().at(Stage.PUBLISHED, Stage.DONE).size();
        long before = play.chronicle().at(Stage.EVALUATING).stream()
                .filter(issue -> !isOpened(issue))
                .count();
        int during = play.chronicle().at(Stage.EVALUATING).size() - (int) before;
        options.step(6, dice -> pass(Duration.ofMinutes(dice.between(10, 300)), dice));
        options.step(2, dice -> pass(Duration.ofHours(dice.between(20, 80)), dice));
        options.step(1 + 4 * published, dice -> pass(Duration.ofHours(dice.between(100, 280)), dice));
        options.step(9 * (int) before, this::passQuarter);
        options.step(2 + 6 * during, dice -> pass(Duration.ofDays(dice.between(12, 40)), dice));
    }

    private boolean isOpened(IssueRecord issue) {
        return play.chronicle().round(issue.result().quarter().orElseThrow()).isOpened();
    }

    private void pass(Duration time, Dice dice) {
        Duration most = Duration.between(play.now(), END);
        play.pass(time.compareTo(most) > 0 ? most : time);
        if (!dice.oneIn(4)) {
            play.tick();
        } else if (dice.oneIn(2)) {
            play.rightly(new Order(Cast.OFFICER, new RaiseCommand.RecordOutreach(Outreach.HOME_VISIT, 1)));
        } else {
            play.wrongly(new Order(Cast.OFFICER, new RaiseCommand.RecordOutreach(Outreach.HOME_VISIT, 0)));
        }
    }

    private void passQuarter(Dice dice) {
        ZoneId zone = play.charter().zone();
        Instant next =
                Quarter.of(play.now(), zone).next().start().atStartOfDay(zone).toInstant();
        pass(Duration.between(play.now(), next).plusHours(dice.between(0, 100)), dice);
    }
}
