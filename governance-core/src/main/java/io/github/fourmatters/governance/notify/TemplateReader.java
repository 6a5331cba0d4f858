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
 * Reads the words of templates out of plain data, and notes what is wrong with them.
 *
 * @param templates the templates that there are, by their codes
 * @param problems what was found so far
 */
record TemplateReader(ImmutableMap<String, NoticeKind> templates, Problems problems) {
    private static final String TAGS =
            Arrays.stream(Language.values()).map(Language::tag).collect(joining(", "));

    /** Takes the words of a template in one language. */
    interface Taker {
        void take(NoticeKind template, Language language, String text);
    }

    void read(String code, @Nullable Object texts, Taker taker) {
        NoticeKind template = templates.get(code);
        if (template == null) {
            problems.unless(false, code, code, "the code of a template of the library's, or of one of your own");
        } else if (texts instanceof Map<?, ?> byLanguage) {
            byLanguage.forEach((tag, text) -> read(template, String.valueOf(tag), text, taker));
        } else {
            problems.unless(false, code, String.valueOf(texts), "texts by language: " + TAGS);
        }
    }

    private void read(NoticeKind template, String tag, @Nullable Object value, Taker taker) {
        String path = template.code() + "." + tag;
        Optional<Language> language = Arrays.stream(Language.values())
                .filter(known -> known.tag().equals(tag))
                .findFirst();
        problems.unless(language.isPresent(), path, tag, "a language: " + TAGS);
        if (!(value instanceof String text)) {
            problems.unless(false, path, String.valueOf(value), "a text");
            return;
        }
        Optional<String> fault = MessageTemplate.fault(template, text);
        problems.unless(fault.isEmpty(), path, text, fault.orElse(""));
        if (language.isPresent() && fault.isEmpty()) {
            taker.take(template, language.get(), text);
        }
    }

    /** The library has no words of its own for these. */
    void requireWords(List<NoticeKind> own, Map<String, ?> words) {
        for (NoticeKind template : own) {
            Object texts = words.get(template.code());
            for (Language language : Language.values()) {
                boolean isThere = texts instanceof Map<?, ?> byLanguage && byLanguage.containsKey(language.tag());
                problems.unless(
                        isThere,
                        template.code() + "." + language.tag(),
                        "",
                        "the words of the template in this language");
            }
        }
    }
}
