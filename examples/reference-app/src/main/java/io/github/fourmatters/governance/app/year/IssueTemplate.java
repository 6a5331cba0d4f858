package io.github.fourmatters.governance.app.year;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.io.Resources;
import io.github.fourmatters.governance.issue.CategoryCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Something that residents of the scenario may raise, and what becomes of it; from the resource {@code matters.tsv}.
 *
 * @param category its category
 * @param hardship whether it is about a resident's hardship
 * @param words what the resident says, with {b} and {u} for a building and its entrance
 * @param matter what it is called in public
 * @param measure what is done
 * @param result what comes of it
 */
record IssueTemplate(
        CategoryCode category, boolean hardship, String words, String matter, String measure, String result) {
    static final ImmutableList<IssueTemplate> ALL = read();

    private static ImmutableList<IssueTemplate> read() {
        try {
            return Resources.readLines(
                            Resources.getResource(IssueTemplate.class, "matters.tsv"), StandardCharsets.UTF_8)
                    .stream()
                    .skip(1)
                    .map(IssueTemplate::parse)
                    .collect(ImmutableList.toImmutableList());
        } catch (IOException broken) {
            throw new UncheckedIOException("the app's own matters.tsv cannot be read; build the app again", broken);
        }
    }

    private static IssueTemplate parse(String line) {
        List<String> cells = Splitter.on('\t').splitToList(line);
        return new IssueTemplate(
                new CategoryCode(cells.get(0)),
                !cells.get(1).isEmpty(),
                cells.get(2),
                cells.get(3),
                cells.get(4),
                cells.get(5));
    }

    /** What a resident says about a building by chance. */
    String words(SeededRandom draw) {
        return words.replace("{b}", String.valueOf(draw.between(1, 24)))
                .replace("{u}", String.valueOf(draw.between(1, 4)));
    }
}
