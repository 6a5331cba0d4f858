package io.github.fourmatters.governance.audit;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.spi.journal.Recorded;
import java.util.Optional;

/** The audit of one ledger on one moment. */
final class LedgerAudit {
    private final LedgerSnapshot moment;
    private final WordsCheck words;
    private final AlarmCheck alarms;
    private final CharterCheck charters;
    private final NoticeCheck notices;
    private long events;

    LedgerAudit(LedgerSnapshot moment, AuditScope scope) {
        this.moment = moment;
        this.words = new WordsCheck(moment, scope.opensWords());
        this.alarms = new AlarmCheck(moment);
        this.charters = new CharterCheck(moment);
        this.notices = new NoticeCheck(moment, scope.rules(), scope.longestWait());
    }

    LedgerAudit run() {
        ImmutableList<AuditCheck> checks = ImmutableList.of(words, alarms, charters);
        new EventReader(moment, recorded -> take(checks, recorded)).run();
        checks.forEach(AuditCheck::finish);
        new ErasureCheck(moment).run();
        notices.run();
        return this;
    }

    private void take(ImmutableList<AuditCheck> checks, Recorded<Fact> recorded) {
        events++;
        checks.forEach(check -> check.take(recorded));
    }

    Optional<NoticeBacklog> backlog() {
        return notices.backlog();
    }

    AuditCounts counts() {
        return new AuditCounts(
                1,
                events,
                alarms.streams(),
                words.words(),
                words.others(),
                words.unopened(),
                alarms.alarms(),
                notices.notices(),
                notices.others());
    }
}
