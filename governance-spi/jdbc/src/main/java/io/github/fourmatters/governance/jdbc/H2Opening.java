package io.github.fourmatters.governance.jdbc;

import static java.util.Objects.requireNonNull;

import io.github.fourmatters.governance.jdbc.connection.KeptConnections;
import io.github.fourmatters.governance.jdbc.dialect.H2Dialect;
import io.github.fourmatters.governance.jdbc.file.H2Connections;
import io.github.fourmatters.governance.jdbc.file.H2File;
import io.github.fourmatters.governance.jdbc.schema.Installation;
import io.github.fourmatters.governance.spi.StorageException;
import io.github.fourmatters.governance.spi.journal.EventCodec;

/** Opens one H2 file, after a look at it. */
record H2Opening(H2File file, H2Dialect dialect) {

    <E> JdbcStorage<E> open(EventCodec<E> codec, StorageOptions options) {
        requireNonNull(codec, "codec");
        options.requireUsualTables("H2Storage");
        file.requireThere();
        try {
            if (options.mode().isRefusing()) {
                requireSound(codec);
            }
            return JdbcStorage.owning(H2Connections.to(file, dialect, options.mode()), codec, options);
        } catch (StorageException failure) {
            throw file.named(failure);
        }
    }

    <E> JdbcStorage<E> createOrOpen(EventCodec<E> codec, StorageOptions options) {
        requireNonNull(codec, "codec");
        options.requireUsualTables("H2Storage");
        if (!options.mode().isReadOnly()) {
            file.createUnlessThere(dialect);
        }
        return open(codec, options);
    }

    static <E> JdbcStorage<E> inMemory(String name, EventCodec<E> codec, StorageOptions options) {
        requireNonNull(codec, "codec");
        options.requireUsualTables("H2Storage");
        return JdbcStorage.owning(installed(H2Connections.inMemory(name, options.mode())), codec, options);
    }

    private static KeptConnections installed(KeptConnections connections) {
        try {
            Installation.of(connections).run();
            return connections;
        } catch (RuntimeException failure) {
            connections.close();
            throw failure;
        }
    }

    /** Opens the file so that H2 cannot write to it, and looks whether its tables fit each other. */
    private void requireSound(EventCodec<?> codec) {
        StorageOptions looking = StorageOptions.defaults().readOnly();
        try (JdbcStorage<?> looked =
                JdbcStorage.owning(H2Connections.to(file, dialect, looking.mode()), codec, looking)) {
            if (file.isSmall()) {
                file.requireNothing(looked.inspect());
            }
        } catch (StorageException failure) {
            throw file.named(failure);
        }
    }
}
