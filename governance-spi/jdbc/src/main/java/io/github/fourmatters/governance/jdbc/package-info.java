/**
 * A durable storage in a relational database, over {@code java.sql} alone.
 *
 * <p>Start reading at {@link io.github.fourmatters.governance.jdbc.SqliteStorage}, which keeps everything in one file: what an
 * office begins with. Whoever brings a data source, of PostgreSQL, MariaDB, SQLite or H2, takes
 * {@link io.github.fourmatters.governance.jdbc.JdbcStorage}; what differs between databases is a
 * {@link io.github.fourmatters.governance.jdbc.dialect.Dialect}. The tables
 * are made by {@link io.github.fourmatters.governance.jdbc.JdbcSchema}, and only when asked.
 *
 * <p>Behind these are packages that are not exported, each of which imports those to its right alone: {@code file}, {@code schema},
 * {@code table}, {@code connection}, and {@code dialect}, which is.
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
 *   <li>Any number of storage objects may have one database open at once, in one process or in several. What keeps processes apart is the
 *       database.
 *   <li>What differs between databases stands in the package {@code dialect} and in the numbered scripts under {@code
 *       governance-schema/}, nowhere else.
 * </ul>
 */
@NullMarked
package io.github.fourmatters.governance.jdbc;

import org.jspecify.annotations.NullMarked;
