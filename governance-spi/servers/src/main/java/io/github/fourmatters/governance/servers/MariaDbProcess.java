package io.github.fourmatters.governance.servers;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Is one MariaDB server in a folder, from the programs that are installed. */
public final class MariaDbProcess {

    private static final ImmutableList<String> FOLDERS =
            ImmutableList.of("/usr/sbin", "/usr/bin", "/usr/local/sbin", "/usr/local/bin", "/opt/homebrew/bin");
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Path folder;
    private final int port;
    private final Process server;

    private MariaDbProcess(Path folder, int port, Process server) {
        this.folder = folder;
        this.port = port;
        this.server = server;
    }

    /**
     * Tells whether MariaDB's programs are there.
     *
     * @return whether they are
     */
    public static boolean isInstalled() {
        return program("mariadbd").isPresent() && program("mariadb-install-db").isPresent();
    }

    private static Optional<Path> program(String name) {
        return FOLDERS.stream()
                .map(each -> Path.of(each, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /**
     * Makes a folder's data, and starts a server on a free port.
     *
     * @param folder an empty folder
     * @return the server, once it answers
     * @throws IOException if it does not start; the message has what it said
     */
    public static MariaDbProcess start(Path folder) throws IOException {
        finish(run(
                folder, "mariadb-install-db", "--datadir=" + data(folder), "--auth-root-authentication-method=normal"));
        return start(folder, freePort());
    }

    /**
     * Starts a server again where one was, on the same port.
     *
     * @return the server, once it answers
     */
    public MariaDbProcess restart() {
        try {
            return start(folder, port);
        } catch (IOException error) {
            throw new UncheckedIOException("MariaDB does not start again", error);
        }
    }

    private static MariaDbProcess start(Path folder, int port) throws IOException {
        Process server = run(
                folder,
                "mariadbd",
                "--datadir=" + data(folder),
                "--socket=" + folder.resolve("socket"),
                "--port=" + port,
                "--bind-address=127.0.0.1",
                "--max-connections=300");
        MariaDbProcess started = new MariaDbProcess(folder, port, server);
        await(MariaDbServer.url(started.address(), ""), folder);
        return started;
    }

    private static Path data(Path folder) {
        return folder.resolve("data");
    }

    /**
     * Gives the URL, up to the database's name.
     *
     * @return the URL
     */
    public String address() {
        return "jdbc:mariadb://127.0.0.1:" + port + "/";
    }

    /** Kills the server as {@code kill -9} does, and waits until it is gone. */
    public void kill() {
        server.destroyForcibly().onExit().join();
    }

    private static Process run(Path folder, String program, String... arguments) throws IOException {
        ImmutableList.Builder<String> command = ImmutableList.builder();
        command.add(program(program).orElseThrow().toString(), "--no-defaults");
        if (System.getProperty("user.name").equals("root")) {
            command.add("--user=root");
        }
        return new ProcessBuilder(command.add(arguments).build())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("log.txt").toFile()))
                .start();
    }

    private static void finish(Process process) throws IOException {
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IOException("it makes no data folder");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void await(String url, Path folder) throws IOException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                DriverManager.getConnection(url).close();
                return;
            } catch (SQLException notYet) {
                if (System.nanoTime() > deadline) {
                    List<String> log = Files.readAllLines(folder.resolve("log.txt"));
                    throw new IOException(notYet.getMessage() + "; it said: " + log, notYet);
                }
                rest();
            }
        }
    }

    private static void rest() throws IOException {
        try {
            Thread.sleep(100);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
    }
}
