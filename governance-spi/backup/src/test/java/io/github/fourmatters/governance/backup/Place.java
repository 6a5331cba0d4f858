package io.github.fourmatters.governance.backup;

import io.github.fourmatters.governance.jdbc.H2Storage;
import io.github.fourmatters.governance.jdbc.JdbcStorage;
import io.github.fourmatters.governance.jdbc.SqliteStorage;
import io.github.fourmatters.governance.jdbc.StorageOptions;
import io.github.fourmatters.governance.spi.vault.EncryptedVault;
import io.github.fourmatters.governance.spi.vault.VaultKey;
import io.github.fourmatters.governance.spi.vault.VaultKeys;
import io.github.fourmatters.governance.tck.Fact;
import java.nio.file.Path;
import java.util.Arrays;

/** Names the kinds of storages that backups are made of and restored into. */
enum Place {
    SQLITE(false, false),
    SQLITE_ENCRYPTED(false, true),
    H2(true, false),
    H2_ENCRYPTED(true, true);

    private final boolean h2;
    private final boolean encrypted;

    Place(boolean h2, boolean encrypted) {
        this.h2 = h2;
        this.encrypted = encrypted;
    }

    boolean isEncrypted() {
        return encrypted;
    }

    /** Opens the storage of a name, and makes it if need be. */
    JdbcStorage<Fact> open(Path folder, String name) {
        return open(folder, name, options(1));
    }

    private JdbcStorage<Fact> open(Path folder, String name, StorageOptions options) {
        if (!h2) {
            return SqliteStorage.createOrOpen(folder.resolve(name + ".db"), new NoteCodec(), options);
        }
        Path file = folder.resolve(name + "-h2");
        H2Storage.createOrOpen(file, new NoteCodec()).close();
        return H2Storage.open(file, new NoteCodec(), options);
    }

    /** Opens one under another master key than the usual. */
    JdbcStorage<Fact> openUnder(int master, Path folder, String name) {
        return open(folder, name, options(master));
    }

    private StorageOptions options(int master) {
        return encrypted
                ? StorageOptions.defaults().vault(vault -> EncryptedVault.over(vault, keys(master)))
                : StorageOptions.defaults();
    }

    private static VaultKeys keys(int number) {
        byte[] key = new byte[32];
        Arrays.fill(key, (byte) number);
        return VaultKeys.under(VaultKey.aes("master-" + number, key));
    }
}
