package io.github.fourmatters.governance.backup.lines;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.backup.refusal.BackupException;
import io.github.fourmatters.governance.backup.refusal.BackupRefusal;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.charter.PublishedCharter;
import io.github.fourmatters.governance.spi.journal.ChainHead;
import java.io.Closeable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a file line by line, and checks all that can be known from the file alone. What does not fit is a {@link BackupException}; what
 * was handed on before may be of a file that is not whole, until {@link #hasNext} is false.
 */
public final class BackupReader implements Closeable {

    private final FileLines lines;
    private final Head head;
    private final Counter counter = new Counter();
    private final List<ChainHead> heads = new ArrayList<>();
    private final Set<String> versions = new HashSet<>();
    private Optional<LedgerCheck> check = Optional.empty();
    private Optional<Line> next = Optional.empty();

    private BackupReader(FileLines lines) {
        this.lines = lines;
        this.head = readHead();
        readNext();
    }

    /**
     * Opens a file of either kind.
     *
     * @param file the file
     * @return its reader; close it
     * @throws BackupException if it does not begin as one
     */
    public static BackupReader open(Path file) {
        FileLines lines = FileLines.open(file);
        try {
            return new BackupReader(lines);
        } catch (RuntimeException refused) {
            lines.close();
            throw refused;
        }
    }

    /**
     * Opens a file of one kind.
     *
     * @param file the file
     * @param kind what it must begin with
     * @return its reader; close it
     * @throws BackupException if it does not begin so
     */
    public static BackupReader open(Path file, LineKind kind) {
        BackupReader reader = open(file);
        if (reader.head.kind() == kind) {
            return reader;
        }
        reader.close();
        throw new BackupException(
                BackupRefusal.WRONG_KIND,
                file
                        + (kind == LineKind.BACKUP
                                ? " holds the keys of a vault, and no ledgers; name a backup, and this file as its keys"
                                : " holds ledgers, and no keys; name the newest file of keys"));
    }

    private Head readHead() {
        if (!lines.advance()) {
            throw lines.foreign();
        }
        try {
            Line line = Line.parse(lines.bytes(), lines.length());
            if (!line.kind().isHead()) {
                throw lines.foreign();
            }
            requireFormat(line.number("format"));
            Head read = Head.read(line);
            if (!lines.isWhole()) {
                throw lines.cut();
            }
            return read;
        } catch (IllegalArgumentException unreadable) {
            throw beginsLikeOurs() ? broken(unreadable) : lines.foreign();
        }
    }

    private boolean beginsLikeOurs() {
        String begin = new String(lines.bytes(), 0, Math.min(lines.length(), 20), UTF_8);
        return begin.startsWith("{\"type\":\"backup\"") || begin.startsWith("{\"type\":\"keys\"");
    }

    private BackupException broken(IllegalArgumentException what) {
        return lines.isWhole() ? lines.damaged(String.valueOf(what.getMessage())) : lines.cut();
    }

    private void requireFormat(long format) {
        if (format > Head.FORMAT) {
            throw new BackupException(
                    BackupRefusal.NEWER_FORMAT,
                    lines + " has format " + format + ", and this version of the library knows " + Head.FORMAT
                            + "; use a newer version");
        }
        if (format < Head.FORMAT) {
            throw new IllegalArgumentException("there is no format " + format);
        }
    }

    private void readNext() {
        if (!lines.advance()) {
            throw lines.cut();
        }
        try {
            Line line = Line.parse(lines.bytes(), lines.length());
            next = Optional.of(line);
            if (!lines.isWhole()) {
                throw lines.cut();
            }
            if (line.kind() == LineKind.END) {
                end();
            }
        } catch (IllegalArgumentException unreadable) {
            throw broken(unreadable);
        }
    }

    private void end() {
        endLedger();
        if (heads.size() != head.ledgers().size()) {
            throw lines.damaged("only " + heads.size() + " of " + head.ledgers().size() + " ledgers stand before it");
        }
        byte[] right = EndLine.of(lines.before(), counter, lines.checksum());
        if (!Arrays.equals(right, 0, right.length, lines.bytes(), 0, lines.length())) {
            throw lines.damaged("its counts or its checksum are not those of the lines before it");
        }
        next = Optional.empty();
        if (lines.advance()) {
            throw lines.damaged("something stands behind the last line");
        }
    }

    /**
     * Gives what the first line tells.
     *
     * @return the head
     */
    public Head head() {
        return head;
    }

    /**
     * Tells whether there is another line.
     *
     * @return whether there is; if not, the file was whole
     */
    public boolean hasNext() {
        return next.isPresent();
    }

    /**
     * Tells whether the next line belongs to the ledger whose lines were handed on last.
     *
     * @return whether it does
     */
    public boolean isInLedger() {
        return next.map(Line::kind).filter(LineKind::isOfLedger).isPresent();
    }

    /**
     * Tells whether the line of a ledger was handed on, and no other ledger's since.
     *
     * @param ledger the ledger
     * @return whether it was
     */
    public boolean isIn(LedgerId ledger) {
        return check.filter(each -> each.ledger().ledger().equals(ledger)).isPresent();
    }

    /**
     * Gives the checksum of all the lines that were handed on.
     *
     * @return SHA-256, 64 lower-case hexadecimal digits
     */
    public String checksum() {
        return lines.checksum().soFar();
    }

    /**
     * Hands the next line on, once it is checked.
     *
     * @param visitor takes what it tells; an {@link IllegalArgumentException} of its own means that the file cannot be right
     * @throws BackupException if it is not as it was written, or the one behind it is not
     * @throws IllegalStateException if there is no other line
     */
    public void step(LineVisitor visitor) {
        Line line = next.orElseThrow(() -> new IllegalStateException("there is no other line"));
        try {
            take(line, visitor);
        } catch (IllegalArgumentException unfit) {
            throw lines.damaged(String.valueOf(unfit.getMessage()));
        }
        counter.add(line.kind());
        readNext();
    }

    private void take(Line line, LineVisitor visitor) {
        if (line.kind() == LineKind.LEDGER) {
            beginLedger(LedgerLine.read(line), visitor);
        } else if (line.kind() == LineKind.CHARTER && head.kind() == LineKind.BACKUP) {
            PublishedCharter charter = CharterLine.read(line);
            line.end();
            takeCharter(charter, visitor);
        } else {
            LedgerCheck within = check.orElseThrow(() -> new IllegalArgumentException("it stands before any ledger"));
            if (!versions.isEmpty()) {
                throw new IllegalArgumentException("it stands behind the charters");
            }
            takeOfLedger(line, new LedgerLines(within, visitor));
        }
    }

    private void takeOfLedger(Line line, LedgerLines within) {
        if (head.kind() == LineKind.KEYS) {
            within.takeKey(line);
        } else {
            within.take(line);
        }
    }

    private void beginLedger(LedgerLine ledger, LineVisitor visitor) {
        endLedger();
        ImmutableList<LedgerId> expected = head.ledgers();
        if (heads.size() == expected.size() || !expected.get(heads.size()).equals(ledger.ledger())) {
            throw new IllegalArgumentException(
                    "ledger " + ledger.ledger() + " is not the one that the first line tells");
        }
        if (!versions.isEmpty()) {
            throw new IllegalArgumentException("it stands behind the charters");
        }
        heads.add(ledger.head());
        check = Optional.of(new LedgerCheck(ledger));
        visitor.ledger(ledger);
    }

    private void takeCharter(PublishedCharter charter, LineVisitor visitor) {
        endLedger();
        if (!versions.add(charter.version())) {
            throw new IllegalArgumentException("charter '" + charter.version() + "' stands there twice");
        }
        visitor.charter(charter);
    }

    /** Sees that the ledger whose lines were handed on has come to its head. */
    private void endLedger() {
        try {
            check.ifPresent(each -> each.end(head.kind()));
        } catch (IllegalArgumentException unfit) {
            throw lines.damaged(String.valueOf(unfit.getMessage()));
        }
    }

    /**
     * Reads to the end.
     *
     * @param visitor takes what the lines tell
     */
    public void readAll(LineVisitor visitor) {
        while (hasNext()) {
            step(visitor);
        }
    }

    /**
     * Lists the ledgers that were begun.
     *
     * @return each with its last position and the hash there, as its line tells them
     */
    public ImmutableList<ChainHead> heads() {
        return ImmutableList.copyOf(heads);
    }

    /**
     * Counts the lines that were handed on.
     *
     * @return how many of each kind; it goes on counting
     */
    public Counter counter() {
        return counter;
    }

    @Override
    public void close() {
        lines.close();
    }
}
