package io.github.fourmatters.governance.servers;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Is a PostgreSQL server of the tests' own, one for all tests of this process and of its children. */
public final class PostgresqlServer {

    private static final SharedAddress ADDRESS = new SharedAddress("postgresql");

    private PostgresqlServer() {}

    /**
     * Gives the URL of a schema, and makes it if it is not there.
     *
     * @param schema its name
     * @return the URL, with the user
     */
    public static String url(String schema) {
        String server = ADDRESS.get(PostgresqlServer::start);
        Sql.run(server, "CREATE SCHEMA IF NOT EXISTS " + schema);
        return server + "&currentSchema=" + schema;
    }

    /**
     * Gives the URL of the server's own database, without a schema of a test's.
     *
     * @return the URL, with the user
     */
    public static String url() {
        return ADDRESS.get(PostgresqlServer::start);
    }

    private static String start() {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setServerConfig("max_connections", "300")
                    .setServerConfig("fsync", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setConnectConfig("connectTimeout", "20")
                    .start();
            return "jdbc:postgresql://localhost:" + server.getPort() + "/postgres?user=postgres";
        } catch (IOException error) {
            throw new UncheckedIOException("PostgreSQL does not start", error);
        }
    }
}
