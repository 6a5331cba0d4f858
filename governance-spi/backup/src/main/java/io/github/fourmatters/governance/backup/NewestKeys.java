package io.github.fourmatters.governance.backup;

import com.google.common.collect.ImmutableSet;
import io.github.fourmatters.governance.backup.lines.BackupReader;
import io.github.fourmatters.governance.backup.lines.LedgerLine;
import io.github.fourmatters.governance.backup.lines.LineKind;
import io.github.fourmatters.governance.backup.lines.LineVisitor;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.vault.SubjectId;
import io.github.fourmatters.governance.spi.vault.VaultEntry;
import java.io.Closeable;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Goes through a file of keys subject by subject, beside a backup whose subjects stand in the same order, so that neither needs to be held
 * in memory. Without a file it knows of nobody.
 */
final class NewestKeys implements Closeable, LineVisitor {

    private final Optional<BackupReader> reader;
    private Optional<LedgerId> ledger = Optional.empty();
    private Optional<KeySubject> whole = Optional.empty();
    private Optional<KeySubject> begun = Optional.empty();

    private NewestKeys(Optional<BackupReader> reader) {
        this.reader = reader;
    }

    static NewestKeys open(Optional<Path> file) {
        return new NewestKeys(file.map(each -> BackupReader.open(each, LineKind.KEYS)));
    }

    /** Goes on to a ledger, which must stand behind the one before. */
    void goTo(LedgerId wanted) {
        while (reader.filter(BackupReader::hasNext).isPresent() && !ledger.equals(Optional.of(wanted))) {
            step();
        }
    }

    private void step() {
        reader.orElseThrow().step(this);
    }

    /** Gives the next subject of the ledger, and stays before it. */
    Optional<KeySubject> peek() {
        while (whole.isEmpty() && isInLedger()) {
            step();
        }
        if (whole.isEmpty()) {
            whole = begun;
            begun = Optional.empty();
        }
        return whole;
    }

    /** Gives the next subject of the ledger, and goes behind it. */
    Optional<KeySubject> next() {
        Optional<KeySubject> next = peek();
        whole = Optional.empty();
        return next;
    }

    private boolean isInLedger() {
        return reader.filter(BackupReader::isInLedger).isPresent();
    }

    @Override
    public void ledger(LedgerLine line) {
        ledger = Optional.of(line.ledger());
        whole = Optional.empty();
        begun = Optional.empty();
    }

    @Override
    public void erased(SubjectId subject, boolean returned, ImmutableSet<String> standing) {
        gather(subject, known -> known.erased(returned, standing));
    }

    @Override
    public void key(VaultEntry entry, Optional<String> id) {
        gather(entry.subject(), known -> known.with(entry, id));
    }

    private void gather(SubjectId subject, UnaryOperator<KeySubject> adding) {
        if (begun.filter(known -> known.subject().equals(subject)).isEmpty()) {
            whole = begun;
            begun = Optional.of(KeySubject.of(subject));
        }
        begun = begun.map(adding);
    }

    @Override
    public void close() {
        reader.ifPresent(BackupReader::close);
    }
}
