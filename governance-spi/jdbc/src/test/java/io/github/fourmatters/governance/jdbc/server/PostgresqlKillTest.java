package io.github.fourmatters.governance.jdbc.server;

import io.github.fourmatters.governance.jdbc.dialect.Dialect;
import io.github.fourmatters.governance.jdbc.dialect.Dialects;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class PostgresqlKillTest extends ServerKillContract {

    @TempDir
    private Path folder;

    private int port;
    private Optional<EmbeddedPostgres> server = Optional.empty();

    @BeforeEach
    void start() {
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
        server = Optional.of(started());
    }

    private EmbeddedPostgres started() {
        try {
            return EmbeddedPostgres.builder()
                    .setPort(port)
                    .setDataDirectory(folder.resolve("data"))
                    .setCleanDataDirectory(false)
                    .setServerConfig("fsync", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .start();
        } catch (IOException error) {
            throw new UncheckedIOException("PostgreSQL does not start", error);
        }
    }

    @AfterEach
    void stop() throws IOException {
        if (server.isPresent()) {
            server.get().close();
        }
    }

    /**
     * Ends the server at once, without a checkpoint and in the middle of everything, so that it has to recover: the signal is what {@code
     * pg_ctl stop -m immediate} sends.
     */
    @Override
    void killAndRestart() {
        Path running = folder.resolve("data/postmaster.pid");
        try {
            String number = Files.readAllLines(running).get(0).strip();
            new ProcessBuilder("kill", "-QUIT", number).start().waitFor();
            while (Files.exists(running)) {
                Thread.sleep(20);
            }
            // Lets go of the folder.
            stop();
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        server = Optional.of(started());
    }

    @Override
    String url() {
        return "jdbc:postgresql://localhost:" + port + "/postgres?user=postgres";
    }

    @Override
    Dialect dialect() {
        return Dialects.POSTGRESQL;
    }
}
