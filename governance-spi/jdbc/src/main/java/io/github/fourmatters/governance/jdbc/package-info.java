/**
 * A durable storage in a relational database, over {@code java.sql} alone.
 *
 * <p>Start reading at {@link io.github.fourmatters.governance.jdbc.JdbcStorage}; whoever only wants a file of their own
 * takes {@link io.github.fourmatters.governance.jdbc.H2Storage}. The tables are made by {@link
 * io.github.fourmatters.governance.jdbc.JdbcSchema}, and only when asked.
 *
 * <p>Lasting decisions:
 *
 * <ul>
 *   <li>Every write to a ledger first locks its row in {@code gov_ledger_head}. That row gives dense positions in the
 *       order of commits, and carries the hash chain.
 *   <li>The head row is made good from the events wherever it is read: H2 was seen to lose an update of it when another
 *       transaction rolls back, and one that is joined cannot be kept from that.
 *   <li>Any number of storage objects may have one database open at once, in one process or, with a server, in several.
 *       What keeps them apart is the database: the permits inside one object only spare it H2's lost update, which
 *       between two objects the head that is made good takes care of. The kit is run on two objects at once: H2 in memory,
 *       in a file, and behind its server. A file without a server is for one process; H2 itself sees to that.
 *   <li>Few indexes with short keys: a commit writes a page of each that it touches. An event's primary key is its
 *       ledger's number and its position in one; a timer's is a hash of its name.
 *   <li>Nothing that can happen in ordinary life is told by a violated constraint, because on some databases that ends
 *       the caller's transaction.
 *   <li>READ COMMITTED it is; a connection with another isolation level is refused by name.
 *   <li>What differs between databases stands in {@code Dialect} and in the numbered scripts under {@code
 *       governance-schema/}, nowhere else. Each script can be run again without harm, so that many nodes may install at
 *       once.
 *   <li>A connection that the storage keeps for itself keeps its prepared statements; one that is borrowed or joined is
 *       given back without any.
 * </ul>
 */
@NullMarked
package io.github.fourmatters.governance.jdbc;

import org.jspecify.annotations.NullMarked;
