package io.github.fourmatters.governance.tck.durable;

import static io.github.fourmatters.governance.tck.scene.Scene.LEDGER;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.spi.DurableStorage;
import io.github.fourmatters.governance.spi.vault.SubjectId;
import io.github.fourmatters.governance.tck.fact.Fact;
import io.github.fourmatters.governance.tck.fact.FactCodec;
import io.github.fourmatters.governance.tck.process.DirectoryTree;
import io.github.fourmatters.governance.tck.scene.Report;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Tests that what is erased does not stay in the files. */
abstract class ErasureContract extends ReadOnlyContract {

    private static final String MARKER = "the-words-that-were-erased";
    private static final int SUBJECTS = 30;

    @Test
    void rule_11_erased_words_are_in_no_file_after_the_clean_up() {
        Path folder = folder("erased");
        try (DurableStorage<Fact> storage = open(folder, new FactCodec())) {
            work(storage, "e").steps(20);
            for (int at = 0; at < SUBJECTS; at++) {
                put(storage, new SubjectId("p" + at));
            }
            assertThat(filesWithMarker(folder))
                    .as("files that hold what is not erased")
                    .isNotEmpty();
            for (int at = 0; at < SUBJECTS; at++) {
                SubjectId subject = new SubjectId("p" + at);
                storage.transactions().call(tx -> {
                    storage.vault().erase(tx, LEDGER, subject);
                    return 0;
                });
            }
            Report.print(getClass().getSimpleName() + ", files with erased words before the clean-up: "
                    + filesWithMarker(folder));
            if (!promises().contains(FilePromise.OVERWRITES_WHAT_IS_ERASED)) {
                Report.print(getClass().getSimpleName() + " does not promise to overwrite what is erased");
                return;
            }
            storage.compact();
            assertThat(filesWithMarker(folder)).as("while it is open").isEmpty();
        }
        assertThat(filesWithMarker(folder)).as("after it was closed").isEmpty();
    }

    private static void put(DurableStorage<Fact> storage, SubjectId subject) {
        storage.transactions().call(tx -> {
            storage.vault().put(tx, LEDGER, subject, "short", MARKER.getBytes(UTF_8));
            storage.vault()
                    .put(tx, LEDGER, subject, "long", (MARKER + "·").repeat(500).getBytes(UTF_8));
            storage.vault().index(tx, LEDGER, subject, MARKER);
            return 0;
        });
    }

    private static ImmutableList<String> filesWithMarker(Path folder) {
        return DirectoryTree.hashes(folder).keySet().stream()
                .filter(name -> new String(DirectoryTree.bytes(folder.resolve(name)), ISO_8859_1).contains(MARKER))
                .collect(ImmutableList.toImmutableList());
    }
}
