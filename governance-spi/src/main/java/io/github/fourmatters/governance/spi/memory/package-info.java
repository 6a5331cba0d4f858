/**
 * A storage in memory with exactly the semantics of the contracts, for tests, trials and embedders that need no more.
 *
 * <p>Start reading at {@link io.github.fourmatters.governance.spi.memory.InMemoryStorage}.
 *
 * <p>Lasting decisions:
 *
 * <ul>
 *   <li>A transaction gathers its changes beside the ledger and puts them in when it commits; so a rollback is
 *       forgetting them, and no reader ever sees what is not committed.
 *   <li>A ledger has two locks: a permit that one writing transaction holds to its end, and a monitor that is held for
 *       the moment of a read or of a commit. Readers never wait for a writer's decision.
 *   <li>Reading on one moment keeps every commit of the storage waiting until it is done, and copies nothing; those who
 *       read so do not wait for each other.
 *   <li>Nothing costs more as a ledger grows: an append touches its own streams alone.
 *   <li>There is no codec and no hash chain: events are kept as they are, so they had better be immutable.
 * </ul>
 */
@NullMarked
package io.github.fourmatters.governance.spi.memory;

import org.jspecify.annotations.NullMarked;
