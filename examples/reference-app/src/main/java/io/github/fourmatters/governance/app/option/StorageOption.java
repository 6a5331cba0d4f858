package io.github.fourmatters.governance.app.option;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.app.shell.Complaint;
import io.github.fourmatters.governance.app.shell.Failures;
import io.github.fourmatters.governance.app.shell.LibrarySentences;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.jdbc.JdbcStorage;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.Page;
import io.github.fourmatters.governance.spi.Storage;
import io.github.fourmatters.governance.spi.StorageException;
import io.github.fourmatters.governance.spi.vault.VaultKeys;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine.Option;

/** The option {@code --storage}, to be mixed into a command; opens the file that it names. */
public final class StorageOption {
    /** Where the year is kept unless told otherwise. */
    public static final String DEFAULT = "target/four-matters-year.db";

    private static final int PAGE = 500;

    @Option(
            names = "--storage",
            paramLabel = "FILE",
            defaultValue = DEFAULT,
            description =
                    "The file that keeps everything: SQLite, or H2 if its name ends with .mv.db (default: ${DEFAULT-VALUE}).")
    private Path file = Path.of(DEFAULT);

    /** Makes the option, with its default. */
    public StorageOption() {}

    /**
     * Returns the file as it was named.
     *
     * @return the file
     */
    public Path file() {
        return file;
    }

    /**
     * Opens a storage that is there, to read only: none of its bytes changes, and others may write to it meanwhile.
     *
     * @return the storage; close it
     * @throws Complaint if the file does not exist or is not such a storage
     */
    public JdbcStorage<Fact> read() {
        return complaining(() -> StorageFile.of(file).read());
    }

    /**
     * Opens a storage that is there to look at it, also if it does not fit together. None of its bytes changes.
     *
     * @param keys what its vault is encrypted with
     * @return the storage; close it
     * @throws Complaint if the file does not exist or cannot be read as such a storage at all
     */
    public JdbcStorage<Fact> openForAudit(VaultKeys keys) {
        return complaining(() -> StorageFile.of(file).openForAudit(keys));
    }

    /**
     * Opens a storage that is there.
     *
     * @param keys what its vault is encrypted with
     * @return the storage; close it
     * @throws Complaint if the file does not exist or is not such a storage
     */
    public JdbcStorage<Fact> open(VaultKeys keys) {
        return complaining(() -> StorageFile.of(file).open(keys));
    }

    /**
     * Opens a storage, and makes it first if it is not there.
     *
     * @param keys what its vault is encrypted with
     * @return the storage; close it
     * @throws Complaint if the file is there and is not such a storage
     */
    public JdbcStorage<Fact> createOrOpen(VaultKeys keys) {
        return complaining(() -> StorageFile.of(file).createOrOpen(keys));
    }

    private static JdbcStorage<Fact> complaining(Supplier<JdbcStorage<Fact>> opening) {
        try {
            return opening.get();
        } catch (StorageException | UncheckedIOException problem) {
            throw Failures.storage("--storage: ", problem);
        } catch (IllegalArgumentException wrong) {
            throw Complaint.badInput(
                    "--storage: " + wrong.getMessage(),
                    "--storage：文件名不能使用。"
                            + LibrarySentences.of(String.valueOf(wrong.getMessage()))
                                    .chinese());
        }
    }

    /**
     * Tells how large the storage is, with what lies beside it while it is open.
     *
     * @return bytes, 0 if it is not there
     */
    public long bytes() {
        return StorageFile.of(file).bytes();
    }

    /**
     * Refuses a ledger that is not there.
     *
     * @param storage the storage, opened from this file
     * @param ledger what was given with {@code --ledger}
     * @throws Complaint naming those that are there
     */
    public void requireLedger(Storage<Fact> storage, LedgerId ledger) {
        ImmutableList<LedgerId> there = ledgers(storage);
        if (!there.contains(ledger)) {
            throw Complaint.badInput(
                    "--ledger " + ledger + " is not in " + file + "; there are " + there,
                    file + " 中没有 --ledger " + ledger + "；现有 " + there);
        }
    }

    /**
     * Lists the ledgers that a storage keeps.
     *
     * @param storage the storage
     * @return all of them
     */
    public static ImmutableList<LedgerId> ledgers(Storage<Fact> storage) {
        ImmutableList.Builder<LedgerId> all = ImmutableList.builder();
        Optional<String> cursor = Optional.empty();
        do {
            Page<LedgerId> page = storage.journal().ledgers(cursor, PAGE);
            all.addAll(page.items());
            cursor = page.next();
        } while (cursor.isPresent());
        return all.build();
    }
}
