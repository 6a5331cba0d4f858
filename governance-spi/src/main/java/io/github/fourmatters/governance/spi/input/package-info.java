/**
 * Reads files and texts that come from outside, and no more of them than anybody needs.
 *
 * <p>Start reading at {@link io.github.fourmatters.governance.spi.input.InputLimits}; {@link
 * io.github.fourmatters.governance.spi.input.InputFile} reads a file within them, {@link
 * io.github.fourmatters.governance.spi.input.BoundedReader} whatever else has characters.
 *
 * <p>Lasting decisions:
 *
 * <ul>
 *   <li>Whoever reads from outside says how much at most: how many bytes, how long a line, how deep, how many parts. The limits are looked
 *       at while reading, so that nothing large is in memory before it is refused.
 *   <li>Whatever is wrong with a file is one sentence: what was read, what is wrong with it, what to do. It quotes a line of the file at
 *       most, and that shortened and with nothing in it that is not seen.
 *   <li>Nothing is repaired. Bytes that are not of the named encoding are refused, not replaced; only the mark U+FEFF that some programs
 *       write before the first character is passed over.
 * </ul>
 */
@NullMarked
package io.github.fourmatters.governance.spi.input;

import org.jspecify.annotations.NullMarked;
