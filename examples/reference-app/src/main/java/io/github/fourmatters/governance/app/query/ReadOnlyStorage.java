package io.github.fourmatters.governance.app.query;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.Governance;
import io.github.fourmatters.governance.GovernanceBuilder;
import io.github.fourmatters.governance.app.option.LedgersOption;
import io.github.fourmatters.governance.app.option.StorageOption;
import io.github.fourmatters.governance.app.shell.Complaint;
import io.github.fourmatters.governance.app.shell.Failures;
import io.github.fourmatters.governance.charter.Charter;
import io.github.fourmatters.governance.charter.CharterHistory;
import io.github.fourmatters.governance.charter.CharterMismatchException;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.json.JsonCharterCodec;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.Storage;
import io.github.fourmatters.governance.spi.journal.Journal;
import io.github.fourmatters.governance.spi.journal.Recorded;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A storage that is only read. */
final class ReadOnlyStorage implements AutoCloseable {
    private final Storage<Fact> storage;
    private final Governance governance;
    private final ImmutableList<LedgerId> ledgers;

    private ReadOnlyStorage(Storage<Fact> storage, ImmutableList<LedgerId> ledgers, List<Charter> charters) {
        this.storage = storage;
        this.ledgers = ledgers;
        GovernanceBuilder builder = Governance.builder()
                .storage(storage)
                .charter(Charter.fourMatters())
                .charterCodec(new JsonCharterCodec());
        // Only their versions count here: nothing is decided.
        for (int index = 0; index < charters.size(); index++) {
            builder.charterFrom(Instant.EPOCH.plusSeconds(index + 1L), charters.get(index));
        }
        this.governance = builder.build();
    }

    /** Opens a storage for the ledgers that are wanted; its history may have been played under some charters beside the preset. */
    static ReadOnlyStorage open(StorageOption option, LedgersOption ledgers, List<Charter> charters) {
        Storage<Fact> storage = option.read();
        try {
            return new ReadOnlyStorage(storage, wanted(storage, option, ledgers), charters);
        } catch (RuntimeException problem) {
            storage.close();
            throw problem;
        }
    }

    private static ImmutableList<LedgerId> wanted(Storage<Fact> storage, StorageOption option, LedgersOption ledgers) {
        if (StorageOption.ledgers(storage).isEmpty()) {
            throw Complaint.badInput(
                    "--storage: " + option.file() + " holds nothing yet; play a year or import a file first",
                    "--storage：" + option.file() + " 尚无内容；请先推演一年（year）或导入表（import）");
        }
        return ledgers.in(storage, option);
    }

    Governance governance() {
        return governance;
    }

    ImmutableList<LedgerId> ledgers() {
        return ledgers;
    }

    /** The charter that was in force at an instant, as the storage keeps it. */
    Charter charter(Instant at) {
        try {
            return CharterHistory.kept(
                            storage.transactions().read(tx -> storage.charters().all(tx)),
                            Optional.of(new JsonCharterCodec()))
                    .inForce(at);
        } catch (CharterMismatchException unreadable) {
            throw Failures.storage("", unreadable);
        }
    }

    /** When the first thing took effect that is recorded here. */
    private Instant first() {
        return ledgers.stream()
                .flatMap(ledger -> at(ledger, 0))
                .map(recorded -> recorded.payload().occurredAt())
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** The calendar year in which the storage begins. */
    int firstYear(ZoneId zone) {
        return LocalDate.ofInstant(first(), zone).getYear();
    }

    /** When the last thing was recorded here. */
    Instant last() {
        Journal<Fact> journal = storage.journal();
        return ledgers.stream()
                .flatMap(ledger -> at(ledger, journal.readLedger(ledger, 0, 1).head() - 1))
                .map(Recorded::recordedAt)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private Stream<Recorded<Fact>> at(LedgerId ledger, long after) {
        return storage.journal().readLedger(ledger, after, 1).events().stream();
    }

    @Override
    public void close() {
        storage.close();
    }
}
