/**
 * Databases that are one file: named, looked at before anything trusts them, made whole or not at all, and connected to; not exported.
 *
 * <p>Start reading at {@link io.github.fourmatters.governance.jdbc.file.SqliteFile}, and go on with {@link
 * io.github.fourmatters.governance.jdbc.file.H2File}.
 *
 * <p>Lasting decisions:
 *
 * <ul>
 *   <li>Nobody but the database opens a database's file: on POSIX systems a process that closes any handle of a file gives up all of its
 *       locks on it. What is to be known of a file is asked of the database, or told by its name, length and time alone.
 *   <li>Reading leaves nothing behind. While nobody writes to a SQLite file, it is read without locks, and looked at before and after
 *       each transaction; a reader that is surprised by a writer goes on beside it.
 *   <li>A file is made beside its place and put there whole. Whatever stands there is opened or refused, and never made anew.
 *   <li>Nothing here knows what a storage is: a file gives its connections, and the package above makes a storage over them.
 * </ul>
 */
@NullMarked
package io.github.fourmatters.governance.jdbc.file;

import org.jspecify.annotations.NullMarked;
