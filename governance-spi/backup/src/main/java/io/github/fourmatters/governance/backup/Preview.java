package io.github.fourmatters.governance.backup;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.fourmatters.governance.backup.lines.BackupReader;
import io.github.fourmatters.governance.backup.lines.Head;
import io.github.fourmatters.governance.backup.lines.LedgerLine;
import io.github.fourmatters.governance.backup.lines.LineKind;
import io.github.fourmatters.governance.backup.lines.LineVisitor;
import io.github.fourmatters.governance.backup.refusal.BackupException;
import io.github.fourmatters.governance.backup.refusal.BackupRefusal;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.charter.PublishedCharter;
import io.github.fourmatters.governance.spi.journal.ChainHead;
import io.github.fourmatters.governance.spi.journal.StoredEvent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a whole backup before anything is restored from it, and compares each of its ledgers with the one in the storage. */
final class Preview implements LineVisitor {

    private final Target target;
    private final ImmutableSet<LedgerId> only;
    private final List<Compared> compared = new ArrayList<>();
    private final List<PublishedCharter> charters = new ArrayList<>();
    private final Map<LedgerId, String> checksums = new LinkedHashMap<>();

    /** Is a ledger of the file, the one in the storage, and the hash that the file has at the position where the storage's ends. */
    private record Compared(ChainHead file, Optional<ChainHead> there, Optional<String> hashInFile) {

        Compared at(StoredEvent event) {
            boolean isThere =
                    there.filter(head -> head.position() == event.position()).isPresent();
            return isThere ? new Compared(file, there, Optional.of(event.hash())) : this;
        }
    }

    private Optional<BackupReport> report = Optional.empty();

    private Preview(Target target, ImmutableSet<LedgerId> only) {
        this.target = target;
        this.only = only;
    }

    /** Reads all of a file; refuses one that is not whole. */
    static Preview of(Path file, Target target, ImmutableSet<LedgerId> only) {
        Preview preview = new Preview(target, only);
        try (BackupReader reader = BackupReader.open(file, LineKind.BACKUP)) {
            preview.read(reader);
            preview.report = Optional.of(BackupReport.of(reader));
            preview.requireKnown(file, reader.head());
        }
        return preview;
    }

    private void read(BackupReader reader) {
        while (reader.hasNext()) {
            reader.step(this);
            if (!compared.isEmpty() && !reader.isInLedger()) {
                checksums.putIfAbsent(compared.get(compared.size() - 1).file().ledger(), reader.checksum());
            }
        }
    }

    private void requireKnown(Path file, Head head) {
        for (LedgerId each : only) {
            if (!head.ledgers().contains(each)) {
                throw new BackupException(
                        BackupRefusal.LEDGER_UNKNOWN,
                        "there is no ledger " + each + " in " + file + "; there are: " + head.ledgers());
            }
        }
    }

    private boolean isAskedFor(LedgerId ledger) {
        return only.isEmpty() || only.contains(ledger);
    }

    @Override
    public void ledger(LedgerLine line) {
        compared.add(new Compared(line.head(), target.head(line.ledger()), Optional.empty()));
    }

    @Override
    public void event(StoredEvent event) {
        int last = compared.size() - 1;
        compared.set(last, compared.get(last).at(event));
    }

    @Override
    public void charter(PublishedCharter charter) {
        charters.add(charter);
    }

    BackupReport report() {
        return report.orElseThrow();
    }

    ImmutableList<PublishedCharter> charters() {
        return ImmutableList.copyOf(charters);
    }

    /** Lists the ledgers that were asked for and are to be restored, or need not be; refuses those that cannot be. */
    ImmutableList<ChainHead> ledgers(boolean wanting) {
        return compared.stream()
                .filter(each -> isAskedFor(each.file().ledger()))
                .filter(each -> target.isWanting(each.file(), each.there(), each.hashInFile()) == wanting)
                .map(Compared::file)
                .collect(ImmutableList.toImmutableList());
    }

    /** Sees that the file says of a ledger what it said before. */
    void requireSame(LedgerId ledger, String checksum, Path file) {
        if (!checksum.equals(checksums.get(ledger))) {
            throw new BackupException(
                    BackupRefusal.DAMAGED,
                    file + " was changed while it was read; ledger " + ledger
                            + " was not restored from it, take another copy");
        }
    }
}
