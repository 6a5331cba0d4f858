package io.github.fourmatters.governance.app;

import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.jdbc.H2Storage;
import io.github.fourmatters.governance.jdbc.JdbcStorage;
import io.github.fourmatters.governance.jdbc.SqliteStorage;
import io.github.fourmatters.governance.jdbc.StorageOptions;
import io.github.fourmatters.governance.json.JsonCodec;
import io.github.fourmatters.governance.spi.vault.EncryptedVault;
import io.github.fourmatters.governance.spi.vault.VaultKeys;
import java.nio.file.Files;
import java.nio.file.Path;

/** Opens files as the app does, with a vault that is encrypted and has no master key. */
public final class Storages {
    private Storages() {}

    /** A SQLite file, which is made if it is not there. */
    public static JdbcStorage<Fact> sqlite(Path file) {
        return SqliteStorage.createOrOpen(file, new JsonCodec(), encrypted());
    }

    /** A file of the database that its name tells, which is made if it is not there. */
    public static JdbcStorage<Fact> createOrOpen(Path file) {
        if (!file.toString().endsWith(".mv.db")) {
            return sqlite(file);
        }
        if (!Files.exists(file)) {
            H2Storage.createOrOpen(file, new JsonCodec()).close();
        }
        return H2Storage.open(file, new JsonCodec(), encrypted());
    }

    /** A file that is there, to read only. */
    public static JdbcStorage<Fact> read(Path file) {
        StorageOptions options = encrypted().readOnly();
        return file.toString().endsWith(".mv.db")
                ? H2Storage.open(file, new JsonCodec(), options)
                : SqliteStorage.open(file, new JsonCodec(), options);
    }

    private static StorageOptions encrypted() {
        return StorageOptions.defaults().vault(inner -> EncryptedVault.over(inner, VaultKeys.withoutMaster()));
    }
}
