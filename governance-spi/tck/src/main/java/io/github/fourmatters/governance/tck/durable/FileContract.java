package io.github.fourmatters.governance.tck.durable;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import com.google.common.hash.HashCode;
import io.github.fourmatters.governance.spi.DurableStorage;
import io.github.fourmatters.governance.spi.journal.EventCodec;
import io.github.fourmatters.governance.tck.fact.Fact;
import io.github.fourmatters.governance.tck.fact.FactCodec;
import io.github.fourmatters.governance.tck.process.DirectoryTree;
import io.github.fourmatters.governance.tck.workload.Findings;
import io.github.fourmatters.governance.tck.workload.Progress;
import io.github.fourmatters.governance.tck.workload.Workload;
import io.github.fourmatters.governance.tck.workload.WorkloadHere;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/** Gives the tests of files their words: a folder with a storage that is full of things, and copies of it. */
abstract class FileContract extends DurableStorageContract {

    private static final int STEPS = 150;

    abstract Path file(Path folder);

    abstract DurableStorage<Fact> openOnly(Path folder, EventCodec<Fact> codec);

    abstract DurableStorage<Fact> openReadOnly(Path folder, EventCodec<Fact> codec);

    abstract void makeForeign(Path folder);

    abstract void makeNewer(Path folder);

    abstract ImmutableSet<FilePromise> promises();

    abstract boolean holdsContent(Path file);

    /** Gives the hashes of a folder's files that hold anything. */
    final ImmutableSortedMap<String, HashCode> contents(Path folder) {
        return ImmutableSortedMap.copyOf(Maps.filterKeys(
                DirectoryTree.hashes(folder),
                name -> !DirectoryTree.isEmpty(folder.resolve(name)) && holdsContent(folder.resolve(name))));
    }

    /** Makes a folder beside those of other tests. */
    final Path folder(String name) {
        return DirectoryTree.make(folder().resolve(name));
    }

    /** Opens a folder's storage, works on it with two writers on three ledgers, and closes it. */
    final Progress filled(Path folder) {
        try (DurableStorage<Fact> storage = open(folder, new FactCodec())) {
            WorkloadHere<Fact> work = work(storage, "f");
            work.steps(STEPS);
            return work.progress();
        }
    }

    static WorkloadHere<Fact> work(DurableStorage<Fact> storage, String name) {
        return new WorkloadHere<>(storage, Fact::new, new Workload(name, 7, 3, 2, 0));
    }

    /** Looks whether everything is there. */
    final Findings check(Path folder, Progress progress) {
        return WorkingProcess.place(this).check(folder, List.of(progress));
    }

    /** The tests of files open storages in folders of their own. */
    @BeforeEach
    final void makeAPlaceForFolders() {
        DirectoryTree.make(folder());
    }
}
