/**
 * The refusals: why no backup is written, or why a file is not restored.
 *
 * <p>Start reading at {@link io.github.fourmatters.governance.backup.refusal.BackupRefusal}.
 *
 * <p>Lasting decisions: the reasons are a closed list, so that whoever calls can tell them in another language; the sentence in the
 * exception names the file, the ledger and the numbers.
 */
@NullMarked
package io.github.fourmatters.governance.backup.refusal;

import org.jspecify.annotations.NullMarked;
