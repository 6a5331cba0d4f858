package io.github.fourmatters.governance.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

class CommandLinesTest {
    @Command(name = "broken")
    private static final class Broken implements Runnable {
        @Override
        public void run() {
            throw new UnsupportedOperationException("not\nyet");
        }
    }

    @Command(name = "echo")
    private static final class Echo implements Runnable {
        @Parameters
        private List<String> words = new ArrayList<>();

        @Override
        public void run() {
            throw Complaint.different(String.join(",", words), String.join("，", words));
        }
    }

    @Command(name = "root", subcommands = Echo.class)
    private static final class Root {}

    @Test
    void an_argument_that_begins_with_an_at_sign_names_no_file_of_arguments(@TempDir Path folder) throws IOException {
        String argument = "@" + Files.writeString(folder.resolve("arguments.txt"), "one two");
        StringWriter err = new StringWriter();
        assertThat(CommandLines.of(new Root()).setErr(new PrintWriter(err)).execute("echo", argument))
                .isEqualTo(Complaint.DIFFERENT);
        assertThat(err.toString()).isEqualTo("error: " + argument + System.lineSeparator());
    }

    @Test
    void what_nobody_foresaw_is_one_line_that_says_where_it_broke() {
        StringWriter err = new StringWriter();
        assertThat(CommandLines.of(new Broken()).setErr(new PrintWriter(err)).execute())
                .isEqualTo(Complaint.USAGE);
        assertThat(err.toString())
                .hasLineCount(1)
                .contains("not foreseen", "UnsupportedOperationException: not yet", "CommandLinesTest.java");
    }
}
