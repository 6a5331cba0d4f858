package io.github.fourmatters.governance.notify;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.fourmatters.governance.spi.notice.Notice;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * The words of every notice in one language: what a notifier sends.
 *
 * <pre>{@code
 * Templates.english().text(notice, ZoneId.of("Asia/Shanghai"));
 * // "Your issue xinlin-1:r-1.1 has been accepted. You will be contacted by 9 March 2026, 23:59."
 * }</pre>
 *
 * <p>Immutable, safe for any number of threads.
 */
public final class Templates {
    private static final Templates CHINESE =
            new Templates("zh", ChineseTemplates.TABLE, DateTimeFormatter.ofPattern("uuuu年M月d日 HH:mm", Locale.CHINESE));
    private static final Templates ENGLISH = new Templates(
            "en", EnglishTemplates.TABLE, DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.ENGLISH));

    private final String language;
    private final ImmutableMap<NoticeTemplate, MessageTemplate> wordings;
    private final DateTimeFormatter moments;

    private Templates(String language, ImmutableMap<NoticeTemplate, String> words, DateTimeFormatter moments) {
        ImmutableMap.Builder<NoticeTemplate, MessageTemplate> parsed = ImmutableMap.builder();
        for (NoticeTemplate template : NoticeTemplate.values()) {
            parsed.put(template, MessageTemplate.of(template, requireNonNull(words.get(template), template.code())));
        }
        this.language = language;
        this.wordings = parsed.buildOrThrow();
        this.moments = moments;
    }

    /**
     * Returns the words in Chinese.
     *
     * @return the templates
     */
    public static Templates chinese() {
        return CHINESE;
    }

    /**
     * Returns the words in English.
     *
     * @return the templates
     */
    public static Templates english() {
        return ENGLISH;
    }

    /**
     * Returns the words in a language.
     *
     * @param language {@code "zh"} or {@code "en"}
     * @return the templates
     * @throws IllegalArgumentException if it is another language
     */
    public static Templates in(String language) {
        requireNonNull(language, "language");
        return ImmutableList.of(CHINESE, ENGLISH).stream()
                .filter(templates -> templates.language.equals(language))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "language '" + language + "' has no templates; there are 'zh' and 'en'"));
    }

    /**
     * Makes the words of a notice. Moments are shown in a zone, to the minute; everything else stands as it is in the notice.
     *
     * @param notice the notice
     * @param zone the recipient's zone, as a rule the community's
     * @return one or more sentences
     * @throws IllegalArgumentException naming the template, if the library has none of that code; naming the parameter, if one is missing
     *     or should be a moment and is none
     */
    public String text(Notice notice, ZoneId zone) {
        requireNonNull(zone, "zone");
        NoticeTemplate template = NoticeTemplate.find(notice.template())
                .orElseThrow(() -> new IllegalArgumentException("notice " + notice.dedupeKey() + " has template '"
                        + notice.template() + "', which is none of NoticeTemplate: give it words of your own"));
        return requireNonNull(wordings.get(template)).fill(field -> shown(notice, field, zone));
    }

    private String shown(Notice notice, NoticeParameter field, ZoneId zone) {
        String value = notice.parameters().get(field.key());
        if (value == null) {
            throw new IllegalArgumentException("notice " + notice.dedupeKey() + " of template '" + notice.template()
                    + "' lacks parameter '" + field.key() + "'");
        }
        return field.isInstant() ? moments.format(moment(notice, field, value).atZone(zone)) : value;
    }

    private static Instant moment(Notice notice, NoticeParameter field, String value) {
        try {
            return Instant.parse(value);
        } catch (DateTimeException notOne) {
            throw new IllegalArgumentException(
                    "notice " + notice.dedupeKey() + " has '" + value + "' as parameter '" + field.key()
                            + "'; it must be a moment such as 2026-03-09T15:59:59Z",
                    notOne);
        }
    }
}
