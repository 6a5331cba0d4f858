package io.github.fourmatters.governance.backup.lines;

import com.google.common.collect.ImmutableSet;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.journal.StoredEvent;
import io.github.fourmatters.governance.spi.timer.DueTimer;
import io.github.fourmatters.governance.spi.vault.SubjectId;
import io.github.fourmatters.governance.spi.vault.VaultEntry;
import io.github.fourmatters.governance.spi.vault.VaultToken;
import java.util.Optional;

/** Reads the lines that stand in a ledger, has them checked, and hands them on. */
final class LedgerLines {

    private final LedgerId ledger;
    private final LedgerCheck check;
    private final LineVisitor visitor;

    LedgerLines(LedgerCheck check, LineVisitor visitor) {
        this.ledger = check.ledger().ledger();
        this.check = check;
        this.visitor = visitor;
    }

    /** Takes a line of a backup. */
    void take(Line line) {
        switch (line.kind()) {
            case EVENT -> event(EventLine.read(line, ledger), line);
            case TIMER -> timer(TimerLine.read(line, ledger), line);
            case NOTICE -> {
                check.notice(line.kind());
                visitor.waiting(taken(NoticeLine.waiting(line, ledger), line));
            }
            case PARKED -> {
                check.notice(line.kind());
                visitor.parked(taken(NoticeLine.parked(line, ledger), line));
            }
            default -> takeOfSubject(line);
        }
    }

    private static <T> T taken(T item, Line line) {
        line.end();
        return item;
    }

    private void event(StoredEvent event, Line line) {
        check.event(taken(event, line));
        visitor.event(event);
    }

    private void timer(DueTimer timer, Line line) {
        check.timer(taken(timer, line));
        visitor.timer(timer);
    }

    private void takeOfSubject(Line line) {
        switch (line.kind()) {
            case ERASED -> {
                SubjectId subject = taken(line.subject(), line);
                check.subject(LineKind.ERASED, subject, "");
                visitor.erased(subject);
            }
            case ENTRY -> {
                VaultEntry entry = taken(VaultLine.entry(line), line);
                check.subject(LineKind.ENTRY, entry.subject(), entry.name());
                visitor.entry(entry);
            }
            case TOKEN -> {
                VaultToken token = taken(VaultLine.token(line), line);
                check.subject(LineKind.TOKEN, token.subject(), token.token());
                visitor.token(token);
            }
            default -> throw misplaced(line);
        }
    }

    private static IllegalArgumentException misplaced(Line line) {
        return new IllegalArgumentException("a line of type '" + line.kind().text() + "' has no place there");
    }

    /** Takes a line of a file of keys. */
    void takeKey(Line line) {
        switch (line.kind()) {
            case ERASED -> {
                SubjectId subject = line.subject();
                boolean returned = line.flag("returned");
                ImmutableSet<String> standing = taken(line.digests("standing"), line);
                check.subject(LineKind.ERASED, subject, "");
                visitor.erased(subject, returned, standing);
            }
            case KEY -> {
                Optional<String> id = line.textIfThere("id");
                VaultEntry entry = taken(VaultLine.entry(line), line);
                check.subject(LineKind.KEY, entry.subject(), entry.name());
                visitor.key(entry, id);
            }
            default -> throw misplaced(line);
        }
    }
}
