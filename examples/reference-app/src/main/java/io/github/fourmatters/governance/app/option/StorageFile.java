package io.github.fourmatters.governance.app.option;

import io.github.fourmatters.governance.app.shell.Complaint;
import io.github.fourmatters.governance.app.shell.FileProblem;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.jdbc.H2Storage;
import io.github.fourmatters.governance.jdbc.JdbcStorage;
import io.github.fourmatters.governance.jdbc.SqliteStorage;
import io.github.fourmatters.governance.jdbc.StorageOptions;
import io.github.fourmatters.governance.json.JsonCodec;
import io.github.fourmatters.governance.spi.vault.EncryptedVault;
import io.github.fourmatters.governance.spi.vault.VaultKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file that a storage is kept in; the end of its name tells which database. Its vault is always encrypted.
 *
 * @param path the file
 * @param isH2 whether H2 keeps it, else SQLite does
 */
record StorageFile(Path path, boolean isH2) {
    private static final String ENDING_OF_H2 = ".mv.db";

    static StorageFile of(Path path) {
        return new StorageFile(path, path.toString().endsWith(ENDING_OF_H2));
    }

    JdbcStorage<Fact> read() {
        return open(options(VaultKeys.withoutMaster()).readOnly());
    }

    JdbcStorage<Fact> openForAudit(VaultKeys keys) {
        return open(options(keys).forAudit());
    }

    JdbcStorage<Fact> open(VaultKeys keys) {
        return open(options(keys));
    }

    JdbcStorage<Fact> createOrOpen(VaultKeys keys) {
        if (!isH2) {
            return SqliteStorage.createOrOpen(path, new JsonCodec(), options(keys));
        }
        if (!Files.exists(path)) {
            H2Storage.createOrOpen(path, new JsonCodec()).close();
        }
        return open(keys);
    }

    private JdbcStorage<Fact> open(StorageOptions options) {
        if (!Files.exists(path)) {
            throw Complaint.storage(
                    "--storage: " + path
                            + " does not exist; name another file, or play a year or import a table to make it",
                    "--storage：" + path + " 不存在；请另指定文件，或先推演一年（year）或导入表（import）");
        }
        return isH2
                ? H2Storage.open(path, new JsonCodec(), options)
                : SqliteStorage.open(path, new JsonCodec(), options);
    }

    /** The bytes of the file and of its journal. */
    long bytes() {
        return bytes(path) + bytes(path.resolveSibling(path.getFileName() + "-wal"));
    }

    private static long bytes(Path file) {
        try {
            return Files.exists(file) ? Files.size(file) : 0;
        } catch (IOException unreadable) {
            throw Complaint.storage(
                    file + " cannot be read (" + FileProblem.english(unreadable) + "); is it yours to read?",
                    file + " 无法读取（" + FileProblem.chinese(unreadable) + "）；请确认有读取权限");
        }
    }

    private static StorageOptions options(VaultKeys keys) {
        return StorageOptions.defaults().vault(inner -> EncryptedVault.over(inner, keys));
    }
}
