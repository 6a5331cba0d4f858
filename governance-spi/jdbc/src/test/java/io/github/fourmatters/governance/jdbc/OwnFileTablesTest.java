package io.github.fourmatters.governance.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fourmatters.governance.jdbc.dialect.TableNames;
import io.github.fourmatters.governance.tck.fact.FactCodec;
import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests that names that a file of the library's own would not have are refused. */
class OwnFileTablesTest {

    private static final StorageOptions NAMED = StorageOptions.defaults().tables(TableNames.beginningWith("city_"));

    @TempDir
    private Path folder;

    private static void assertRefused(ThrowingCallable call, String opener) {
        assertThatThrownBy(call)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("city_")
                .hasMessageContaining(opener)
                .hasMessageContaining("JdbcStorage.over");
    }

    @Test
    void other_names_than_the_usual_ones_are_refused_by_whoever_opens_a_file() {
        FactCodec codec = new FactCodec();
        assertRefused(() -> SqliteStorage.createOrOpen(folder.resolve("a.db"), codec, NAMED), "SqliteStorage");
        assertRefused(() -> SqliteStorage.open(folder.resolve("a.db"), codec, NAMED), "SqliteStorage");
        assertRefused(() -> H2Storage.createOrOpen(folder.resolve("a"), codec, NAMED), "H2Storage");
        assertRefused(() -> H2Storage.open(folder.resolve("a"), codec, NAMED), "H2Storage");
        assertRefused(() -> H2Storage.inMemory("named_tables", codec, NAMED), "H2Storage");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void the_usual_names_may_be_said() {
        StorageOptions usual = StorageOptions.defaults().tables(TableNames.beginningWith("gov_"));
        SqliteStorage.createOrOpen(folder.resolve("a.db"), new FactCodec(), usual)
                .close();
    }
}
