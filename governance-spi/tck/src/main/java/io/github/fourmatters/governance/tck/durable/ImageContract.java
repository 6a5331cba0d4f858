package io.github.fourmatters.governance.tck.durable;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fourmatters.governance.tck.scene.Report;
import io.github.fourmatters.governance.tck.workload.ImageRun;
import io.github.fourmatters.governance.tck.workload.ImageTable;
import org.junit.jupiter.api.Test;

/** Tests that the files hold, at any moment, everything that was acknowledged until then. */
abstract class ImageContract extends FileContract {

    private void assertWhole(int ledgers, int writers) {
        ImageTable table = new ImageRun<>(WorkingProcess.place(this), folder("images"), ledgers)
                .run(ledgers, writers, Effort.imageTime(), Effort.images());
        Report.print("images of " + getClass().getSimpleName() + ": " + table);
        assertThat(table.found()).as(table.toString()).isEmpty();
    }

    @Test
    void rule_9_an_image_of_the_files_after_an_acknowledgement_holds_everything() {
        assertWhole(1, 1);
    }

    @Test
    void rule_9_an_image_of_the_files_while_four_write_to_sixteen_ledgers_holds_everything() {
        assertWhole(16, 4);
    }
}
