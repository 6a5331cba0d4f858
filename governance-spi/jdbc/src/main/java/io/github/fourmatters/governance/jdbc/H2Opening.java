package io.github.fourmatters.governance.jdbc;

import static java.util.Objects.requireNonNull;

import io.github.fourmatters.governance.jdbc.connection.KeptConnections;
import io.github.fourmatters.governance.jdbc.connection.Session;
import io.github.fourmatters.governance.jdbc.dialect.H2Dialect;
import io.github.fourmatters.governance.spi.StorageException;
import io.github.fourmatters.governance.spi.journal.EventCodec;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.function.Consumer;

/** Opens one H2 file, after a look at it. */
record H2Opening(H2File file, H2Dialect dialect) {

    private static final int ALREADY_OPEN = 90020;

    <E> JdbcStorage<E> open(EventCodec<E> codec, StorageOptions options) {
        requireNonNull(codec, "codec");
        options.requireUsualTables("H2Storage");
        file.requireThere();
        boolean readOnly = options.isReadOnly();
        try {
            if (options.isRefusing()) {
                requireSound(codec);
            }
            return over(connections(file.url(readOnly), options), codec, options);
        } catch (StorageException failure) {
            throw file.named(failure);
        }
    }

    <E> JdbcStorage<E> createOrOpen(EventCodec<E> codec, StorageOptions options) {
        requireNonNull(codec, "codec");
        options.requireUsualTables("H2Storage");
        if (!options.isReadOnly()) {
            file.createUnlessThere(this::fill);
        }
        return open(codec, options);
    }

    private void fill(Path made) {
        KeptConnections connections = connections(H2File.of(made).url(false), StorageOptions.defaults());
        try (connections) {
            JdbcSchema.of(connections).install();
        }
    }

    static <E> JdbcStorage<E> inMemory(String name, EventCodec<E> codec, StorageOptions options) {
        requireNonNull(codec, "codec");
        options.requireUsualTables("H2Storage");
        KeptConnections connections = new KeptConnections(
                () -> connection("jdbc:h2:mem:" + name + H2Dialect.SETTINGS, name, options),
                new H2Dialect(),
                last -> {});
        return over(installed(connections), codec, options);
    }

    private static KeptConnections installed(KeptConnections connections) {
        try {
            JdbcSchema.of(connections).install();
            return connections;
        } catch (RuntimeException failure) {
            connections.close();
            throw failure;
        }
    }

    /** Opens the file so that H2 cannot write to it, and looks whether its tables fit each other. */
    private void requireSound(EventCodec<?> codec) {
        StorageOptions looking = StorageOptions.defaults().readOnly();
        try (JdbcStorage<?> looked = over(connections(file.url(true), looking), codec, looking)) {
            if (file.isSmall()) {
                file.requireNothing(looked.inspect());
            }
        } catch (StorageException failure) {
            throw file.named(failure);
        }
    }

    private KeptConnections connections(String url, StorageOptions options) {
        Consumer<Session> atTheEnd = options.isReadOnly() ? last -> {} : H2Compaction::atTheEnd;
        return new KeptConnections(() -> connection(url, file.toString(), options), dialect, atTheEnd);
    }

    private static <E> JdbcStorage<E> over(KeptConnections connections, EventCodec<E> codec, StorageOptions options) {
        try {
            return JdbcStorage.over(connections, codec, options);
        } catch (RuntimeException failure) {
            connections.close();
            throw failure;
        }
    }

    private static Connection connection(String url, String what, StorageOptions options) {
        try {
            Connection connection = DriverManager.getConnection(url, "sa", "");
            new Session(connection, new H2Dialect(), false).setPatience(options.patience());
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            return connection;
        } catch (SQLException error) {
            throw unopened(what, error);
        }
    }

    private static StorageException unopened(String what, SQLException error) {
        if (error.getErrorCode() == ALREADY_OPEN) {
            return new StorageException(
                    what + " is open in another process; close it there, or use another file", true, error);
        }
        if (error.getErrorCode() == 0) {
            return new StorageException(
                    "there is no driver for H2 on the class path; add com.h2database:h2", false, error);
        }
        return new StorageException(
                what + " cannot be opened as an H2 database: " + error.getMessage()
                        + "; name another file, or put this one back from a copy",
                false,
                error);
    }
}
