package io.github.fourmatters.governance.backup;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.fourmatters.governance.backup.lines.BackupReader;
import io.github.fourmatters.governance.backup.lines.LineKind;
import io.github.fourmatters.governance.backup.lines.LineVisitor;
import io.github.fourmatters.governance.backup.refusal.BackupException;
import io.github.fourmatters.governance.backup.refusal.BackupRefusal;
import io.github.fourmatters.governance.spi.DurableStorage;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.Transaction;
import io.github.fourmatters.governance.spi.charter.PublishedCharter;
import io.github.fourmatters.governance.spi.journal.ChainHead;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * Restores ledgers from a file that {@link Backup} has written, into a storage on whatever database.
 *
 * <p>Example: {@code Restore.into(storage).keys(Path.of("newest.keys")).from(Path.of("2026-11-27.backup"))}.
 *
 * <p>The file is read twice: the first time nothing is written, so that a file that is damaged, cut, or would overwrite anything is
 * refused whole. Then each ledger is restored in one transaction: after a failure or a kill it is there whole or not at all, and the same call
 * goes on where it was. The storage must not be worked in meanwhile; its notices would be delivered, and its timers ring, as soon
 * as somebody does.
 *
 * <p>A ledger that the storage has with the same events stays as it is, whatever has become of its timers and notices since. One that it has
 * with other events, with more or with fewer is refused. Charters go with the first ledger that is restored; one that is there already must
 * be the same.
 *
 * <p>Who was erased stays so: in the backup, in the newest keys, or in the storage. What was theirs before is left out and counted. Of
 * somebody who came back since, what was encrypted is restored if the newest keys open it; without encryption, what they tell to stand in the
 * vault today, and nothing else of them. Without a file of keys nothing is known of erasures after the backup.
 *
 * <p>Whatever refuses is a {@link BackupException}; a {@link io.github.fourmatters.governance.spi.StorageException} comes from the storage
 * and says whether a retry is right. Immutable; thread-safe.
 */
public final class Restore {

    private final DurableStorage<?> storage;
    private final ImmutableSet<LedgerId> only;
    private final Optional<Path> keys;
    private final boolean keyless;

    private Restore(DurableStorage<?> storage, ImmutableSet<LedgerId> only, Optional<Path> keys, boolean keyless) {
        this.storage = storage;
        this.only = only;
        this.keys = keys;
        this.keyless = keyless;
    }

    /**
     * Restores every ledger of a file.
     *
     * @param storage where to, not null; stays the caller's. If the backup's vault was encrypted, its vault has to be so as well; which
     *     master key it is opened with does not matter yet
     * @return what restores them
     */
    public static Restore into(DurableStorage<?> storage) {
        return new Restore(requireNonNull(storage, "storage"), ImmutableSet.of(), Optional.empty(), false);
    }

    /**
     * Takes some ledgers alone.
     *
     * @param first a ledger, not null
     * @param more others
     * @return the same, of these ledgers
     */
    public Restore ledgers(LedgerId first, LedgerId... more) {
        ImmutableSet<LedgerId> some = ImmutableSet.<LedgerId>builder()
                .add(first)
                .addAll(Arrays.asList(more))
                .build();
        return new Restore(storage, some, keys, keyless);
    }

    /**
     * Takes the keys, and who was erased since, from a file that {@link Backup#writeKeys} has written: the newest one.
     *
     * @param file the file, not null
     * @return the same, with these keys
     */
    public Restore keys(Path file) {
        return new Restore(storage, only, Optional.of(file), false);
    }

    /**
     * Restores without keys: of an encrypted vault no entry is restored.
     *
     * @return the same, without keys
     */
    public Restore withoutKeys() {
        return new Restore(storage, only, Optional.empty(), true);
    }

    /**
     * Restores from a file.
     *
     * @param file the backup, not null
     * @return what was restored, and what was left out
     * @throws BackupException if the file or the keys are not whole, or what they hold does not fit the storage; nothing was changed
     *     then. If that shows only while ledgers are restored, since the file or the storage was changed just meanwhile, the ledgers before
     *     that one are there whole, with the charters; and if it was the first, nothing
     */
    public RestoreReport from(Path file) {
        Target target = new Target(storage);
        Preview preview = Preview.of(requireNonNull(file, "file"), target, only);
        ImmutableList<ChainHead> wanting = preview.ledgers(true);
        ImmutableList<ChainHead> unchanged = preview.ledgers(false);
        target.require(preview.charters());
        target.requireEmpty(wanting);
        if (!wanting.isEmpty()) {
            new KeysCheck(StorageVault.of(storage), keys, keyless).require(file, preview.report(), wanting);
        }
        Restored restored = new Restored();
        if (wanting.isEmpty()) {
            storage.transactions().<Boolean>call(tx -> publish(tx, target, preview.charters(), restored));
        } else {
            new Restoring(target, preview, file, restored).run(wanting);
        }
        return restored.report(preview.report().madeAt(), wanting, unchanged);
    }

    private static boolean publish(
            Transaction tx, Target target, ImmutableList<PublishedCharter> charters, Restored restored) {
        for (PublishedCharter each : charters) {
            if (target.publish(tx, each)) {
                restored.count(LineKind.CHARTER);
            }
        }
        return true;
    }

    /** Reads the file for the second time, ledger by ledger. */
    private final class Restoring {

        private final Target target;
        private final Preview preview;
        private final Path file;
        private final Restored restored;
        private boolean published;

        Restoring(Target target, Preview preview, Path file, Restored restored) {
            this.target = target;
            this.preview = preview;
            this.file = file;
            this.restored = restored;
        }

        void run(ImmutableList<ChainHead> wanting) {
            try (BackupReader reader = BackupReader.open(file, LineKind.BACKUP);
                    NewestKeys newest = NewestKeys.open(keys)) {
                for (ChainHead each : wanting) {
                    goTo(reader, each.ledger());
                    newest.goTo(each.ledger());
                    storage.transactions().<Boolean>call(tx -> restore(reader, newest, tx, each.ledger()));
                    published = true;
                }
            }
        }

        private void goTo(BackupReader reader, LedgerId ledger) {
            while (reader.hasNext() && !reader.isIn(ledger)) {
                reader.step(LineVisitor.NOTHING);
            }
        }

        private boolean restore(BackupReader reader, NewestKeys newest, Transaction tx, LedgerId ledger) {
            target.requireEmpty(tx, ledger);
            SubjectRestore subjects = new SubjectRestore(
                    StorageVault.of(storage), reader.head().vaultEncrypted(), newest, restored, tx, ledger);
            LedgerRestore lines = new LedgerRestore(storage, tx, ledger, subjects, restored);
            while (reader.isInLedger()) {
                reader.step(lines);
            }
            end(lines);
            preview.requireSame(ledger, reader.checksum(), file);
            // With the first ledger, since a charter can never be removed; behind it, since it takes that ledger's lock
            // first.
            return !published && publish(tx, target, preview.charters(), restored);
        }

        private void end(LedgerRestore lines) {
            try {
                lines.end();
            } catch (IllegalArgumentException unfit) {
                throw new BackupException(
                        BackupRefusal.DAMAGED, file + " cannot be restored: " + unfit.getMessage(), unfit);
            }
        }
    }
}
