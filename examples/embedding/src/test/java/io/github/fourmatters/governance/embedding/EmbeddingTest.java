package io.github.fourmatters.governance.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EmbeddingTest {
    @BeforeEach
    void nothing_is_left_of_an_earlier_run() throws IOException {
        for (String name : List.of("riverside.db", "riverside.db-wal", "riverside.db-shm")) {
            Files.deleteIfExists(Path.of("target", name));
        }
    }

    @Test
    void the_example_raises_an_issue_and_settles_it_once_also_if_it_is_run_twice() {
        String first = printed();
        assertThat(first).contains("riverside:1.1").contains("DONE");
        assertThat(printed()).isEqualTo(first);
    }

    private static String printed() {
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            Embedding.main(new String[0]);
        } finally {
            System.setOut(before);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }

    @Test
    void the_readme_shows_the_very_lines_that_are_compiled() throws IOException {
        String source =
                Files.readString(Path.of("src/main/java/io/github/fourmatters/governance/embedding/Embedding.java"));
        String lines = source.substring(
                        source.indexOf("// README begins") + "// README begins\n".length(),
                        source.indexOf("        // README ends"))
                .stripTrailing()
                .stripIndent();
        assertThat(Files.readString(Path.of("../../README.md"))).contains(lines.strip());
    }
}
