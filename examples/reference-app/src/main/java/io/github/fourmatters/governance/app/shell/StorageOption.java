package io.github.fourmatters.governance.app.shell;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.jdbc.H2Storage;
import io.github.fourmatters.governance.json.JsonCodec;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.Page;
import io.github.fourmatters.governance.spi.Storage;
import io.github.fourmatters.governance.spi.StorageException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine.Option;

/** The option {@code --storage}, to be mixed into a command; opens the H2 file that it names. */
public final class StorageOption {
    /** Where the year is kept unless told otherwise. */
    public static final String DEFAULT = "target/four-matters-year";

    private static final int PAGE = 500;

    @Option(
            names = "--storage",
            paramLabel = "FILE",
            defaultValue = DEFAULT,
            description = "The H2 file, with or without its ending .mv.db (default: ${DEFAULT-VALUE}).")
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
     * Opens a storage that is there.
     *
     * @return the storage; close it
     * @throws Complaint if the file does not exist or is not such a storage
     */
    public Storage<Fact> open() {
        return complaining(() -> H2Storage.open(file, new JsonCodec()));
    }

    /**
     * Opens a storage, and makes it first if it is not there.
     *
     * @return the storage; close it
     * @throws Complaint if the file is there and is not such a storage
     */
    public Storage<Fact> createOrOpen() {
        return complaining(() -> H2Storage.createOrOpen(file, new JsonCodec()));
    }

    private static Storage<Fact> complaining(Supplier<Storage<Fact>> opening) {
        try {
            return opening.get();
        } catch (StorageException | IllegalArgumentException | UncheckedIOException problem) {
            throw Complaint.badInput("--storage: " + problem.getMessage());
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
