package io.github.fourmatters.governance.spi;

import io.github.fourmatters.governance.spi.charter.Charters;
import io.github.fourmatters.governance.spi.journal.Checkpoints;
import io.github.fourmatters.governance.spi.journal.Journal;
import io.github.fourmatters.governance.spi.notice.Outbox;
import io.github.fourmatters.governance.spi.timer.Timers;
import io.github.fourmatters.governance.spi.vault.Vault;
import java.time.Instant;
import java.util.Optional;

/**
 * Bundles everything that is kept: the journal, and what is written in the same transaction as its events.
 *
 * <p>Example: {@code storage.transactions().call(tx -> storage.journal().append(tx, append))}.
 *
 * <p>Thread-safe, as are all of its parts. Each accessor always answers the same object.
 *
 * @param <E> the type of the events
 */
public interface Storage<E> extends AutoCloseable {

    /**
     * Opens transactions of this storage.
     *
     * @return the transactions, never null
     */
    Transactions transactions();

    /**
     * Keeps the events.
     *
     * @return the journal, never null
     */
    Journal<E> journal();

    /**
     * Keeps what falls due.
     *
     * @return the timers, never null
     */
    Timers timers();

    /**
     * Keeps the notices that wait for their delivery.
     *
     * @return the outbox, never null
     */
    Outbox outbox();

    /**
     * Keeps how far each view has read.
     *
     * @return the checkpoints, never null
     */
    Checkpoints checkpoints();

    /**
     * Keeps personal data, apart from the events.
     *
     * @return the vault, never null
     */
    Vault vault();

    /**
     * Keeps the charters, so that every node goes by the same ones.
     *
     * @return the charters, never null
     */
    Charters charters();

    /**
     * Tells the time of the server that keeps everything, for a comparison with this machine's. Of the storages that are shipped, the one on
     * H2 does where it is opened over connections to an H2 server; one in memory, and one on a file of SQLite or H2, has no server.
     *
     * @return the server's time, or empty if there is no server besides this process
     * @throws StorageException if the server does not answer
     */
    Optional<Instant> serverTime();

    /**
     * Lets go of what the storage opened itself; what was handed to it stays open. A second call does nothing; any
     * other call afterwards is an error.
     */
    @Override
    void close();
}
