/**
 * What differs between databases, and nothing else: a {@link io.github.fourmatters.governance.jdbc.dialect.Dialect} for each.
 *
 * <p>Start with {@link io.github.fourmatters.governance.jdbc.dialect.Dialects}, which has those of the databases that this library knows.
 * Whoever runs another one writes a dialect of their own, mostly by extending that of its nearest relative, and the scripts that make the
 * tables; the contract kit of {@code governance-tck} proves it.
 *
 * <p>Lasting decisions:
 * <ul>
 *   <li>All statements are the same on every database, but for what a dialect says. So they keep to what all of them take: no number is
 *       returned by an insertion, nothing ordinary is told by a violated constraint.
 *   <li>A driver's name for its database is a convenience. Relatives of PostgreSQL and MySQL give the names of these, so the dialect can
 *       always be told.
 *   <li>PostgreSQL, MariaDB and MySQL compare texts by their bytes or code points here, whatever the collation of the database: a
 *       listing that goes page by page must not change its order with a setting.
 *   <li>A server that does not flush what it acknowledges ({@code fsync}, {@code synchronous_commit}, {@code
 *       innodb_flush_log_at_trx_commit}) is refused by name.
 *   <li>MySQL is declared: written from its manual on the base of MariaDB, and proven by nobody yet.
 * </ul>
 */
@NullMarked
package io.github.fourmatters.governance.jdbc.dialect;

import org.jspecify.annotations.NullMarked;
