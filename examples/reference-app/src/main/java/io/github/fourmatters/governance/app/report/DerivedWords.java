package io.github.fourmatters.governance.app.report;

import io.github.fourmatters.governance.app.shell.Language;
import io.github.fourmatters.governance.issue.UnitId;
import io.github.fourmatters.governance.meeting.ItemOutcome;
import io.github.fourmatters.governance.quantity.Rational;
import io.github.fourmatters.governance.supervise.SupervisionLevel;
import io.github.fourmatters.governance.whatif.DerivedFact;
import io.github.fourmatters.governance.whatif.FactKind;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;

/**
 * What a derived fact came to, in words; machines read it as the library writes it.
 *
 * @param language the language
 * @param zone where moments are told
 */
record DerivedWords(Language language, ZoneId zone) {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    String subject(DerivedFact fact) {
        return fact.kind() == FactKind.RANK ? new Names(language).of(new UnitId(fact.subject())) : fact.subject();
    }

    /** Tells a value of a fact of some kind. */
    String value(FactKind kind, String value) {
        return switch (kind) {
            case RESPONSE_DUE,
                    HANDLING_DUE,
                    OFFER_WINDOW,
                    RETURN_WINDOW,
                    CONFIRMATION_WINDOW,
                    OBJECTION_WINDOW,
                    ROUND_WINDOW -> MINUTE.format(Instant.parse(value).atZone(zone));
            case ON_TIME -> Boolean.parseBoolean(value) ? language.of("yes", "是") : language.of("no", "否");
            case RUNG -> constant(SupervisionLevel.values(), value);
            case TALLY -> constant(ItemOutcome.values(), value);
            case SCORE ->
                value.matches("[0-9]+(/[0-9]+)?") ? Numbers.exact(Rational.parse(value), language) : Numbers.NONE;
            case RANK -> value;
        };
    }

    private String constant(Enum<?>[] constants, String name) {
        return Arrays.stream(constants)
                .filter(each -> each.name().equals(name))
                .map(new Names(language)::of)
                .findFirst()
                .orElse(name);
    }
}
