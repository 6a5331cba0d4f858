package io.github.fourmatters.governance;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the papers beside the code say of it: the README, the glossary and the papers for contributors. */
class PapersTest {
    private static final Pattern LINK = Pattern.compile("\\[([^\\]\\n]*)\\]\\(([^)\\s]+)\\)");
    private static final Pattern TYPE = Pattern.compile("`?([A-Z]\\w*)(\\.\\w+)*`?");
    private static final Path GLOSSARY = Path.of("../governance-core/GLOSSARY.md");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../README.md",
                "../governance-core/GLOSSARY.md",
                "../.github/CHANGELOG.md",
                "../.github/CONTRIBUTING.md",
                "../.github/SECURITY.md"
            })
    void every_link_to_a_file_leads_to_one(String paper) throws IOException {
        Path file = Path.of(paper);

        assertThat(links(file))
                .allSatisfy(link -> assertThat(target(file, link)).exists());
    }

    @ParameterizedTest
    @ValueSource(strings = {"../README.md", "../governance-core/GLOSSARY.md", "../.github/CONTRIBUTING.md"})
    void every_link_that_names_a_type_leads_to_that_type(String paper) throws IOException {
        assertThat(links(Path.of(paper)))
                .filteredOn(link -> link.group(2).endsWith(".java"))
                .isNotEmpty()
                .allSatisfy(link -> {
                    Matcher type = TYPE.matcher(link.group(1));
                    if (type.matches()) {
                        assertThat(target(Path.of(paper), link)).hasFileName(type.group(1) + ".java");
                    }
                });
    }

    @Test
    void every_term_of_the_glossary_has_one_type_and_one_sentence() throws IOException {
        assertThat(rows()).hasSizeGreaterThan(80).allSatisfy(row -> {
            List<String> cells =
                    ImmutableList.copyOf(row.substring(2, row.length() - 2).split(" \\| ", -1));
            assertThat(cells).hasSize(4).noneMatch(String::isBlank);
            assertThat(links(cells.get(2))).hasSize(1);
            assertThat(cells.get(3)).endsWith(".").doesNotContain(". ");
        });
    }

    @Test
    void every_type_that_the_glossary_names_is_declared_where_its_link_leads() throws IOException {
        for (String row : rows()) {
            MatchResult link = links(row).get(0);
            Path source = target(GLOSSARY, link);
            List<String> names =
                    ImmutableList.copyOf(link.group(1).replace("`", "").split("\\."));

            assertThat(source).hasFileName(names.get(0) + ".java");
            assertThat(names)
                    .as(link.group(1))
                    .allSatisfy(name -> assertThat(Files.readString(source)).containsPattern(declaration(name)));
        }
    }

    /** A type, a method without arguments, a constant of an enum, or a component of a record. */
    private static Pattern declaration(String name) {
        return Pattern.compile("\\b(class|record|interface|enum) " + name + "\\b|[\\w>] " + name + "\\(\\)|(?m)^ +"
                + name + "([,;(]|$)|[\\w>] " + name + "[,)]");
    }

    private static List<String> rows() throws IOException {
        return Files.readAllLines(GLOSSARY).stream()
                .filter(line -> line.startsWith("| ") && line.contains("]("))
                .toList();
    }

    private static List<MatchResult> links(Path paper) throws IOException {
        return links(Files.readString(paper));
    }

    private static List<MatchResult> links(String text) {
        return LINK.matcher(text)
                .results()
                .filter(link -> !link.group(2).matches("https?:.*|#.*"))
                .toList();
    }

    private static Path target(Path paper, MatchResult link) {
        return paper.resolveSibling(link.group(2).replaceFirst("#.*", "")).normalize();
    }
}
