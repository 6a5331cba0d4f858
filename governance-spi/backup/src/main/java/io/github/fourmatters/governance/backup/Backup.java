package io.github.fourmatters.governance.backup;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import io.github.fourmatters.governance.backup.lines.Head;
import io.github.fourmatters.governance.backup.lines.LedgerLine;
import io.github.fourmatters.governance.backup.lines.LineKind;
import io.github.fourmatters.governance.backup.lines.LineOrder;
import io.github.fourmatters.governance.backup.lines.LineWriter;
import io.github.fourmatters.governance.backup.refusal.BackupException;
import io.github.fourmatters.governance.backup.refusal.BackupRefusal;
import io.github.fourmatters.governance.spi.DurableStorage;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.Microseconds;
import io.github.fourmatters.governance.spi.Transaction;
import io.github.fourmatters.governance.spi.journal.ChainHead;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.function.Function;

/**
 * Writes the ledgers of a storage to a file that {@link Restore} reads, whatever the database, while others go on working.
 *
 * <p>Example:
 *
 * <pre>{@code
 * Backup backup = Backup.of(storage, clock.instant().truncatedTo(ChronoUnit.MICROS));
 * backup.write(Path.of("backups/2026-11-27.backup"));
 * backup.writeKeys(Path.of("elsewhere/newest.keys")); // always the same name, and after the backup
 * }</pre>
 *
 * <p>All of one ledger is of one moment; ledgers follow each other. A storage whose content is the same makes the same file, byte for
 * byte, but for the instant.
 *
 * <p><b>The keys.</b> Of an encrypted vault the backup holds the entries encrypted, and none of their keys, so that it may be kept for as
 * long as anybody likes. The keys go into a file of their own, of which only the newest is kept: {@link #writeKeys} replaces it. Whoever is
 * erased has no key in the next one, and no backup gives their words back. Of a vault that does not encrypt, the backup holds the words;
 * the file of keys then tells who was erased, and by digests what stands of them again, so that all else of them is left out when it is
 * restored. Whoever is marked as erased in the storage, and has not returned since, is in both as erased alone, also if words, key or tokens
 * still stand by mistake.
 *
 * <p>Whatever refuses is a {@link BackupException}; a {@link io.github.fourmatters.governance.spi.StorageException} comes from the storage
 * and says whether a retry is right. Immutable; thread-safe.
 */
public final class Backup {

    private static final int PAGE = 1000;
    private static final Comparator<LedgerId> BY_ID = Comparator.comparing(LedgerId::value);

    private final DurableStorage<?> storage;
    private final Instant madeAt;
    private final ImmutableSet<LedgerId> only;
    private final boolean replacing;

    private Backup(DurableStorage<?> storage, Instant madeAt, ImmutableSet<LedgerId> only, boolean replacing) {
        this.storage = storage;
        this.madeAt = madeAt;
        this.only = only;
        this.replacing = replacing;
    }

    /**
     * Makes backups of every ledger that has an event.
     *
     * @param storage the storage, not null; stays the caller's
     * @param madeAt the instant to be told in the file, at most microseconds
     * @return what writes them
     * @throws IllegalArgumentException if the instant is finer than microseconds
     */
    public static Backup of(DurableStorage<?> storage, Instant madeAt) {
        requireNonNull(storage, "storage");
        return new Backup(storage, Microseconds.exact("madeAt", madeAt), ImmutableSet.of(), false);
    }

    /**
     * Takes some ledgers alone. A ledger comes into being with its first event: one without is none.
     *
     * @param first a ledger, not null
     * @param more others
     * @return the same, of these ledgers
     */
    public Backup ledgers(LedgerId first, LedgerId... more) {
        ImmutableSet<LedgerId> some = ImmutableSet.<LedgerId>builder()
                .add(first)
                .addAll(Arrays.asList(more))
                .build();
        return new Backup(storage, madeAt, some, replacing);
    }

    /**
     * Overwrites a backup that is there already.
     *
     * @return the same, overwriting
     */
    public Backup replacing() {
        return new Backup(storage, madeAt, only, true);
    }

    /**
     * Writes a backup to a file: beside its place, under its name with a dot before it and {@code .part} behind it, and puts it there once
     * it is whole and flushed. Only its owner may read it, where the system knows owners. What a killed run has left under that name is
     * removed first; two runs for one file at once do not go.
     *
     * @param file the file, not null; its folder must be there
     * @return what was written
     * @throws BackupException if there is such a file, it cannot be written, or the storage is damaged; nothing is left then
     */
    public BackupReport write(Path file) {
        return put(file, replacing, this::write);
    }

