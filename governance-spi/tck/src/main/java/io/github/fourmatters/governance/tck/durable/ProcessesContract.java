package io.github.fourmatters.governance.tck.durable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.spi.StorageException;
import io.github.fourmatters.governance.tck.fact.FactCodec;
import io.github.fourmatters.governance.tck.process.ChildProcess;
import io.github.fourmatters.governance.tck.scene.Report;
import io.github.fourmatters.governance.tck.workload.Findings;
import io.github.fourmatters.governance.tck.workload.Progress;
import io.github.fourmatters.governance.tck.workload.Workload;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Tests two processes on one file: they are two nodes, or the second one is refused. */
abstract class ProcessesContract extends PowerContract {

    private static final int STEPS = 120;

    @Test
    @Timeout(120)
    void rule_5_two_processes_on_one_file_are_two_nodes_or_the_second_one_is_refused() {
        Path folder = folder("shared");
        if (promises().contains(FilePromise.SERVES_SEVERAL_PROCESSES)) {
            assertTwoNodes(folder);
        } else {
            assertRefused(folder);
        }
    }

    private void assertTwoNodes(Path folder) {
        List<Progress> all = new ArrayList<>();
        List<ChildProcess> children = new ArrayList<>();
        for (String name : List.of("one", "two")) {
            Workload workload = new Workload(name, name.hashCode(), 2, 2, 0);
            all.add(new Progress(workload));
            children.add(WorkingProcess.place(this).start(ImmutableList.of(), folder(), folder, workload));
        }
        children.forEach(each -> each.permit(STEPS));
        for (int at = 0; at < all.size(); at++) {
            await(children.get(at), all.get(at), STEPS);
        }
        children.forEach(ChildProcess::kill);
        Findings findings = WorkingProcess.place(this).check(folder, all);
        assertThat(findings.isClean()).as(findings.toString()).isTrue();
        Report.print(getClass().getSimpleName() + ", two processes at once: "
                + all.get(0).commands() + " and " + all.get(1).commands() + " commands, " + findings);
    }

    private static void await(ChildProcess child, Progress progress, int steps) {
        while (progress.steps() < steps) {
            assertThat(child.isAlive()).as(child.output()).isTrue();
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
            progress.hear(child.said());
        }
    }

    private void assertRefused(Path folder) {
        Workload workload = new Workload("one", 1, 1, 1, 0);
        Progress progress = new Progress(workload);
        try (ChildProcess child = WorkingProcess.place(this).start(ImmutableList.of(), folder(), folder, workload)) {
            child.permit(STEPS);
            await(child, progress, 1);
            Throwable refused =
                    catchThrowable(() -> open(folder, new FactCodec()).close());
            assertThat(refused).isInstanceOf(StorageException.class).hasMessageContaining("another process");
            Report.print(getClass().getSimpleName() + ", open in another process: " + refused.getMessage());
            await(child, progress, STEPS);
            child.kill();
        }
        assertThat(check(folder, progress).isClean()).isTrue();
    }
}
