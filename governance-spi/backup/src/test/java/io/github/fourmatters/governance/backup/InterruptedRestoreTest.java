package io.github.fourmatters.governance.backup;

import static io.github.fourmatters.governance.backup.History.LAKESIDE;
import static io.github.fourmatters.governance.backup.History.RIVERSIDE;
import static io.github.fourmatters.governance.backup.History.START;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fourmatters.governance.jdbc.JdbcStorage;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.tck.fact.Fact;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A restore that fails at any write leaves each ledger whole or absent, and goes on where it was when it is called again. */
class InterruptedRestoreTest {

    // What one failure leaves must not be in the way of the next one; now and then the same call is let through.
    private static final int FAILURES_EACH = 5;

    @TempDir
    Path folder;

    private Path backup;
    private Path keys;

    private void write(JdbcStorage<Fact> from) {
        backup = folder.resolve("backup");
        keys = folder.resolve("keys");
        Backup.of(from, START).write(backup);
        Backup.of(from, START).writeKeys(keys);
    }

    @ParameterizedTest
    @EnumSource
    void whatever_write_fails_no_ledger_is_there_in_part_and_the_same_call_completes_it(Place place) {
        try (JdbcStorage<Fact> from = place.open(folder, "from")) {
            new History(from).everything();
            write(from);
            int failing = 1;
            while (fails(place, failing)) {
                assertWholeOrAbsent(place, failing, from);
                failing++;
            }
            assertThat(failing).isGreaterThan(25);
            assertCompletes(place, failing, from);
        }
    }

    private static String name(int failing) {
        return "to-" + failing / FAILURES_EACH;
    }

    private boolean fails(Place place, int failing) {
        Faults faults = new Faults(failing);
        try (JdbcStorage<Fact> to = place.open(folder, name(failing), faults::on)) {
            Restore.into(faults.on(to)).keys(keys).from(backup);
            return false;
        } catch (Faults.Fault expected) {
            return true;
        }
    }

    private void assertWholeOrAbsent(Place place, int failing, JdbcStorage<Fact> from) {
        try (JdbcStorage<Fact> to = place.open(folder, name(failing))) {
            boolean isNew = true;
            for (LedgerId ledger : new LedgerId[] {LAKESIDE, RIVERSIDE}) {
                Contents there = Contents.of(to, ledger);
                isNew &= there.isEmpty();
                if (!there.isEmpty()) {
                    assertThat(there).as("after write %s failed", failing).isEqualTo(Contents.of(from, ledger));
                }
            }
            if (isNew) {
                assertThat(to.charters().count()).isZero();
            }
            assertThat(to.inspect()).isEmpty();
        }
        if (failing % FAILURES_EACH == FAILURES_EACH - 1) {
            assertCompletes(place, failing, from);
        }
    }

    private void assertCompletes(Place place, int failing, JdbcStorage<Fact> from) {
        try (JdbcStorage<Fact> to = place.open(folder, name(failing))) {
            Restore.into(to).keys(keys).from(backup);
            assertThat(Contents.of(to, LAKESIDE)).isEqualTo(Contents.of(from, LAKESIDE));
            assertThat(Contents.of(to, RIVERSIDE)).isEqualTo(Contents.of(from, RIVERSIDE));
            assertThat(to.inspect()).isEmpty();
        }
    }
}
