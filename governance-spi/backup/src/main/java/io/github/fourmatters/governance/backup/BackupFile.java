package io.github.fourmatters.governance.backup;

import static java.util.Objects.requireNonNull;

import io.github.fourmatters.governance.backup.lines.BackupReader;
import io.github.fourmatters.governance.backup.lines.LineVisitor;
import io.github.fourmatters.governance.backup.refusal.BackupException;
import java.nio.file.Path;

/**
 * Looks at the file of a backup, or of keys, without a storage.
 *
 * <p>Example: {@code BackupFile.verify(Path.of("lakeside.backup")).counts().events()}. Stateless.
 */
public final class BackupFile {

    private BackupFile() {}

    /**
     * Reads all of a file, line by line, and checks whatever can be known from the file alone: that it is whole, that nothing in it
     * was changed since it was written, and that each ledger's events are chained up to its head.
     *
     * @param file the file, not null
     * @return what is in it
     * @throws BackupException if it is none of ours, of a newer format, cut or damaged; says which, and where
     */
    public static BackupReport verify(Path file) {
        try (BackupReader reader = BackupReader.open(requireNonNull(file, "file"))) {
            reader.readAll(LineVisitor.NOTHING);
            return BackupReport.of(reader);
        }
    }
}
