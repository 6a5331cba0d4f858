package io.github.fourmatters.governance.audit;

import static java.util.Objects.requireNonNull;

import io.github.fourmatters.governance.issue.Language;
import io.github.fourmatters.governance.spi.LedgerId;
import java.util.Optional;

/**
 * Something that does not fit. Immutable.
 *
 * @param kind what does not fit
 * @param ledger in which ledger; empty if it concerns the storage as a whole
 * @param place where, such as {@code #17} for a position or {@code issue/xinlin-1:issue-1.1#close-issue @ 2026-07-01T00:00:00Z} for an alarm;
 *     never anybody's words
 */
public record Finding(FindingKind kind, Optional<LedgerId> ledger, String place) {
    /**
     * Checks the parts.
     *
     * @param kind what does not fit
     * @param ledger in which ledger
     * @param place where
     */
    public Finding {
        requireNonNull(kind, "kind");
        requireNonNull(ledger, "ledger");
        requireNonNull(place, "place");
    }

    /**
     * Tells it in words.
     *
     * @param language the language
     * @return a sentence that names ledger, place and the way out
     */
    public String text(Language language) {
        String where = ledger.map(id -> language == Language.CHINESE ? "台账 " + id + "：" : "ledger " + id + ": ")
                .orElse("");
        return where + kind.text(language, place);
    }
}
