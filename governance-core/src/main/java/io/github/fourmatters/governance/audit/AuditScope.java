package io.github.fourmatters.governance.audit;

import io.github.fourmatters.governance.charter.CharterCodec;
import io.github.fourmatters.governance.notify.NoticeRules;
import java.time.Duration;
import java.util.Optional;

/** What is compared, and by which rules. */
record AuditScope(NoticeRules rules, Optional<CharterCodec> codec, Duration longestWait, boolean opensWords) {
    private static final Duration A_WEEK = Duration.ofDays(7);

    static final AuditScope USUAL = new AuditScope(NoticeRules.standard(), Optional.empty(), A_WEEK, true);

    AuditScope withRules(NoticeRules others) {
        return new AuditScope(others, codec, longestWait, opensWords);
    }

    AuditScope withCodec(CharterCodec given) {
        return new AuditScope(rules, Optional.of(given), longestWait, opensWords);
    }

    AuditScope withLongestWait(Duration longest) {
        return new AuditScope(rules, codec, longest, opensWords);
    }

    AuditScope withoutWords() {
        return new AuditScope(rules, codec, longestWait, false);
    }
}
