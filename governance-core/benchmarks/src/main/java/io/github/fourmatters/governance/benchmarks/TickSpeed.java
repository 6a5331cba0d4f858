package io.github.fourmatters.governance.benchmarks;

import io.github.fourmatters.governance.Governance;
import io.github.fourmatters.governance.TickReport;
import io.github.fourmatters.governance.charter.Charter;
import io.github.fourmatters.governance.notify.NoticeRules;
import io.github.fourmatters.governance.spi.memory.InMemoryStorage;
import io.github.fourmatters.governance.supervise.Ladder;
import io.github.fourmatters.governance.supervise.Rung;
import io.github.fourmatters.governance.supervise.RungRecipient;
import io.github.fourmatters.governance.supervise.SupervisePolicy;
import io.github.fourmatters.governance.supervise.SupervisionLevel;
import java.io.PrintStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Prints how long a tick takes in memory, on one thread, when {@value #DUE} of many open issues are overdue and are reminded. Each issue has
 * its alarm; the time must follow the {@value #DUE}, not the many.
 */
public final class TickSpeed {
    private static final int DUE = 100;
    private static final int WARM = 5;
    private static final int TICKS = 25;
    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    private static final LocalDate FIRST = LocalDate.of(2026, 9, 1);
    private static final LocalDate NEVER = LocalDate.of(2027, 12, 1);
    private static final PrintStream OUT = System.out;

    private TickSpeed() {}

    /**
     * Runs.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) {
        measure(10_000);
        OUT.println("In memory, one thread: a tick with " + DUE + " reminders due, median of " + (TICKS - WARM) + ":");
        for (int open : new int[] {10_000, 100_000, 1_000_000}) {
            report(open, measure(open));
        }
    }

    private static void report(int open, List<Double> times) {
        OUT.println(String.format(
                Locale.ROOT,
                "  %,9d open issues: %.2f ms (fastest %.2f, slowest %.2f)",
                open,
                times.get(times.size() / 2),
                times.get(0),
                times.get(times.size() - 1)));
    }

    private static List<Double> measure(int open) {
        Instant[] now = {NOW};
        Governance governance = Governance.builder()
                .storage(new InMemoryStorage<>())
                .charter(reminding())
                .clock(() -> now[0])
                .notices(NoticeRules.silent())
                .build();
        Lives lives = new Lives(governance, "t");
        lives.settle(open - TICKS * DUE, NEVER);
        for (int tick = 0; tick < TICKS; tick++) {
            new Lives(governance, "t" + tick + "-").settle(DUE, FIRST.plusDays(tick));
        }
        // All are warned of their due dates before the first of them comes.
        now[0] = morning(FIRST);
        governance.tick(Lives.LEDGER, now[0]);
        // What was left behind by the settling is not the tick's to tidy up.
        System.gc();
        return ticks(governance, now);
    }

    private static List<Double> ticks(Governance governance, Instant[] now) {
        List<Double> times = new ArrayList<>();
        for (int tick = 0; tick < TICKS; tick++) {
            now[0] = morning(FIRST.plusDays(tick + 1L));
            long start = System.nanoTime();
            TickReport report = governance.tick(Lives.LEDGER, now[0]);
            double time = (System.nanoTime() - start) / 1e6;
            if (report.carriedOut() != DUE) {
                throw new IllegalStateException(report + " should have carried out " + DUE);
            }
            if (tick >= WARM) {
                times.add(time);
            }
        }
        times.sort(null);
        return times;
    }

    private static Instant morning(LocalDate day) {
        return day.atTime(8, 0).atZone(ZoneId.of("Asia/Shanghai")).toInstant();
    }

    /** One rung, so that each tick has the same to do. */
    private static Charter reminding() {
        Ladder ladder = Ladder.of(Rung.atOnce(SupervisionLevel.REMIND, RungRecipient.RESPONSIBLE_UNIT));
        return Charter.fourMatters().toBuilder()
                .version("reminding")
                .supervise(SupervisePolicy.builder().ladder(ladder).build())
                .build();
    }
}
