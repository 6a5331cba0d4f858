package io.github.fourmatters.governance.testkit.audit;

import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.jdbc.H2Storage;
import io.github.fourmatters.governance.jdbc.JdbcStorage;
import io.github.fourmatters.governance.jdbc.SqliteStorage;
import io.github.fourmatters.governance.jdbc.StorageOptions;
import io.github.fourmatters.governance.json.JsonCodec;
import io.github.fourmatters.governance.spi.Storage;
import io.github.fourmatters.governance.testkit.History;
import io.github.fourmatters.governance.testkit.HistoryGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/** The databases whose files are changed behind the storage's back. */
enum Tampered {
    SQLITE(".db") {
        @Override
        Storage<Fact> create(Path file) {
            return SqliteStorage.createOrOpen(file, new JsonCodec());
        }

        @Override
        JdbcStorage<Fact> open(Path file, StorageOptions options) {
            return SqliteStorage.open(file, new JsonCodec(), options);
        }

        @Override
        Connection connect(Path file) throws SQLException {
            return DriverManager.getConnection("jdbc:sqlite:" + file);
        }
    },
    H2(".mv.db") {
        @Override
        Storage<Fact> create(Path file) {
            return H2Storage.createOrOpen(file, new JsonCodec());
        }

        @Override
        JdbcStorage<Fact> open(Path file, StorageOptions options) {
            return H2Storage.open(file, new JsonCodec(), options);
        }

        @Override
        Connection connect(Path file) throws SQLException {
            String path = file.toString();
            return DriverManager.getConnection(
                    "jdbc:h2:file:" + path.substring(0, path.length() - ending().length()) + H2Storage.settings(),
                    "sa",
                    "");
        }
    };

    /** What is done to a file with statements of one's own. */
    interface Work {
        void on(Connection connection) throws SQLException;
    }

    private final String ending;

    Tampered(String ending) {
        this.ending = ending;
    }

    abstract Storage<Fact> create(Path file);

    abstract JdbcStorage<Fact> open(Path file, StorageOptions options);

    abstract Connection connect(Path file) throws SQLException;

    String ending() {
        return ending;
    }

    JdbcStorage<Fact> openForAudit(Path file) {
        return open(file, StorageOptions.defaults().forAudit());
    }

    /** Plays a history into a new file. */
    History play(Path file, long seed, int length) {
        return HistoryGenerator.standard().on(() -> create(file)).play(seed, length);
    }

    /** Copies a file that nobody has open. */
    static Path copy(Path file, Path to) {
        try {
            return Files.copy(file, to);
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }

    void change(Path file, Work work) {
        try (Connection connection = connect(file)) {
            work.on(connection);
        } catch (SQLException error) {
            throw new IllegalStateException(error);
        }
    }

    /** Runs statements; each must change something. */
    void change(Path file, String... statements) {
        change(file, connection -> {
            for (String each : statements) {
                try (Statement statement = connection.createStatement()) {
                    if (statement.executeUpdate(each) == 0) {
                        throw new IllegalStateException("nothing was changed by: " + each);
                    }
                }
            }
        });
    }

    static void update(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            for (int at = 0; at < values.length; at++) {
                update.setObject(at + 1, values[at]);
            }
            if (update.executeUpdate() == 0) {
                throw new IllegalStateException("nothing was changed by: " + sql);
            }
        }
    }
}
