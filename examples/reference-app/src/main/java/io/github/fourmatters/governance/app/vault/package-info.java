/**
 * What concerns the words of residents as a whole: erasing a person, cleaning the file, and the master key.
 *
 * <p>Start with {@link io.github.fourmatters.governance.app.vault.EraseCommand}.
 *
 * <p>Lasting decisions:
 *
 * <ul>
 *   <li>The vault of this app is always encrypted, under a key for each resident that is erased with the resident. Whoever gives no master
 *       key has those keys beside the words: enough for what {@code erase} promises of backups, and no protection of the file itself.
 *   <li>An office makes a master key once, keeps it apart from the storage and its backups, and names it in the environment, so that no
 *       command is given without it by mistake.
 *   <li>Erasing says what is to be done about copies: the file itself is clean at once or after {@code compact}, backups when their file of
 *       keys is made anew, copies of whole files when the master key is changed and the old one destroyed.
 * </ul>
 */
@NullMarked
package io.github.fourmatters.governance.app.vault;

import org.jspecify.annotations.NullMarked;
