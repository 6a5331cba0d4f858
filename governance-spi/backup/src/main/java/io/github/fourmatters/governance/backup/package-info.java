/**
 * Backups: ledgers as one portable text file, and back into any storage.
 *
 * <p>Start reading at {@link io.github.fourmatters.governance.backup.Backup} and {@link
 * io.github.fourmatters.governance.backup.Restore}. The file is described in {@code FORMAT.md} beside this module's sources.
 *
 * <p>Lasting decisions:
 *
 * <ul>
 *   <li>Nothing here knows the domain: events, charters and entries are bytes. What is needed of a storage is its contract, so that a backup
 *       of one database is restored into another one, with the same heads of the chains.
 *   <li>The order of all lines is given by what they say, not by the database, and a moment's content makes one file: two backups can be
 *       compared byte for byte.
 *   <li>Each ledger is read on one moment, page by page; of a large ledger only a page is in memory, of its timers fifty thousand.
 *   <li>A file is written beside its place and put there whole. It ends with a checksum of all before; the first reading
 *       of a restore sees to that, and to the chain of hashes, before anything is written.
 *   <li>A ledger is restored in one transaction, so that there is no half of one to go on with; ledgers that are there already and are
 *       the same are passed over, so that the same call is right after a failure. Nothing is ever overwritten: a ledger with fewer events is
 *       refused too, since nobody knows whether its notices were delivered and its timers rang since.
 *   <li>Keys and entries are apart, or no erasure would reach a backup. The newest keys decide what of an older backup may come back; subjects stand
 *       in the same order in both files, so that they are read side by side.
 * </ul>
 */
@NullMarked
package io.github.fourmatters.governance.backup;

import org.jspecify.annotations.NullMarked;
