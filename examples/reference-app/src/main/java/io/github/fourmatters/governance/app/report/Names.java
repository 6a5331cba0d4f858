package io.github.fourmatters.governance.app.report;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import com.google.common.io.Resources;
import io.github.fourmatters.governance.app.shell.Language;
import io.github.fourmatters.governance.issue.Category;
import io.github.fourmatters.governance.issue.CategoryCode;
import io.github.fourmatters.governance.issue.CategoryTree;
import io.github.fourmatters.governance.issue.Id;
import io.github.fourmatters.governance.timeline.Glossary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What things are called. Units and categories that nobody has named are called by their ids. Immutable.
 *
 * @param language the language
 * @param categories the categories of the charter that counts
 */
public record Names(Language language, CategoryTree categories) {
    private static final ImmutableMap<String, List<String>> KNOWN = read();

    private static final ImmutableMap<String, List<String>> POPULATIONS = ImmutableMap.<String, List<String>>builder()
            .put("issues-accepted", List.of("issues accepted", "已受理事项"))
            .put("issues-done-or-past-due", List.of("issues done or past due", "已办结或逾期事项"))
            .put("issues-due-for-contact", List.of("issues due for contact", "应联系事项"))
            .put("call-backs-valid", List.of("valid call-backs", "有效回访"))
            .put("ballots-counted", List.of("ballots counted", "计票数"))
            .put("errands", List.of("errands", "代办事项"))
            .buildOrThrow();

    /**
     * Names things where no category is named.
     *
     * @param language the language
     */
    public Names(Language language) {
        this(language, CategoryTree.of());
    }

    private static ImmutableMap<String, List<String>> read() {
        try {
            return Resources.readLines(Resources.getResource(Names.class, "names.tsv"), StandardCharsets.UTF_8).stream()
                    .skip(1)
                    .map(line -> Splitter.on('\t').splitToList(line))
                    .collect(ImmutableMap.toImmutableMap(cells -> cells.get(0), cells -> cells));
        } catch (IOException broken) {
            throw new UncheckedIOException("the app's own names.tsv cannot be read; build the app again", broken);
        }
    }

    /**
     * Returns what a thing with an id is called.
     *
     * @param id the id of a unit, for example
     * @return its name, or the id itself
     */
    public String of(Id id) {
        List<String> cells = KNOWN.get(id.value());
        return cells == null ? id.value() : cells.get(language == Language.ZH ? 2 : 1);
    }

    /**
     * Returns what a category is called.
     *
     * @param code its code
     * @return its name in the charter, or the code itself
     */
    public String of(CategoryCode code) {
        return categories
                .find(code)
                .map((Category category) -> category.name(language.ofLibrary().tag()))
                .orElseGet(() -> of((Id) code));
    }

    /**
     * Returns what anything with an id is called, for the library's sentences.
     *
     * @param id the id of a unit, a category or anything else
     * @return its name, or the id itself
     */
    public String any(Id id) {
        return id instanceof CategoryCode code ? of(code) : of(id);
    }

    /**
     * Says what a rate is a share of.
     *
     * @param population the fixed word of the library, such as {@code issues-accepted}
     * @return words, or the fixed word itself if there are none
     */
    public String population(String population) {
        List<String> words = POPULATIONS.get(population);
        return words == null ? population : words.get(language == Language.ZH ? 1 : 0);
    }

    /**
     * Returns what a fixed word of the method is called.
     *
     * @param constant a stage, channel, route, party or outreach
     * @return its name in the library's glossary
     */
    public String of(Enum<?> constant) {
        return Glossary.name(constant, language.ofLibrary());
    }
}
