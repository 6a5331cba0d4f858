package io.github.fourmatters.governance.timeline;

import io.github.fourmatters.governance.issue.Id;
import io.github.fourmatters.governance.issue.Language;
import io.github.fourmatters.governance.issue.UnitId;
import io.github.fourmatters.governance.quantity.Rational;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes sentences.
 *
 * @param language the language
 * @param zone where moments are told
 * @param unit the unit that an event is about, where the event itself does not name it
 * @param names what units, categories and other things with an id are called
 */
record SentenceWriter(Language language, ZoneId zone, Optional<UnitId> unit, Function<? super Id, String> names) {
    private static final int DIGITS = 2;
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");
    private static final DateTimeFormatter CHINESE = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm", Locale.ROOT);
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    /** A pen for what is about no unit's assignment. */
    static SentenceWriter of(Language language, ZoneId zone, Function<? super Id, String> names) {
        return new SentenceWriter(language, zone, Optional.empty(), names);
    }

    /** Writes one of two sentences, with facts where they say {@code {0}}, {@code {1}} and so on. */
    String write(String chinese, String english, Object... facts) {
        return PLACE.matcher(isChinese() ? chinese : english)
                .replaceAll(place -> Matcher.quoteReplacement(tell(facts[Integer.parseInt(place.group(1))])));
    }

    /** The unit, or a word for an unknown one. */
    String who() {
        return unit.map(this::tell).orElseGet(() -> isChinese() ? "承办单位" : "the unit");
    }

    /** Goes on with one of two sentences if something holds. */
    String when(boolean holds, String chinese, String english) {
        return holds ? (isChinese() ? chinese : english) : "";
    }

    private boolean isChinese() {
        return language == Language.CHINESE;
    }

    private String tell(Object fact) {
        if (fact instanceof Instant instant) {
            return (isChinese() ? CHINESE : ENGLISH).format(instant.atZone(zone));
        } else if (fact instanceof Enum<?> constant) {
            return Glossary.name(constant, language);
        } else if (fact instanceof Id id) {
            return names.apply(id);
        } else if (fact instanceof Rational number) {
            return tell(number);
        } else if (fact instanceof Collection<?> several) {
            return several.stream().map(this::tell).collect(Collectors.joining(isChinese() ? "、" : ", "));
        }
        return fact.toString();
    }

    /** A score as it is published, and as it is. */
    private String tell(Rational number) {
        String published = number.rounded(DIGITS, RoundingMode.HALF_EVEN).toPlainString();
        return published + (isChinese() ? "（精确值" + number + "）" : " (exactly " + number + ")");
    }
}
