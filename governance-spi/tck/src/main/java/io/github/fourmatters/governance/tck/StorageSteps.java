package io.github.fourmatters.governance.tck;

import io.github.fourmatters.governance.spi.Storage;
import io.github.fourmatters.governance.spi.Transaction;
import io.github.fourmatters.governance.spi.journal.Append;
import io.github.fourmatters.governance.spi.journal.AppendResult;
import io.github.fourmatters.governance.spi.journal.Receipt;
import io.github.fourmatters.governance.spi.journal.Recorded;
import io.github.fourmatters.governance.spi.journal.StreamId;
import io.github.fourmatters.governance.tck.fact.Fact;
import io.github.fourmatters.governance.tck.scene.Scene;
import java.util.List;
import java.util.function.Consumer;

/** Gives the tests of a storage their steps: short ways to append to the one under test, and to read it. */
abstract class StorageSteps {

    /** Gives the storage under test, empty at the start of each test. */
    abstract Storage<Fact> storage();

    /**
     * Gives the storage that one of a crowd works on: by turns the one under test and a second one on the same place, if
     * there may be one. It must make no difference.
     */
    abstract Storage<Fact> node(int number);

    AppendResult<Fact> tryAppend(Append<Fact> append) {
        return Scene.tryAppend(storage(), append);
    }

    Receipt<Fact> append(Append<Fact> append) {
        return Scene.append(storage(), append);
    }

    void appendEach(StreamId stream, int count) {
        Scene.appendEach(storage(), stream, count);
    }

    List<Recorded<Fact>> read(StreamId stream) {
        return Scene.read(storage(), stream);
    }

    List<Recorded<Fact>> feed() {
        return Scene.feed(storage());
    }

    void done(Consumer<Transaction> work) {
        Scene.done(storage(), work);
    }

    void undone(Consumer<Transaction> work) {
        Scene.undone(storage(), work);
    }
}