    private static BackupReport put(Path file, boolean replacing, Function<OutputStream, BackupReport> writing) {
        try (TargetFile target = TargetFile.of(file, replacing)) {
            BackupReport report = writing.apply(target.out());
            target.putInPlace();
            return report;
        }
    }

    /**
     * Writes a backup to a stream, and flushes it. A file that was only begun is refused when it is restored.
     *
     * @param out the stream, not null; stays open, and is best a buffered one
     * @return what was written
     * @throws BackupException if it cannot be written, or the storage is damaged
     */
    public BackupReport write(OutputStream out) {
        return write(
                out,
                LineKind.BACKUP,
                wanted(),
                (lines, tx, line) -> new LedgerWriter(storage, lines, tx, line.ledger()).write(line));
    }

    private BackupReport write(
            OutputStream out, LineKind kind, ImmutableList<LedgerId> ledgers, LedgerWriting writing) {
        boolean encrypted = StorageVault.of(storage).isEncrypted();
        Head head = new Head(kind, madeAt, ledgers, encrypted);
        LineWriter lines = new LineWriter(requireNonNull(out, "out"), head);
        ImmutableList.Builder<ChainHead> heads = ImmutableList.builder();
        for (LedgerId each : ledgers) {
            heads.add(storage.transactions().<ChainHead>read(tx -> {
                LedgerLine line = LedgerWriter.line(storage, tx, each)
                        .orElseThrow(
                                () -> new IllegalStateException("the events of ledger " + each + " have vanished"));
                writing.write(lines, tx, line);
                return line.head();
            }));
        }
        if (kind == LineKind.BACKUP) {
            // Last, so that the charters that the ledgers need are among them.
            storage.transactions().read(storage.charters()::all).stream()
                    .sorted(LineOrder.OF_CHARTERS)
                    .forEach(lines::charter);
        }
        lines.end();
        return new BackupReport(madeAt, encrypted, heads.build(), Counts.of(lines.counter()));
    }

    private ImmutableList<LedgerId> wanted() {
        ImmutableList<LedgerId> known = known();
        if (only.isEmpty()) {
            return known;
        }
        for (LedgerId each : only) {
            if (!known.contains(each)) {
                throw unknown(each);
            }
        }
        return ImmutableSortedSet.copyOf(BY_ID, only).asList();
    }

    private BackupException unknown(LedgerId ledger) {
        return new BackupException(
                BackupRefusal.LEDGER_UNKNOWN,
                "ledger " + ledger + " has no event in the storage, so that no backup was made; there are: " + known());
    }

    /** Lists the ledgers that have an event. */
    private ImmutableList<LedgerId> known() {
        return ImmutableList.copyOf(Listing.of(cursor -> storage.journal().ledgers(cursor, PAGE)));
    }

    /**
     * Writes the keys of every ledger's subjects, and who was erased, to a file; replaces the one that is there, if it is one of keys
     * that this storage has or has erased. Write it after the backup, and keep no older one.
     *
     * <p>A run that is killed leaves what it has written of the keys beside the file, under its name with a dot before it and
     * {@code .part} behind it; the next run for the same file removes that as it begins. Erase nobody in between, or remove it yourself.
     *
     * @param file the file, not null; its folder must be there
     * @return what was written
     * @throws BackupException if the file there is something else, holds a key that would be lost, or cannot be written; it stays as it
     *     is then
     */
    public BackupReport writeKeys(Path file) {
        boolean there = Files.exists(requireNonNull(file, "file"));
        return put(file, there, out -> {
            if (there) {
                new KeptKeys(storage).require(file);
            }
            return writeKeys(out);
        });
    }

    /**
     * Writes the keys of every ledger's subjects, and who was erased, to a stream, and flushes it.
     *
     * @param out the stream, not null; stays open, and is best a buffered one
     * @return what was written
     * @throws BackupException if it cannot be written
     */
    public BackupReport writeKeys(OutputStream out) {
        return write(out, LineKind.KEYS, known(), (lines, tx, line) -> KeysWriter.write(storage, lines, tx, line));
    }

    /** Writes what is wanted of one ledger. */
    @FunctionalInterface
    private interface LedgerWriting {

        void write(LineWriter lines, Transaction tx, LedgerLine line);
    }
}
