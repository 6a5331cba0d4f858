package io.github.fourmatters.governance.testkit;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.jdbc.H2Storage;
import io.github.fourmatters.governance.jdbc.SqliteStorage;
import io.github.fourmatters.governance.json.JsonCodec;
import io.github.fourmatters.governance.spi.Storage;
import io.github.fourmatters.governance.testkit.invariant.Invariants;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** The same invariants where every fact has been text in a database: what is replayed are not the objects that were live. */
class StoredHistoriesProperties {
    private static int databases;
    private static Path folder = Path.of("");

    @Provide
    Arbitrary<History> histories() {
        List<HistoryGenerator> stored = HistoryGenerator.variants().stream()
                .map(generator -> generator.on(StoredHistoriesProperties::database))
                .toList();
        return Histories.random(stored, 40);
    }

    private static Storage<Fact> database() {
        return H2Storage.inMemory("histories-" + ++databases, new JsonCodec());
    }

    @Provide
    Arbitrary<History> historiesInFiles() {
        List<HistoryGenerator> stored = HistoryGenerator.variants().stream()
                .map(generator -> generator.on(StoredHistoriesProperties::file))
                .toList();
        return Histories.random(stored, 40);
    }

    private static Storage<Fact> file() {
        return SqliteStorage.createOrOpen(folder.resolve("histories-" + ++databases + ".db"), new JsonCodec());
    }

    @BeforeContainer
    static void makeFolder() throws IOException {
        folder = Files.createTempDirectory("histories");
    }

    @AfterContainer
    static void removeFolder() throws IOException {
        MoreFiles.deleteRecursively(folder, RecursiveDeleteOption.ALLOW_INSECURE);
    }

    @Property(tries = 50, edgeCases = EdgeCasesMode.NONE)
    void every_history_that_was_stored_holds_every_invariant(@ForAll("histories") History history) {
        Invariants.check(history);
        history.storage().close();
    }

    @Property(tries = 20, edgeCases = EdgeCasesMode.NONE)
    void so_does_every_history_in_a_file_that_an_office_begins_with(@ForAll("historiesInFiles") History history) {
        Invariants.check(history);
        history.storage().close();
    }
}
