package io.github.fourmatters.governance.tck.durable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.fourmatters.governance.spi.DurableStorage;
import io.github.fourmatters.governance.spi.StorageException;
import io.github.fourmatters.governance.tck.fact.Fact;
import io.github.fourmatters.governance.tck.fact.FactCodec;
import io.github.fourmatters.governance.tck.process.SmallDisk;
import io.github.fourmatters.governance.tck.scene.Crowd;
import io.github.fourmatters.governance.tck.scene.Report;
import io.github.fourmatters.governance.tck.workload.Findings;
import io.github.fourmatters.governance.tck.workload.WorkloadHere;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** Tests that a full disk is told, loses nothing, and is no more than a wait. */
abstract class FullDiskContract extends ProcessesContract {

    private static final int KILOBYTES = 24_000;
    private static final int LEFT = 300;
    private static final int MOST_STEPS = 20_000;

    @Test
    void rule_9_a_full_disk_is_told_at_once_and_loses_nothing_that_was_acknowledged() {
        Optional<SmallDisk> disk = SmallDisk.at(folder("disk"), KILOBYTES);
        Report.requireTried(
                disk.isPresent(),
                this,
                "what a full disk does",
                "a small disk cannot be mounted here; be root on Linux");
        // A thread of its own: what never returns must not keep the tests.
        ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
            Thread daemon = new Thread(work, "full disk");
            daemon.setDaemon(true);
            return daemon;
        });
        try (SmallDisk small = disk.orElseThrow()) {
            Crowd.answer(thread.submit(() -> {
                fillAndGoOn(small);
                return true;
            }));
        } finally {
            thread.shutdownNow();
        }
    }

    private void fillAndGoOn(SmallDisk disk) {
        WorkloadHere<Fact> work;
        try (DurableStorage<Fact> storage = open(disk.folder(), new FactCodec())) {
            work = work(storage, "full");
            work.steps(20);
            disk.fill(LEFT);
            StorageException full = catchThrowableOfType(StorageException.class, () -> work.steps(MOST_STEPS));
            assertThat(full).as("what a full disk is told by").isNotNull();
            Report.print(getClass().getSimpleName() + ", a full disk: " + full.getMessage());
            disk.makeRoom();
            if (promises().contains(FilePromise.GOES_ON_AFTER_A_FULL_DISK)) {
                assertThat(full.retryable())
                        .as("retryable: %s", full.getMessage())
                        .isTrue();
                work.steps(20);
            } else {
                Report.print(getClass().getSimpleName()
                        + " does not promise to go on after a full disk without being opened again");
            }
        }
        Findings findings = check(disk.folder(), work.progress());
        assertThat(findings.isClean()).as(findings.toString()).isTrue();
    }
}
