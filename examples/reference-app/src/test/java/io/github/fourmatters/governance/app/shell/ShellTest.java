package io.github.fourmatters.governance.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Command;

class ShellTest {
    @Command(name = "broken")
    private static final class Broken implements Runnable {
        @Override
        public void run() {
            throw new UnsupportedOperationException("not\nyet");
        }
    }

    @Test
    void what_nobody_foresaw_is_one_line_that_says_where_it_broke() {
        StringWriter err = new StringWriter();
        assertThat(Shell.of(new Broken()).setErr(new PrintWriter(err)).execute())
                .isEqualTo(Complaint.USAGE);
        assertThat(err.toString())
                .hasLineCount(1)
                .contains("not foreseen", "UnsupportedOperationException: not yet", "ShellTest.java");
    }
}
