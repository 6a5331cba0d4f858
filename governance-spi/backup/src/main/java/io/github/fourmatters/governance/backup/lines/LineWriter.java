package io.github.fourmatters.governance.backup.lines;

import com.google.common.collect.ImmutableSet;
import io.github.fourmatters.governance.backup.refusal.BackupException;
import io.github.fourmatters.governance.backup.refusal.BackupRefusal;
import io.github.fourmatters.governance.spi.charter.PublishedCharter;
import io.github.fourmatters.governance.spi.journal.StoredEvent;
import io.github.fourmatters.governance.spi.notice.Parked;
import io.github.fourmatters.governance.spi.notice.Undelivered;
import io.github.fourmatters.governance.spi.timer.DueTimer;
import io.github.fourmatters.governance.spi.vault.SubjectId;
import io.github.fourmatters.governance.spi.vault.VaultEntry;
import io.github.fourmatters.governance.spi.vault.VaultToken;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/** Writes lines as they are told, counts them, and computes their checksum. Their order is the caller's. Not thread-safe. */
public final class LineWriter implements LineVisitor {

    private final OutputStream out;
    private final Checksum checksum = new Checksum();
    private final Counter counter = new Counter();
    private long lines;

    /**
     * Writes the first line.
     *
     * @param out where to; stays open
     * @param head what the first line tells
     */
    public LineWriter(OutputStream out, Head head) {
        this.out = out;
        write(head.line(), "the list of ledgers");
    }

    /** Writes a line; what it is, is for the message if it is too long. */
    private void write(LineBuilder line, String what) {
        byte[] bytes = line.end();
        if (bytes.length > FileLines.LONGEST) {
            throw new BackupException(
                    BackupRefusal.TOO_LARGE,
                    what + " makes a line of " + bytes.length + " bytes, and a backup takes at most "
                            + FileLines.LONGEST + "; keep it somewhere else, and a reference to it here");
        }
        checksum.add(bytes, bytes.length);
        counter.add(line.kind());
        lines++;
        put(bytes);
    }

    private void put(byte[] bytes) {
        try {
            out.write(bytes);
        } catch (IOException error) {
            throw unwritten(error);
        }
    }

    private static BackupException unwritten(IOException error) {
        return new BackupException(
                BackupRefusal.FILE_FAILED,
                "the backup cannot be written (" + error + "); is there room for it? See to that, and write it again",
                error);
    }

    @Override
    public void ledger(LedgerLine ledger) {
        write(ledger.line(), "ledger " + ledger.ledger());
    }

    @Override
    public void event(StoredEvent event) {
        write(EventLine.of(event), "the event at position " + event.position());
    }

    @Override
    public void timer(DueTimer timer) {
        write(TimerLine.of(timer), "timer " + timer.key());
    }

    @Override
    public void waiting(Undelivered notice) {
        write(NoticeLine.of(notice), "notice " + notice.notice().dedupeKey());
    }

    @Override
    public void parked(Parked notice) {
        write(NoticeLine.of(notice), "notice " + notice.notice().dedupeKey());
    }

    @Override
    public void erased(SubjectId subject) {
        write(VaultLine.ofErased(subject), "subject " + subject);
    }

    @Override
    public void entry(VaultEntry entry) {
        write(VaultLine.of(entry), "entry '" + entry.name() + "' of subject " + entry.subject());
    }

    @Override
    public void token(VaultToken token) {
        write(VaultLine.of(token), "a token of subject " + token.subject());
    }

    @Override
    public void charter(PublishedCharter charter) {
        write(CharterLine.of(charter), charter.toString());
    }

    @Override
    public void erased(SubjectId subject, boolean returned, ImmutableSet<String> standing) {
        write(
                VaultLine.ofErased(subject).flag("returned", returned).texts("standing", standing.asList()),
                "subject " + subject);
    }

    @Override
    public void key(VaultEntry entry, Optional<String> id) {
        write(VaultLine.ofKey(entry, id), "the key of subject " + entry.subject());
    }

    /**
     * Counts the lines that were written.
     *
     * @return how many of each kind; it goes on counting
     */
    public Counter counter() {
        return counter;
    }

    /** Writes the last line, and sees to it that all of them are handed on. */
    public void end() {
        put(EndLine.of(lines, counter, checksum));
        try {
            out.flush();
        } catch (IOException error) {
            throw unwritten(error);
        }
    }
}
