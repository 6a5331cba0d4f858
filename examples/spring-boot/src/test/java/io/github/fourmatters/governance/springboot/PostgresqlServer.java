package io.github.fourmatters.governance.springboot;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Is one PostgreSQL server for all tests of this process, which ends with it. */
final class PostgresqlServer {
    private static final EmbeddedPostgres SERVER = start();

    private PostgresqlServer() {}

    /** Gives the URL of the server's own database, with the user. */
    static String url() {
        return "jdbc:postgresql://localhost:" + SERVER.getPort() + "/postgres?user=postgres";
    }

    private static EmbeddedPostgres start() {
        try {
            // The embedded server flushes nothing unless it is told to, and the library refuses such a server.
            return EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("max_connections", "100")
                    .start();
        } catch (IOException error) {
            throw new UncheckedIOException("PostgreSQL does not start", error);
        }
    }
}
