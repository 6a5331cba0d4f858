package io.github.fourmatters.governance.backup.lines;

import com.google.common.collect.ImmutableSet;
import io.github.fourmatters.governance.spi.charter.PublishedCharter;
import io.github.fourmatters.governance.spi.journal.StoredEvent;
import io.github.fourmatters.governance.spi.notice.Parked;
import io.github.fourmatters.governance.spi.notice.Undelivered;
import io.github.fourmatters.governance.spi.timer.DueTimer;
import io.github.fourmatters.governance.spi.vault.SubjectId;
import io.github.fourmatters.governance.spi.vault.VaultEntry;
import io.github.fourmatters.governance.spi.vault.VaultToken;
import java.util.Optional;

/** Takes what the lines of a file tell, in their order. What it does not ask for goes by. */
public interface LineVisitor {

    /** Lets everything go by. */
    LineVisitor NOTHING = new LineVisitor() {};

    /**
     * Takes the beginning of a ledger.
     *
     * @param ledger where its chain ends
     */
    default void ledger(LedgerLine ledger) {}

    /**
     * Takes an event.
     *
     * @param event the event as it is stored
     */
    default void event(StoredEvent event) {}

    /**
     * Takes a timer.
     *
     * @param timer the timer
     */
    default void timer(DueTimer timer) {}

    /**
     * Takes a notice that waits for its delivery.
     *
     * @param notice the notice; its id says nothing
     */
    default void waiting(Undelivered notice) {}

    /**
     * Takes a notice that was set aside.
     *
     * @param notice the notice; its id says nothing
     */
    default void parked(Parked notice) {}

    /**
     * Takes somebody who was ever erased, from a backup.
     *
     * @param subject who it is
     */
    default void erased(SubjectId subject) {}

    /**
     * Takes an entry of the vault.
     *
     * @param entry the entry as it lies in the storage
     */
    default void entry(VaultEntry entry) {}

    /**
     * Takes a token of the vault.
     *
     * @param token the token
     */
    default void token(VaultToken token) {}

    /**
     * Takes a charter.
     *
     * @param charter the charter
     */
    default void charter(PublishedCharter charter) {}

    /**
     * Takes somebody who was ever erased, from a file of keys.
     *
     * @param subject who it is
     * @param returned whether there is something of theirs again
     * @param standing the digests of what there is, see {@link EntryDigest}; none of an encrypted vault
     */
    default void erased(SubjectId subject, boolean returned, ImmutableSet<String> standing) {}

    /**
     * Takes an entry of the vault's own, from a file of keys.
     *
     * @param entry the entry as it lies in the storage
     * @param id the id of the subject's key, as their other entries name it; empty if there are none
     */
    default void key(VaultEntry entry, Optional<String> id) {}
}
