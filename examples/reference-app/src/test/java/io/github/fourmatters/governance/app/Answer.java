package io.github.fourmatters.governance.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;

/** What a command line answered. */
public record Answer(int exitCode, String out, String err) {
    /** Runs a command line in this process. */
    public static Answer to(String... arguments) {
        StringWriter err = new StringWriter();
        CommandLine command = Main.commandLine().setErr(new PrintWriter(err));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream before = System.out;
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        try {
            int exitCode = command.execute(arguments);
            return new Answer(exitCode, out.toString(StandardCharsets.UTF_8), err.toString());
        } finally {
            System.setOut(before);
        }
    }

    /** Asserts that it is one line of bad usage that names the thing and the way out, and nothing else. */
    public void assertComplaint(String... parts) {
        assertComplaint(2, parts);
    }

    /** Asserts that it is one line about a storage, and nothing else. */
    public void assertStorageComplaint(String... parts) {
        assertComplaint(3, parts);
    }

    private void assertComplaint(int code, String... parts) {
        assertThat(exitCode).as(err).isEqualTo(code);
        assertThat(err).contains(parts).startsWith("error: ").hasLineCount(1);
        assertThat(out).isEmpty();
    }
}
