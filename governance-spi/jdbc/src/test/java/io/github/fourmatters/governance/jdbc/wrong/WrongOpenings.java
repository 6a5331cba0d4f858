package io.github.fourmatters.governance.jdbc.wrong;

import io.github.fourmatters.governance.jdbc.SqliteStorageTest;
import io.github.fourmatters.governance.spi.DurableStorage;
import io.github.fourmatters.governance.spi.StorageException;
import io.github.fourmatters.governance.spi.journal.EventCodec;
import io.github.fourmatters.governance.tck.fact.Fact;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Holds storages in SQLite files that open wrongly on purpose: what is damaged, or not there. */
final class WrongOpenings {

    private WrongOpenings() {}

    /** Changes something in a file that is there, before it is opened. */
    private abstract static class BeforeOpening extends SqliteStorageTest {

        abstract void change(Path file) throws IOException;

        @Override
        protected DurableStorage<Fact> open(Path folder, EventCodec<Fact> codec) {
            if (Files.exists(file(folder))) {
                try {
                    change(file(folder));
                } catch (IOException error) {
                    throw new UncheckedIOException(error);
                }
            }
            return super.open(folder, codec);
        }

        static void alter(Path file, String... statements) {
            try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
                for (String each : statements) {
                    WrongSqliteStorages.execute(connection, each);
                }
            } catch (SQLException error) {
                throw new IllegalStateException(error);
            }
        }
    }

    /** Forgets it so well that everything fits together afterwards. */
    static final class ForgetsTheLastEvent extends BeforeOpening {

        private static final String LAST = "(SELECT MAX(feed_key) FROM gov_event)";

        @Override
        void change(Path file) {
            alter(
                    file,
                    "UPDATE gov_stream SET stream_version = stream_version - 1 WHERE stream_number ="
                            + " (SELECT stream_number FROM gov_event WHERE feed_key = " + LAST + ")",
                    "UPDATE gov_command SET event_count = event_count - 1 WHERE first_event ="
                            + " (SELECT feed_key - command_offset FROM gov_event WHERE feed_key = " + LAST + ")",
                    "DELETE FROM gov_command WHERE event_count = 0",
                    "DELETE FROM gov_event WHERE feed_key = " + LAST,
                    "UPDATE gov_ledger SET last_position = last_position - 1, chain_hash ="
                            + " (SELECT chain_hash FROM gov_event WHERE feed_key = " + LAST + ") WHERE ledger_number ="
                            + " (SELECT MAX(ledger_number) FROM gov_ledger) AND EXISTS (SELECT 1 FROM gov_event)");
        }
    }

    static final class LosesTimersByAKill extends BeforeOpening {
        @Override
        void change(Path file) throws IOException {
            Path journal = file.resolveSibling(file.getFileName() + "-wal");
            if (Files.exists(journal) && Files.size(journal) > 0) {
                alter(file, "DELETE FROM gov_timer");
            }
        }
    }

    static final class FillsUpWhatWasCut extends BeforeOpening {
        @Override
        void change(Path file) throws IOException {
            try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
                bytes.setLength((bytes.length() + 4095) / 4096 * 4096);
            }
        }
    }

    static final class MakesAnewWhatIsDamaged extends SqliteStorageTest {
        @Override
        protected DurableStorage<Fact> open(Path folder, EventCodec<Fact> codec) {
            try {
                return super.open(folder, codec);
            } catch (StorageException damaged) {
                file(folder).toFile().delete();
                return super.open(folder, codec);
            }
        }
    }

    static final class MakesWhereItOnlyOpens extends SqliteStorageTest {
        @Override
        protected DurableStorage<Fact> openOnly(Path folder, EventCodec<Fact> codec) {
            return open(folder, codec);
        }
    }

    static final class AdvisesToTryAgain extends SqliteStorageTest {
        @Override
        protected DurableStorage<Fact> open(Path folder, EventCodec<Fact> codec) {
            try {
                return super.open(folder, codec);
            } catch (StorageException refused) {
                throw new StorageException(refused.getMessage(), true, refused);
            }
        }
    }
}
