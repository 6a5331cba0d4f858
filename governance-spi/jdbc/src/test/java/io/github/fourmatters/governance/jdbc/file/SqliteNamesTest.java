package io.github.fourmatters.governance.jdbc.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fourmatters.governance.jdbc.Appending;
import io.github.fourmatters.governance.jdbc.JdbcStorage;
import io.github.fourmatters.governance.jdbc.SqliteStorage;
import io.github.fourmatters.governance.jdbc.StorageOptions;
import io.github.fourmatters.governance.tck.fact.Fact;
import io.github.fourmatters.governance.tck.fact.FactCodec;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file is the one that was named, whatever characters are in its name. */
class SqliteNamesTest {

    @TempDir
    private Path folder;

    private static JdbcStorage<Fact> open(Path file, boolean readOnly) {
        StorageOptions options = StorageOptions.defaults();
        return SqliteStorage.createOrOpen(file, new FactCodec(), readOnly ? options.readOnly() : options);
    }

    private void assertIsItself(String name, String other) {
        Path file = folder.resolve(name);
        try (JdbcStorage<Fact> decoy = open(folder.resolve(other), false)) {
            Appending.append(decoy, "c1");
            Appending.append(decoy, "c2");
        }
        try (JdbcStorage<Fact> storage = open(file, false)) {
            Appending.append(storage, "c1");
        }
        assertThat(file).isRegularFile();
        for (boolean readOnly : new boolean[] {true, false}) {
            try (JdbcStorage<Fact> storage = open(file, readOnly)) {
                assertThat(Appending.events(storage))
                        .as("%s, read only: %s", name, readOnly)
                        .isEqualTo(1);
            }
        }
    }

    @Test
    void a_number_sign_ends_no_name() {
        assertIsItself("a#b", "a");
    }

    @Test
    void a_percent_sign_stands_for_itself() {
        assertIsItself("a%20b", "a b");
        assertIsItself("100%", "100");
        assertIsItself("100%25", "100%x");
    }

    @Test
    void a_question_mark_ends_no_name() {
        assertIsItself("a?b", "a");
        assertIsItself("b?mode=memory&cache=shared", "b");
    }

    @Test
    void other_characters_stand_for_themselves() {
        assertIsItself("3号楼 &=;+'.db", "3");
        assertIsItself("deep#er/x?y/a.db", "deep");
    }
}
