package io.github.fourmatters.governance.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;

/** What a command line answered. */
record Answer(int exitCode, String out, String err) {
    /** Runs a command line in this process. */
    static Answer to(String... arguments) {
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

    /** Asserts that it is one line that names the thing and the way out, and nothing else. */
    void assertComplaint(String... parts) {
        assertThat(exitCode).isEqualTo(2);
        assertThat(err).contains(parts).startsWith("error: ").hasLineCount(1);
        assertThat(out).isEmpty();
    }
}
