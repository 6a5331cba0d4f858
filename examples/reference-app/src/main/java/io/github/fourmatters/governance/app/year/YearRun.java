package io.github.fourmatters.governance.app.year;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.app.report.Findings;
import io.github.fourmatters.governance.app.shell.Complaint;
import io.github.fourmatters.governance.app.shell.Progress;
import io.github.fourmatters.governance.app.shell.Sentence;
import io.github.fourmatters.governance.charter.Charter;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.Storage;
import io.github.fourmatters.governance.spi.journal.Recorded;
import io.github.fourmatters.governance.view.Period;
import java.time.Duration;
import java.time.Instant;

/**
 * The year, played on a storage, and what the views answer then.
 *
 * @param findings the views' answers
 * @param given how many commands were given
 * @param repeated how many of them had been carried out before, so that nothing happened now
 */
record YearRun(Findings findings, long given, long repeated) {
    static final Period YEAR = Period.year(2026, ScenarioCalendar.ZONE);

    private static final Duration TICK = Duration.ofNanos(1_000);

    static ImmutableList<LedgerId> ledgers() {
        return Community.ALL.stream().map(Community::ledger).collect(ImmutableList.toImmutableList());
    }

    /** Plays the year, or what is left of it, and asks the views. */
    static YearRun on(Storage<Fact> storage, Charter charter, long seed, Progress progress) {
        requireSameYear(storage, charter, seed);
        YearSession play = new YearSession(storage, charter, seed);
        new Scenario(play).begin();
        long total = Duration.between(YearSession.START, YearSession.END).toDays();
        while (play.step()) {
            progress.at(Duration.between(YearSession.START, play.now()).toDays() + 1, total);
        }
        Instant lastOfYear = YEAR.to().minus(TICK);
        Findings findings = Findings.of(play.governance(), ledgers(), YEAR, lastOfYear, YearSession.END, charter);
        return new YearRun(findings, play.given(), play.repeated());
    }

    /** Another seed or other limits on the same file would be a second year on top of the first. */
    private static void requireSameYear(Storage<Fact> storage, Charter charter, long seed) {
        for (LedgerId ledger : ledgers()) {
            for (Recorded<Fact> first :
                    storage.journal().readLedger(ledger, 0, 1).events()) {
                require(
                        first.command().equals(RegisterStory.openingOf(seed)),
                        ledger,
                        new Sentence("with another --seed", "所用 --seed 不同"));
                require(
                        first.payload().charter().equals(charter.version()),
                        ledger,
                        new Sentence(
                                "under charter " + first.payload().charter(),
                                "所用章程为 " + first.payload().charter()));
            }
        }
    }

    private static void require(boolean same, LedgerId ledger, Sentence how) {
        if (!same) {
            throw Complaint.badInput(
                    "--storage: ledger " + ledger + " was written by something else, or by a year played "
                            + how.english() + "; name another file, or play it as it was",
                    "--storage：台账 " + ledger + " 由其他程序写成，或推演时" + how.chinese() + "；请另指定文件，或按原样推演");
        }
    }
}
