package io.github.fourmatters.governance.notify;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import io.github.fourmatters.governance.issue.Language;
import io.github.fourmatters.governance.policy.InvalidPolicyException;
import io.github.fourmatters.governance.policy.Problems;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The words of every kind of notice in every language, one {@link NoticeWords} for each: the library's own, with those that an embedder has
 * changed or added.
 *
 * <p>Words are plain data, as policies are, so that they can stand in a file and be changed without code: by the code of a kind of notice,
 * then by a language's tag. A language that is not named keeps the library's words. A kind of one's own needs its words in every language.
 *
 * <pre>{@code
 * NoticeKind checked = NoticeKind.of("lakeside-lamp-checked", Audience.UNIT, NoticeParameter.ISSUE);
 * MessageCatalog catalog = MessageCatalog.read(
 *         Map.of(
 *                 "issue-received", Map.of("en", "Thank you! Your issue {issue} is with us."),
 *                 "lakeside-lamp-checked", Map.of("zh", "事项 {issue} 的路灯已检查。", "en", "The lamp of {issue} was checked.")),
 *         List.of(checked));
 * String text = catalog.in(Language.ENGLISH).text(notice, zone);
 * }</pre>
 *
 * <p>Immutable, safe for any number of threads.
 */
public final class MessageCatalog {
    private static final MessageCatalog STANDARD = new MessageCatalog(
            ImmutableMap.of(Language.CHINESE, NoticeWords.chinese(), Language.ENGLISH, NoticeWords.english()));

    private final ImmutableMap<Language, NoticeWords> languages;

    private MessageCatalog(ImmutableMap<Language, NoticeWords> languages) {
        this.languages = languages;
    }

    /**
     * Returns the library's own words.
     *
     * @return the catalog
     */
    public static MessageCatalog standard() {
        return STANDARD;
    }

    /**
     * Reads words as plain data; what they do not name is as in {@link #standard()}.
     *
     * @param words by a kind's code the words by a language's tag; parameters stand in braces, and may be left out
     * @param own the kinds of notices of the embedder's own
     * @return the catalog
     * @throws InvalidPolicyException with every problem: a code that no kind has, or that two have, a language that there is not, a
     *     kind of one's own without words in a language, words that are no text or blank, a brace without its partner, a parameter
     *     that the kind has not
     */
    public static MessageCatalog read(Map<String, ?> words, List<NoticeKind> own) {
        Problems problems = new Problems();
        ImmutableMap<String, NoticeKind> kinds = kinds(own, problems);
        TemplateReader reader = new TemplateReader(kinds, problems);
        Map<Language, Map<NoticeKind, String>> read = new EnumMap<>(Language.class);
        Arrays.asList(Language.values()).forEach(language -> read.put(language, new LinkedHashMap<>()));
        requireNonNull(words, "words")
                .forEach((code, texts) -> reader.read(
                        code,
                        texts,
                        (kind, language, text) ->
                                requireNonNull(read.get(language)).put(kind, text)));
        reader.requireWords(own, words);
        problems.refuseIfAny();
        Map<Language, NoticeWords> languages = new EnumMap<>(Language.class);
        STANDARD.languages.forEach(
                (language, base) -> languages.put(language, base.with(requireNonNull(read.get(language)))));
        return new MessageCatalog(Maps.immutableEnumMap(languages));
    }

    private static ImmutableMap<String, NoticeKind> kinds(List<NoticeKind> own, Problems problems) {
        Map<String, NoticeKind> byCode = new LinkedHashMap<>();
        NoticeKind.standard().forEach(kind -> byCode.put(kind.code(), kind));
        for (NoticeKind kind : own) {
            boolean isNew = byCode.putIfAbsent(kind.code(), kind) == null;
            problems.unless(isNew, kind.code(), kind.code(), "a code of its own for each kind");
        }
        return ImmutableMap.copyOf(byCode);
    }

    /**
     * Returns the words in one language.
     *
     * @param language the language
     * @return the words
     */
    public NoticeWords in(Language language) {
        return requireNonNull(languages.get(requireNonNull(language, "language")));
    }
}
