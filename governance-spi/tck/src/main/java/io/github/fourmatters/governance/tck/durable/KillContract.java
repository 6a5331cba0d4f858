package io.github.fourmatters.governance.tck.durable;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.tck.fact.Fact;
import io.github.fourmatters.governance.tck.fact.FactCodec;
import io.github.fourmatters.governance.tck.scene.Report;
import io.github.fourmatters.governance.tck.workload.Findings;
import io.github.fourmatters.governance.tck.workload.KillRun;
import io.github.fourmatters.governance.tck.workload.KillTable;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Tests that a process may be killed at any moment. */
abstract class KillContract extends DurabilityContract {

    private static final ImmutableList<Integer> WRITERS = ImmutableList.of(1, 4, 16);
    private static final ImmutableList<Integer> LEDGERS = ImmutableList.of(1, 16);
    private static final int KILLS_IN_A_ROW = 10;
    private static final Duration AGED = Duration.ofSeconds(61);

    @Test
    void rule_9_a_kill_of_the_process_at_any_moment_loses_nothing_that_was_acknowledged() {
        storage().close();
        KillTable table = new KillTable();
        int each = Math.max(1, Effort.kills() / (WRITERS.size() * LEDGERS.size()));
        int seed = 1;
        for (int writers : WRITERS) {
            for (int ledgers : LEDGERS) {
                Path work = folder().resolve(writers + "-threads-" + ledgers + "-ledgers");
                kill(new KillRun<>(WorkingProcess.place(this), work, seed++, table), table, writers, ledgers, each);
            }
        }
        Report.print("kills of " + getClass().getSimpleName() + "\n" + table);
        reopen(new FactCodec());
    }

    private void kill(KillRun<Fact> run, KillTable table, int writers, int ledgers, int times) {
        for (int time = 0; time < times; time++) {
            // The first of a file lives for more than a minute, once in so many; the others of that file are as old,
            // then.
            boolean aged = Effort.isLong() && time % (5 * KILLS_IN_A_ROW) == 0;
            Findings findings = run.kill(ledgers, writers, aged ? AGED : Duration.ZERO);
            assertThat(findings.isClean())
                    .as(
                            "after kill %s of %s threads on %s ledgers: %s\n%s",
                            time + 1, writers, ledgers, findings, table)
                    .isTrue();
            if (Effort.isLong() && table.kills() % KILLS_IN_A_ROW == 0) {
                Report.print("kills so far: " + table.kills());
            }
        }
    }
}
