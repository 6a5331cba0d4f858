/**
 * Backs storages up and restores them.
 *
 * <p>Start with {@link io.github.fourmatters.governance.app.backup.BackupCommand}.
 *
 * <p>Lasting decisions: a backup is looked at whole before a storage is made for it; the keys are written after the backup, into the one
 * file that is always kept newest; what is refused ends with 1 where the answer is no, with 2 where something else was to be named, and with
 * 3 where a file does not do what it should.
 */
@NullMarked
package io.github.fourmatters.governance.app.backup;

import org.jspecify.annotations.NullMarked;
