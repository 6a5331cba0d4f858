package io.github.fourmatters.governance.notify;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableMap;
import io.github.fourmatters.governance.issue.Language;
import io.github.fourmatters.governance.policy.Problems;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the words of kinds of notices out of plain data, and notes what is wrong with them.
 *
 * @param kinds the kinds of notices that there are, by their codes
 * @param problems what was found so far
 */
record TemplateReader(ImmutableMap<String, NoticeKind> kinds, Problems problems) {
    private static final String TAGS =
            Arrays.stream(Language.values()).map(Language::tag).collect(joining(", "));

    /** Takes the words of a kind in one language. */
    interface Taker {
        void take(NoticeKind kind, Language language, String text);
    }

    void read(String code, @Nullable Object texts, Taker taker) {
        NoticeKind kind = kinds.get(code);
        if (kind == null) {
            problems.unless(false, code, code, "the code of a kind of notice of the library's, or of one of your own");
        } else if (texts instanceof Map<?, ?> byLanguage) {
            byLanguage.forEach((tag, text) -> read(kind, String.valueOf(tag), text, taker));
        } else {
            problems.unless(false, code, String.valueOf(texts), "texts by language: " + TAGS);
        }
    }

    private void read(NoticeKind kind, String tag, @Nullable Object value, Taker taker) {
        String path = kind.code() + "." + tag;
        Optional<Language> language = Arrays.stream(Language.values())
                .filter(known -> known.tag().equals(tag))
                .findFirst();
        problems.unless(language.isPresent(), path, tag, "a language: " + TAGS);
        if (!(value instanceof String text)) {
            problems.unless(false, path, String.valueOf(value), "a text");
            return;
        }
        Optional<String> fault = MessageTemplate.fault(kind, text);
        problems.unless(fault.isEmpty(), path, text, fault.orElse(""));
        if (language.isPresent() && fault.isEmpty()) {
            taker.take(kind, language.get(), text);
        }
    }

    /** The library has no words of its own for these. */
    void requireWords(List<NoticeKind> own, Map<String, ?> words) {
        for (NoticeKind kind : own) {
            Object texts = words.get(kind.code());
            for (Language language : Language.values()) {
                boolean isThere = texts instanceof Map<?, ?> byLanguage && byLanguage.containsKey(language.tag());
                problems.unless(
                        isThere, kind.code() + "." + language.tag(), "", "the words of the kind in this language");
            }
        }
    }
}
