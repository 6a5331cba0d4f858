/**
 * A durable storage in a relational database, over {@code java.sql} alone.
 *
 * <p>Start reading at {@link io.github.fourmatters.governance.jdbc.SqliteStorage}, which keeps everything in one file: what an
 * office begins with. Whoever brings a data source, of PostgreSQL, MariaDB, SQLite or H2, takes
 * {@link io.github.fourmatters.governance.jdbc.JdbcStorage}; what differs between databases is a
 * {@link io.github.fourmatters.governance.jdbc.dialect.Dialect}. The tables
 * are made by {@link io.github.fourmatters.governance.jdbc.JdbcSchema}, and only when asked.
 *
 * <p>Lasting decisions:
 *
 * <ul>
 *   <li>An office begins with SQLite, because it keeps its word. Of 285 copies of a SQLite file that were made right after an
 *       acknowledgement, none lacked anything; of 223 of an H2 2.5.252 file, 47 lacked one to four commands, and of 190 kills six lost
 *       some. H2 2.4.240 lost nothing on one ledger, and tore one file of 40 that several ledgers were written to at once; so a
 *       place takes one writer at a time. H2 does not flush: it outlives a kill, and not a power cut.
 *   <li>Whatever a database can tell of itself is looked at when it is opened. That its newest commits were cut off, none can tell: what is
 *       left of SQLite's {@code -wal} looks like what a killed process leaves. Against that there are anchors, which keep a ledger's head
 *       elsewhere.
 *   <li>Nobody but the database opens a database's file: on POSIX systems a process that closes any handle of a file gives up all of its
 *       locks on it. What is to be known of a file is asked of the database, or told by its name, length and time alone.
 *   <li>Reading leaves nothing behind. While nobody writes to a SQLite file, it is read without locks, and looked at before and after
 *       each transaction; a reader that is surprised by a writer goes on beside it.
 *   <li>Every write to a ledger first locks its row in {@code gov_ledger}. That row gives dense positions in the order of commits,
 *       and carries the hash chain. It is trusted while the storage is open, and compared with the events each time that one is opened:
 *       what does not fit is refused, and never repaired.
 *   <li>A command, a stream and a type of events are told once, in a row of their own; an event names them by number. An event's
 *       primary key is its ledger's number and its position in one. Its payload is packed against the first of its type, so that a life cycle
 *       takes less than 3.5 KB; the chain of hashes goes over what the codec wrote.
 *   <li>A file is made beside its place and put there whole. Whatever stands there is opened or refused, and never made anew.
 *   <li>Nothing that can happen in ordinary life is told by a violated constraint, because on some databases that ends
 *       the caller's transaction.
 *   <li>Any number of storage objects may have one database open at once, in one process or in several. What keeps processes apart is the
 *       database.
 *   <li>What differs between databases stands in the package {@code dialect} and in the numbered scripts under {@code
 *       governance-schema/}, nowhere else. Each script can be run again without harm, so that many nodes may install at once.
 * </ul>
 */
@NullMarked
package io.github.fourmatters.governance.jdbc;

import org.jspecify.annotations.NullMarked;
