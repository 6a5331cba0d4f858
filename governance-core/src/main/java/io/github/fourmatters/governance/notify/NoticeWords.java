package io.github.fourmatters.governance.notify;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import io.github.fourmatters.governance.spi.notice.Notice;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/**
 * The words of every kind of notice in one language, with which it makes the text that a notifier sends. {@link MessageCatalog} holds one
 * of these for each language.
 *
 * <pre>{@code
 * NoticeWords.english().text(notice, ZoneId.of("Asia/Shanghai"));
 * // "Your issue xinlin-1:r-1.1 has been accepted. You will be contacted by 9 March 2026, 23:59."
 * }</pre>
 *
 * <p>Immutable, safe for any number of threads.
 */
public final class NoticeWords {
    private static final NoticeWords CHINESE = new NoticeWords(
            "zh", ChineseTemplates.TABLE, DateTimeFormatter.ofPattern("uuuu年M月d日 HH:mm", Locale.CHINESE));
    private static final NoticeWords ENGLISH = new NoticeWords(
            "en", EnglishTemplates.TABLE, DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.ENGLISH));

    private final String language;
    private final ImmutableMap<String, MessageTemplate> wordings;
    private final DateTimeFormatter moments;

    private NoticeWords(String language, ImmutableMap<NoticeKind, String> words, DateTimeFormatter moments) {
        this(
                language,
                moments,
                wordings(Maps.asMap(
                        ImmutableSet.copyOf(NoticeKind.standard()),
                        kind -> requireNonNull(words.get(kind), kind.code()))));
    }

    private NoticeWords(String language, DateTimeFormatter moments, ImmutableMap<String, MessageTemplate> wordings) {
        this.language = language;
        this.wordings = wordings;
        this.moments = moments;
    }

    private static ImmutableMap<String, MessageTemplate> wordings(Map<NoticeKind, String> words) {
        return words.entrySet().stream()
                .collect(ImmutableMap.toImmutableMap(
                        each -> each.getKey().code(), each -> MessageTemplate.of(each.getKey(), each.getValue())));
    }

    /** These words, with others in the place of some, or beside them. */
    NoticeWords with(Map<NoticeKind, String> words) {
        return new NoticeWords(
                language,
                moments,
                ImmutableMap.<String, MessageTemplate>builder()
                        .putAll(wordings)
                        .putAll(wordings(words))
                        .buildKeepingLast());
    }

    /**
     * Returns the words in Chinese.
     *
     * @return the words
     */
    public static NoticeWords chinese() {
        return CHINESE;
    }

    /**
     * Returns the words in English.
     *
     * @return the words
     */
    public static NoticeWords english() {
        return ENGLISH;
    }

    /**
     * Returns the words in a language.
     *
     * @param language {@code "zh"} or {@code "en"}
     * @return the words
     * @throws IllegalArgumentException if it is another language
     */
    public static NoticeWords in(String language) {
        requireNonNull(language, "language");
        return ImmutableList.of(CHINESE, ENGLISH).stream()
                .filter(words -> words.language.equals(language))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "language '" + language + "' has no words here; there are 'zh' and 'en'"));
    }

    /**
     * Makes the words of a notice. Moments are shown in a zone, to the minute; everything else stands as it is in the notice.
     *
     * @param notice the notice
     * @param zone the recipient's zone, as a rule the community's
     * @return one or more sentences
     * @throws IllegalArgumentException naming the template, if there are no words of that code; naming the parameter, if one is missing
     *     or should be a moment and is none
     */
    public String text(Notice notice, ZoneId zone) {
        requireNonNull(zone, "zone");
        MessageTemplate wording = wordings.get(notice.template());
        if (wording == null) {
            throw new IllegalArgumentException("notice " + notice.dedupeKey() + " has template '" + notice.template()
                    + "', which has no words here: read them into a MessageCatalog");
        }
        return wording.fill(field -> shown(notice, field, zone));
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
