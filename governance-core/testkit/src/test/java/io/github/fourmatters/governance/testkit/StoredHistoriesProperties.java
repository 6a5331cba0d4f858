package io.github.fourmatters.governance.testkit;

import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.jdbc.H2Storage;
import io.github.fourmatters.governance.json.JsonCodec;
import io.github.fourmatters.governance.spi.Storage;
import io.github.fourmatters.governance.testkit.invariant.Invariants;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The same invariants where every fact has been text in a database: what is replayed are not the objects that were live. */
class StoredHistoriesProperties {
    private static int databases;

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

    @Property(tries = 50, edgeCases = EdgeCasesMode.NONE)
    void every_history_that_was_stored_holds_every_invariant(@ForAll("histories") History history) {
        Invariants.check(history);
        history.storage().close();
    }
}
