package io.github.fourmatters.governance.backup;

import io.github.fourmatters.governance.jdbc.H2Storage;
import io.github.fourmatters.governance.jdbc.JdbcStorage;
import io.github.fourmatters.governance.jdbc.SqliteStorage;
import io.github.fourmatters.governance.jdbc.StorageOptions;
import io.github.fourmatters.governance.spi.vault.EncryptedVault;
import io.github.fourmatters.governance.spi.vault.Vault;
import io.github.fourmatters.governance.spi.vault.VaultKey;
import io.github.fourmatters.governance.spi.vault.VaultKeys;
import io.github.fourmatters.governance.tck.fact.Fact;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.UnaryOperator;

/** Names the kinds of storages that backups are made of and restored into. */
enum Place {
    SQLITE(false, false),
    SQLITE_ENCRYPTED(false, true),
    H2(true, false),
    H2_ENCRYPTED(true, true);

    private static final int USUAL = 1;

    private final boolean h2;
    private final boolean encrypted;

    Place(boolean h2, boolean encrypted) {
        this.h2 = h2;
        this.encrypted = encrypted;
    }

    /** Gives the same on the other database. */
    Place other() {
        return switch (this) {
            case SQLITE -> H2;
            case SQLITE_ENCRYPTED -> H2_ENCRYPTED;
            case H2 -> SQLITE;
            case H2_ENCRYPTED -> SQLITE_ENCRYPTED;
        };
    }

    boolean isEncrypted() {
        return encrypted;
    }

    /** Opens the storage of a name, and makes it if need be. */
    JdbcStorage<Fact> open(Path folder, String name) {
        return open(folder, name, options(UnaryOperator.identity()));
    }

    /** Opens it with something over the vault that keeps the entries. */
    JdbcStorage<Fact> open(Path folder, String name, UnaryOperator<Vault> beneath) {
        return open(folder, name, options(beneath));
    }

    /** Opens it with something over the vault that callers see. */
    JdbcStorage<Fact> openDecorated(Path folder, String name, UnaryOperator<Vault> above) {
        VaultKeys keys = VaultKeys.under(key(USUAL));
        return open(
                folder,
                name,
                StorageOptions.defaults()
                        .vault(vault -> above.apply(encrypted ? EncryptedVault.over(vault, keys) : vault)));
    }

    private JdbcStorage<Fact> open(Path folder, String name, StorageOptions options) {
        if (!h2) {
            return SqliteStorage.createOrOpen(folder.resolve(name + ".db"), new NoteCodec(), options);
        }
        Path file = folder.resolve(name + "-h2");
        H2Storage.createOrOpen(file, new NoteCodec()).close();
        return H2Storage.open(file, new NoteCodec(), options);
    }

    /** Opens one under another master key than the usual, which is an older one then. */
    JdbcStorage<Fact> openUnder(int master, Path folder, String name) {
        VaultKeys keys = VaultKeys.under(key(master), key(USUAL));
        return open(folder, name, StorageOptions.defaults().vault(vault -> EncryptedVault.over(vault, keys)));
    }

    /** Opens one under a master key that has encrypted nothing in it. */
    JdbcStorage<Fact> openUnderAnother(Path folder, String name) {
        VaultKeys keys = VaultKeys.under(key(99));
        return open(folder, name, StorageOptions.defaults().vault(vault -> EncryptedVault.over(vault, keys)));
    }

    private StorageOptions options(UnaryOperator<Vault> beneath) {
        VaultKeys keys = VaultKeys.under(key(USUAL));
        return encrypted
                ? StorageOptions.defaults().vault(vault -> EncryptedVault.over(beneath.apply(vault), keys))
                : StorageOptions.defaults().vault(beneath);
    }

    private static VaultKey key(int number) {
        byte[] key = new byte[32];
        Arrays.fill(key, (byte) number);
        return VaultKey.aes("master-" + number, key);
    }
}
