package io.github.fourmatters.governance.servers;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Is a MariaDB server of the tests' own, from the programs that are installed; one for all tests of this process and of its children. */
public final class MariaDbServer {

    private static final SharedAddress ADDRESS = new SharedAddress("mariadb");

    private static final long ROOM = 2L << 30;

    private MariaDbServer() {}

    /**
     * Tells whether MariaDB is installed here.
     *
     * @return whether its programs are there
     */
    public static boolean isInstalled() {
        return MariaDbProcess.isInstalled();
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

    /**
     * Gives the URL of a database of a server.
     *
     * @param server the server's {@linkplain MariaDbProcess#address address}
     * @param database the database's name
     * @return the URL, with the user
     */
    public static String url(String server, String database) {
        return server + database + "?user=root&sslMode=disable&transactionIsolation=READ-COMMITTED";
    }

    private static String start() {
        try {
            Path folder = Files.createTempDirectory(place(), "governance-mariadb");
            MariaDbProcess server = MariaDbProcess.start(folder);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(server, folder)));
            return server.address();
        } catch (IOException error) {
            throw new UncheckedIOException("MariaDB does not start", error);
        }
    }

    private static void end(MariaDbProcess server, Path folder) {
        server.kill();
        try {
            MoreFiles.deleteRecursively(folder, RecursiveDeleteOption.ALLOW_INSECURE);
        } catch (IOException left) {
            // It lies in the folder for temporary files.
        }
    }

    /** Each test makes its own tables, and each table is flushed several times: in memory that takes no time. */
    private static Path place() {
        Path memory = Path.of("/dev/shm");
        return Files.isWritable(memory) && memory.toFile().getUsableSpace() > ROOM
                ? memory
                : Path.of(System.getProperty("java.io.tmpdir"));
    }
}
