package io.github.fourmatters.governance.audit;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.spi.journal.Recorded;
import java.util.Optional;

/** The audit of one ledger on one moment. */
final class LedgerAudit {
    private final LedgerSnapshot snapshot;
    private final WordsCheck words;
    private final AlarmCheck alarms;
    private final CharterCheck charters;
    private final NoticeCheck notices;
    private long events;

    LedgerAudit(LedgerSnapshot snapshot, AuditScope scope) {
        this.snapshot = snapshot;
        this.words = new WordsCheck(snapshot, scope.opensWords());
        this.alarms = new AlarmCheck(snapshot);
        this.charters = new CharterCheck(snapshot);
        this.notices = new NoticeCheck(snapshot, scope.rules(), scope.longestWait());
    }

    LedgerAudit run() {
        ImmutableList<AuditCheck> checks = ImmutableList.of(words, alarms, charters);
        new EventReader(snapshot, recorded -> take(checks, recorded)).run();
        checks.forEach(AuditCheck::finish);
        new ErasureCheck(snapshot).run();
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
