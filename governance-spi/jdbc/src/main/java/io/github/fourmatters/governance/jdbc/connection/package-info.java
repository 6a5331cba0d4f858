/**
 * Connections, transactions and statements over {@code java.sql}; not exported.
 *
 * <p>Start reading at {@link io.github.fourmatters.governance.jdbc.connection.Session}: it runs statements on one connection, and
 * begins, commits and rolls back as its {@link io.github.fourmatters.governance.jdbc.dialect.Dialect} says.
 *
 * <p>Lasting decisions:
 *
 * <ul>
 *   <li>A transaction of the storage's own begins with its first write. What it reads before that, it reads as committed at that
 *       moment, on every database alike; so a command that only reads, or is refused, holds up nobody.
 *   <li>Where a place takes one writer at a time (a file of SQLite or H2), the writers of one process wait for each other here, in the
 *       order in which they came, from before the first write until after the commit. Other processes are waited for by the database.
 *   <li>READ COMMITTED it is, or SQLite's SERIALIZABLE; a connection with another isolation level is refused by name.
 *   <li>A data source that hands out somebody's open transaction is found out and refused: we would commit it.
 *   <li>Connections that the storage keeps for itself keep their prepared statements; a borrowed or joined one is given back without
 *       any.
 * </ul>
 */
@NullMarked
package io.github.fourmatters.governance.jdbc.connection;

import org.jspecify.annotations.NullMarked;
