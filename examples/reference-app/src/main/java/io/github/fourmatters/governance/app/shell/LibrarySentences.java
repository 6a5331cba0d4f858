package io.github.fourmatters.governance.app.shell;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.io.Resources;
import io.github.fourmatters.governance.issue.Refusal;
import io.github.fourmatters.governance.issue.Role;
import io.github.fourmatters.governance.issue.Stage;
import io.github.fourmatters.governance.policy.Problem;
import io.github.fourmatters.governance.tally.Party;
import io.github.fourmatters.governance.timeline.Glossary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Says in Chinese what the library says in English alone: refusals, problems of a charter, and what is wrong with a file or a storage. What is
 * not in its tables, such as the words of a database's driver, is quoted for an administrator, behind a Chinese introduction.
 */
public final class LibrarySentences {
    private static final Splitter CELLS = Splitter.on('\t').limit(2);
    private static final ImmutableMap<String, String> REFUSALS =
            lines("refusals_zh.tsv").collect(ImmutableMap.toImmutableMap(line -> line.get(0), line -> line.get(1)));
    private static final ImmutableList<Known> KNOWN = lines("sentences_zh.tsv")
            .map(line -> new Known(Pattern.compile("\\A(?:" + line.get(0) + ")\\z"), line.get(1)))
            .collect(ImmutableList.toImmutableList());

    private static final Pattern PLACE = Pattern.compile("line (\\d+), column (\\d+)");

    private record Known(Pattern english, String chinese) {
        Optional<String> of(String sentence) {
            Matcher matcher = english.matcher(sentence);
            return matcher.matches() ? Optional.of(matcher.replaceFirst(chinese)) : Optional.empty();
        }
    }

    private LibrarySentences() {}

    private static Stream<List<String>> lines(String table) {
        try {
            return Resources.readLines(Resources.getResource(LibrarySentences.class, table), StandardCharsets.UTF_8)
                    .stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(CELLS::splitToList);
        } catch (IOException broken) {
            throw new UncheckedIOException("the app's own " + table + " cannot be read; build the app again", broken);
        }
    }

    /**
     * Says a sentence of the library in both languages.
     *
     * @param english a sentence or half of one, as the library says it
     * @return the same, and in Chinese its translation, or itself as a quotation
     */
    public static Sentence of(String english) {
        String line = english.replaceAll("\\s*\\R\\s*", " ");
        return new Sentence(english, known(line).orElseGet(() -> quoted(line)));
    }

    private static Optional<String> known(String english) {
        return KNOWN.stream().flatMap(each -> each.of(english).stream()).findFirst();
    }

    /** What only an administrator can use, as it was said. */
    private static String quoted(String english) {
        return "系统原文（供管理员查看）：“" + english + "”";
    }

    /**
     * Tells why a command was refused.
     *
     * @param refusal why
     * @return the value that was refused and why; in English what it is as well
     */
    public static Sentence of(Refusal refusal) {
        String chinese = "“" + name(refusal.value()) + "”"
                + advice(refusal.reason().name(), refusal.reason().advice());
        return new Sentence(refusal.message(), chinese);
    }

    /** A fixed word of the method by its name, anything else as it is. */
    private static String name(String value) {
        return Stream.<Enum<?>[]>of(Stage.values(), Party.values(), Role.values())
                .flatMap(Arrays::stream)
                .filter(each -> each.name().equals(value))
                .map(each -> Glossary.name(each, Language.ZH.ofLibrary()))
                .findFirst()
                .orElse(value);
    }

    /**
     * Says a reason for a refusal in Chinese.
     *
     * @param reason the constant's name
     * @param english what the library says of it
     * @return half a sentence, to stand behind the value
     */
    public static String advice(String reason, String english) {
        return Optional.ofNullable(REFUSALS.get(reason)).orElseGet(() -> quoted(english));
    }

    /**
     * Tells what is wrong in a charter.
     *
     * @param problem where, what stands there and what may
     * @return the problem as one line
     */
    public static Sentence of(Problem problem) {
        String there = problem.value().isEmpty() ? "缺失" : "为“" + problem.value() + "”";
        Matcher place = PLACE.matcher(problem.path());
        String found = place.matches()
                ? place.replaceFirst("第$1行第$2列有误，") + quoted(problem.value())
                : problem.path() + " " + there;
        return new Sentence(
                problem.toString(), found + "；允许：" + of(problem.allowed()).chinese());
    }
}
