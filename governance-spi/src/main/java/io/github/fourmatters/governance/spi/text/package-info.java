/**
 * What may stand in a text and in an identifier, and how either is shown in a message.
 *
 * <p>Start reading at {@link io.github.fourmatters.governance.spi.text.TextRule} for what people write and at {@link
 * io.github.fourmatters.governance.spi.text.IdRule} for what things are called; {@link
 * io.github.fourmatters.governance.spi.text.Quoted} makes either fit for a message.
 *
 * <p>Lasting decisions:
 *
 * <ul>
 *   <li>There is one rule for texts and one for identifiers, here, for the contracts, the library and its programs alike.
 *   <li>All ids follow {@code IdRule.ID}. A {@code CommandId} keeps to ASCII, and a {@code LedgerId} to letters, digits, dots, underscores
 *       and hyphens among the ASCII that it holds: {@code ledger:command.n} must be read in one way only, in every other ledger too.
 *       What holds an id inside, the name of a timer or of an entry in the vault, follows {@code IdRule.KEY}.
 *   <li>A text is kept as it was given, or refused; nothing is trimmed, normalised or replaced. What somebody wrote and
 *       what is recorded never differ.
 *   <li>A character that this Java does not know yet counts as a visible one: names hold rare characters, and a newer
 *       Unicode must not be refused by an older Java.
 *   <li>Whether two identifiers look alike is judged within each: letters of scripts that look alike may not be mixed. Two
 *       whole words of different scripts that happen to look the same are two identifiers.
 * </ul>
 */
@NullMarked
package io.github.fourmatters.governance.spi.text;

import org.jspecify.annotations.NullMarked;
