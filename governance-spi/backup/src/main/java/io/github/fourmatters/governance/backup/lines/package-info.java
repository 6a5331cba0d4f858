/**
 * The lines of a backup's file: how each is written, and how a file is read that anybody may have changed.
 *
 * <p>Start reading at {@link io.github.fourmatters.governance.backup.lines.LineVisitor}, which {@link
 * io.github.fourmatters.governance.backup.lines.LineWriter} writes to and {@link
 * io.github.fourmatters.governance.backup.lines.BackupReader} reads for. The format is described in {@code FORMAT.md} beside this
 * module's sources.
 *
 * <p>Lasting decisions:
 *
 * <ul>
 *   <li>A line is read into memory only up to a limit, and nothing but lines is ever held.
 *   <li>Whatever is not as described is refused, also what would do no harm, such as a member that nobody knows: a format that grows gets
 *       another number.
 *   <li>A message tells the number of the line, and never quotes what cannot be read.
 * </ul>
 */
@NullMarked
package io.github.fourmatters.governance.backup.lines;

import org.jspecify.annotations.NullMarked;
