package io.github.fourmatters.governance.tck.durable;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fourmatters.governance.tck.process.ChildProcess;
import io.github.fourmatters.governance.tck.process.FlushTrace;
import io.github.fourmatters.governance.tck.scene.Report;
import io.github.fourmatters.governance.tck.workload.Progress;
import io.github.fourmatters.governance.tck.workload.Workload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Tests that a power cut takes nothing that was acknowledged: what was written is flushed before it is. */
abstract class PowerContract extends ErasureContract {

    private static final int STEPS = 100;

    private static boolean isThereStrace() {
        try {
            return new ProcessBuilder("strace", "-V")
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Test
    @Timeout(120)
    void rule_9_each_acknowledged_commit_is_flushed_before_it_is_acknowledged() throws IOException {
        Report.requireTried(
                isThereStrace(),
                this,
                "whether each acknowledged commit is flushed",
                "there is no strace here; install it");
        Path folder = folder("power");
        Path trace = folder().resolve("trace.txt");
        Progress progress = traced(folder, trace);
        FlushTrace flushes = FlushTrace.of(
                Files.readAllLines(trace),
                folder.toRealPath().toString(),
                "/said",
                Progress.ACKNOWLEDGED,
                path -> holdsContent(Path.of(path)));
        Report.print(String.format(
                "%s: of %d acknowledged commits %d were flushed before they were acknowledged",
                getClass().getSimpleName(),
                flushes.acknowledgements(),
                flushes.acknowledgements() - flushes.unflushed()));
        assertThat((long) flushes.acknowledgements()).isEqualTo(progress.commands());
        if (promises().contains(FilePromise.OUTLIVES_A_POWER_CUT)) {
            assertThat(flushes.unflushed()).isZero();
        } else {
            Report.print(getClass().getSimpleName() + " does not promise to outlive a power cut");
        }
    }

    private Progress traced(Path folder, Path trace) {
        Workload workload = new Workload("power", 5, 1, 1, 0);
        Progress progress = new Progress(workload);
        try (ChildProcess child =
                WorkingProcess.place(this).start(FlushTrace.command(trace.toString()), folder(), folder, workload)) {
            child.permit(STEPS);
            while (progress.steps() < STEPS && child.isAlive()) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
                progress.hear(child.said());
            }
            assertThat(progress.steps()).as(child.output()).isEqualTo(STEPS);
            child.kill();
        }
        return progress;
    }
}
