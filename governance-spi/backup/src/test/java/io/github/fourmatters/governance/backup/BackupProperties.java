package io.github.fourmatters.governance.backup;

import static io.github.fourmatters.governance.backup.History.START;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fourmatters.governance.jdbc.JdbcStorage;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.journal.ChainHead;
import io.github.fourmatters.governance.tck.fact.Fact;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;

/** Whatever was done to a storage, its backup makes another one that cannot be told from it. */
class BackupProperties {

    private Path folder;

    @BeforeTry
    void makeFolder() throws IOException {
        folder = Files.createTempDirectory("backup");
    }

    @AfterTry
    void removeFolder() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    @Property(tries = 25)
    void what_is_restored_cannot_be_told_from_what_was_there(
            @ForAll Place first, @ForAll boolean other, @ForAll long seed, @ForAll @IntRange(max = 120) int steps)
            throws IOException {
        Place second = other ? first.other() : first;
        try (JdbcStorage<Fact> from = first.open(folder, "from");
                JdbcStorage<Fact> to = second.open(folder, "to")) {
            new RandomHistory(from, seed).run(steps);
            BackupReport report = Backup.of(from, START).write(folder.resolve("1"));
            Backup.of(from, START).writeKeys(folder.resolve("1.keys"));
            RestoreReport restored =
                    Restore.into(to).keys(folder.resolve("1.keys")).from(folder.resolve("1"));
            assertThat(restored.restored()).isEqualTo(report.heads());
            assertThat(restored.leftOut()).isEqualTo(new RestoreReport.LeftOut(0, 0, 0));
            Backup.of(to, START).write(folder.resolve("2"));
            Backup.of(to, START).writeKeys(folder.resolve("2.keys"));
            assertThat(folder.resolve("2")).hasSameBinaryContentAs(folder.resolve("1"));
            assertThat(folder.resolve("2.keys")).hasSameBinaryContentAs(folder.resolve("1.keys"));
            for (ChainHead each : report.heads()) {
                assertThat(Contents.of(to, each.ledger())).isEqualTo(Contents.of(from, each.ledger()));
            }
            assertThat(to.inspect()).isEmpty();
        }
    }

    @Property(tries = 15)
    void what_is_restored_from_an_older_backup_holds_nothing_of_whoever_was_erased_since(
            @ForAll Place place, @ForAll long seed, @ForAll @IntRange(max = 80) int steps) {
        try (JdbcStorage<Fact> from = place.open(folder, "from");
                JdbcStorage<Fact> to = place.open(folder, "to")) {
            RandomHistory random = new RandomHistory(from, seed);
            random.run(steps);
            List<LedgerId> ledgers = Backup.of(from, START).write(folder.resolve("1")).heads().stream()
                    .map(ChainHead::ledger)
                    .toList();
            ledgers.forEach(ledger -> random.history().erase(ledger, "resident-1"));
            Backup.of(from, START).writeKeys(folder.resolve("keys"));
            Restore.into(to).keys(folder.resolve("keys")).from(folder.resolve("1"));
            for (LedgerId ledger : ledgers) {
                Contents there = Contents.of(to, ledger);
                Contents live = Contents.of(from, ledger);
                assertThat(there.open()).isEqualTo(live.open());
                assertThat(there.tokens()).isEqualTo(live.tokens());
                assertThat(there.erased()).isEqualTo(live.erased());
            }
        }
    }
}
