package io.github.fourmatters.governance.jdbc.server;

import com.google.common.collect.ImmutableList;
import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
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

/** Is a MariaDB server of the tests' own, from the programs that are installed; one for all tests of this process and of its children. */
public final class MariaDbServer {

    private static final SharedAddress ADDRESS = new SharedAddress("mariadb");
    private static final ImmutableList<String> FOLDERS =
            ImmutableList.of("/usr/sbin", "/usr/bin", "/usr/local/sbin", "/usr/local/bin", "/opt/homebrew/bin");
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final long ROOM = 2L << 30;

    private MariaDbServer() {}

    /**
     * Tells whether MariaDB is installed here.
     *
     * @return whether its programs are there
     */
    public static boolean isInstalled() {
        return program("mariadbd").isPresent() && program("mariadb-install-db").isPresent();
    }

    private static Optional<Path> program(String name) {
        return FOLDERS.stream()
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /**
     * Gives the URL of a database, and makes it if it is not there.
     *
     * @param database its name
     * @return the URL, with the user
     */
    public static String url(String database) {
        String server = ADDRESS.get(MariaDbServer::start);
        Sql.run(url(server, ""), "CREATE DATABASE IF NOT EXISTS " + database);
        return url(server, database);
    }

    private static String url(String server, String database) {
        return server + database + "?user=root&sslMode=disable&transactionIsolation=READ-COMMITTED";
    }

    private static String start() {
        try {
            Path folder = Files.createTempDirectory(place(), "governance-mariadb");
            Path data = folder.resolve("data");
            finish(run(folder, "mariadb-install-db", "--datadir=" + data, "--auth-root-authentication-method=normal"));
            int port = freePort();
            Process server = run(
                    folder,
                    "mariadbd",
                    "--datadir=" + data,
                    "--socket=" + folder.resolve("socket"),
                    "--port=" + port,
                    "--bind-address=127.0.0.1",
                    "--max-connections=300");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(server, folder)));
            String address = "jdbc:mariadb://127.0.0.1:" + port + "/";
            await(url(address, ""), folder);
            return address;
        } catch (IOException error) {
            throw new UncheckedIOException("MariaDB does not start", error);
        }
    }

    /** Each test makes its own tables, and each table is flushed several times: in memory that takes no time. */
    private static Path place() {
        Path memory = Path.of("/dev/shm");
        return Files.isWritable(memory) && memory.toFile().getUsableSpace() > ROOM
                ? memory
                : Path.of(System.getProperty("java.io.tmpdir"));
    }

    private static Process run(Path folder, String program, String... arguments) throws IOException {
        ImmutableList.Builder<String> command = ImmutableList.builder();
        command.add(program(program).orElseThrow().toString(), "--no-defaults");
        if (System.getProperty("user.name").equals("root")) {
            command.add("--user=root");
        }
        return new ProcessBuilder(command.add(arguments).build())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("log.txt").toFile()))
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

    private static void end(Process server, Path folder) {
        server.destroyForcibly().onExit().join();
        try {
            MoreFiles.deleteRecursively(folder, RecursiveDeleteOption.ALLOW_INSECURE);
        } catch (IOException left) {
            // It lies in the folder for temporary files.
        }
    }
}
