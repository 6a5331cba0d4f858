package io.github.fourmatters.governance.tck.durable;

import io.github.fourmatters.governance.tck.fact.Fact;
import io.github.fourmatters.governance.tck.process.DirectoryTree;
import io.github.fourmatters.governance.tck.workload.ImageRun;
import io.github.fourmatters.governance.tck.workload.ImageTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Takes images of a storage's files as a program of its own, to compare versions of a driver: the class path says which one.
 *
 * <pre>{@code
 * java -cp … io.github.fourmatters.governance.tck.durable.ImageReport com.example.MyStorageTest 90 200
 * }</pre>
 *
 * <p>The class is a subclass of {@link FileStorageContract}. Two lines are printed, one for one writer on one ledger and one for four
 * writers on sixteen ledgers, then what does not fit, and the program ends with 1 if anything does not.
 */
public final class ImageReport {

    private static final int MOST_SENTENCES = 10;

    private ImageReport() {}

    /**
     * Takes the images and prints what they lack.
     *
     * @param args the contract's class, how many seconds at least for each run, and how many images at least
     * @throws IOException if there is no room for the files
     */
    @SuppressWarnings("SystemOut") // It is a program.
    public static void main(String[] args) throws IOException {
        DurabilityContract contract = WorkingProcess.contract(args[0]);
        Duration atLeast = Duration.ofSeconds(Long.parseLong(args[1]));
        int images = Integer.parseInt(args[2]);
        Path work = Files.createTempDirectory("governance-images");
        ImageRun<Fact> run = new ImageRun<>(WorkingProcess.place(contract), work, 1);
        ImageTable one = run.run(1, 1, atLeast, images);
        ImageTable four = run.run(16, 4, atLeast, images);
        DirectoryTree.delete(work);
        one.found().stream().limit(MOST_SENTENCES).forEach(System.out::println);
        four.found().stream().limit(MOST_SENTENCES).forEach(System.out::println);
        System.out.println("RESULT " + one + "\nRESULT " + four);
        System.exit(one.found().isEmpty() && four.found().isEmpty() ? 0 : 1);
    }
}
