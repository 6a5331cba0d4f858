package io.github.fourmatters.governance.audit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.fourmatters.governance.issue.AggregateRef;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.issue.IssueId;
import io.github.fourmatters.governance.notify.NoticeKind;
import io.github.fourmatters.governance.notify.NoticeRules;
import io.github.fourmatters.governance.raise.RaiseState;
import io.github.fourmatters.governance.spi.CommandId;
import io.github.fourmatters.governance.spi.journal.Receipt;
import io.github.fourmatters.governance.spi.journal.Recorded;
import io.github.fourmatters.governance.spi.journal.StreamId;
import io.github.fourmatters.governance.spi.notice.Notice;
import io.github.fourmatters.governance.spi.notice.Undelivered;
import io.github.fourmatters.governance.spi.vault.SubjectId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Compares the notices that wait, and those that were set aside, with what the rules make of the facts. */
final class NoticeCheck {
    private final LedgerSnapshot snapshot;
    private final NoticeRules rules;
    private final Instant before;
    private final Set<Long> seen = new HashSet<>();
    private Optional<Told> last = Optional.empty();
    private Optional<Instant> oldest = Optional.empty();
    private long notices;
    private long others;
    private long late;

    /** What the rules make of the facts of a command; nothing is known of a command whose facts cannot be read. */
    private record Told(CommandId command, Optional<Instant> recordedAt, ImmutableList<Notice> notices) {
        Optional<Notice> like(Notice notice) {
            return notices.stream()
                    .filter(other -> other.dedupeKey().equals(notice.dedupeKey()))
                    .findFirst();
        }
    }

    NoticeCheck(LedgerSnapshot snapshot, NoticeRules rules, Duration longestWait) {
        this.snapshot = snapshot;
        this.rules = rules;
        this.before = snapshot.now().minus(longestWait);
    }

    void run() {
        var outbox = snapshot.storage().outbox();
        snapshot.each(
                FindingKind.NOTICES_UNREADABLE,
                cursor -> outbox.undelivered(snapshot.tx(), snapshot.ledger(), cursor, LedgerSnapshot.PAGE),
                waiting -> {
                    compare(waiting.notice());
                    since(waiting).ifPresent(this::wait);
                });
        snapshot.each(
                FindingKind.NOTICES_UNREADABLE,
                cursor -> outbox.parked(snapshot.tx(), snapshot.ledger(), cursor, LedgerSnapshot.PAGE),
                parked -> compare(parked.notice()));
    }

    long notices() {
        return notices;
    }

    long others() {
        return others;
    }

    Optional<NoticeBacklog> backlog() {
        return oldest.map(at -> new NoticeBacklog(snapshot.ledger(), late, at));
    }

    /** When what it tells of was recorded; of others' notices it is only known when they could be claimed last. */
    private Optional<Instant> since(Undelivered waiting) {
        return isOurs(waiting.notice())
                ? told(waiting.notice()).flatMap(Told::recordedAt)
                : Optional.of(waiting.availableAt());
    }

    private void wait(Instant recordedAt) {
        if (recordedAt.isBefore(before)) {
            late++;
            oldest = Optional.of(oldest.filter(recordedAt::isAfter).orElse(recordedAt));
        }
    }

    private void compare(Notice notice) {
        notices++;
        Optional<Told> told = told(notice);
        if (told.isPresent() && told.get().recordedAt().isEmpty()) {
            return;
        }
        Optional<Notice> derived = told.flatMap(each -> each.like(notice));
        if (derived.isEmpty() && !isOurs(notice)) {
            others++;
        } else if (derived.isEmpty()) {
            snapshot.found(FindingKind.NOTICE_UNEXPECTED, notice.dedupeKey());
        } else if (!derived.get().equals(notice)) {
            snapshot.found(FindingKind.NOTICE_ALTERED, notice.dedupeKey());
        } else if (!seen.add(HashedTextSet.hash(notice.dedupeKey()))) {
            snapshot.found(FindingKind.NOTICE_REPEATED, notice.dedupeKey());
        }
    }

    private boolean isOurs(Notice notice) {
        return NoticeKind.find(notice.template()).isPresent() || command(notice).isPresent();
    }

    /** The command of which a dedupe key tells, if it is one of the rules' making. */
    private Optional<CommandId> command(Notice notice) {
        String beginning = snapshot.ledger() + ":";
        String key = notice.dedupeKey();
        int end = key.lastIndexOf('#');
        if (!key.startsWith(beginning) || end <= beginning.length()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new CommandId(key.substring(beginning.length(), end)));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private Optional<Told> told(Notice notice) {
        Optional<CommandId> command = command(notice);
        if (command.isPresent()
                && last.filter(each -> each.command().equals(command.get())).isEmpty()) {
            last = find(command.get());
        }
        return command.isPresent() ? last : Optional.empty();
    }

    private Optional<Told> find(CommandId command) {
        try {
            return snapshot.storage()
                    .journal()
                    .find(snapshot.tx(), snapshot.ledger(), command)
                    .map(this::tell);
        } catch (RuntimeException unreadable) {
            FindingCollector.requireLasting(unreadable);
            return Optional.of(new Told(command, Optional.empty(), ImmutableList.of()));
        }
    }

    private Told tell(Receipt<Fact> receipt) {
        ImmutableList<Fact> facts =
                receipt.events().stream().map(Recorded::payload).collect(ImmutableList.toImmutableList());
        Recorded<Fact> first = receipt.events().get(0);
        return new Told(
                receipt.command(),
                Optional.of(first.recordedAt()),
                rules.notices(
                        snapshot.ledger(), receipt.command(), facts, issue -> complainants(issue, first.position())));
    }

    private ImmutableSet<SubjectId> complainants(IssueId issue, long position) {
        StreamId stream = AggregateRef.issue(issue).in(snapshot.ledger());
        List<Recorded<Fact>> before = new ArrayList<>();
        snapshot.reader()
                .readStreamWhile(
                        snapshot.tx(), stream, 0, recorded -> recorded.position() < position && before.add(recorded));
        RaiseState state = RaiseState.FOLD.initial();
        for (Recorded<Fact> recorded : before) {
            state = RaiseState.FOLD.step(state, recorded.payload().event());
        }
        return state.complainants();
    }
}
