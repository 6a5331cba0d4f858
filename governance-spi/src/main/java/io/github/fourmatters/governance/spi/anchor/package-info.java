/**
 * Anchors: the ends of the ledgers' chains of hashes, noted down elsewhere, so that what was rewritten or cut off since is found.
 *
 * <p>Start reading at {@link io.github.fourmatters.governance.spi.anchor.AnchorFile}.
 *
 * <p>Lasting decisions:
 *
 * <ul>
 *   <li>A chain of hashes shows that nothing inside of it was changed. It does not show that its end was taken away together with the head,
 *       or that all of it was written anew; an anchor does, for everything that was recorded before it was noted.
 *   <li>An anchor is a line of plain text, so that it can be kept anywhere: in a file of another machine, in a mail, on paper. Whoever can
 *       write to the storage and to the anchors can change both; so keep them where others write.
 *   <li>Lines are added and never changed. A line counts once it ends: one that a power cut left unfinished is passed
 *       by, and marked as unfinished when the next one is added.
 *   <li>Whoever adds locks a file of its own that nothing else opens: on Linux a process loses its lock on a file with the first channel
 *       to that file that it closes.
 *   <li>A file that is full is followed by the next one and stays as it is, so that it may be put where nothing can be changed.
 * </ul>
 */
@NullMarked
package io.github.fourmatters.governance.spi.anchor;

import org.jspecify.annotations.NullMarked;
