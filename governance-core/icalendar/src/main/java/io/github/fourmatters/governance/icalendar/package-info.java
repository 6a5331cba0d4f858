/**
 * Reads working calendars from the files in which offices keep them, and tells the speak days (说事日) of an RFC 5545 rule.
 *
 * <p>Start reading at {@link io.github.fourmatters.governance.icalendar.HolidayFile}, and for speak days at {@link
 * io.github.fourmatters.governance.icalendar.SpeakDays}.
 *
 * <p>Lasting decisions:
 *
 * <ul>
 *   <li>Which years a file covers is said by whoever reads it, never guessed from its dates: a file of one year often ends on a day of the
 *       next, and a calendar that claimed that year would give wrong due dates without a word.
 *   <li>A file is read whole or not at all. The first thing that cannot be understood is refused with its line, its value and the way out;
 *       nothing is skipped, since a holiday that is skipped is a due date that is wrong.
 *   <li>A recurring event is refused in a holiday file: holidays are announced year by year.
 *   <li>Speak days follow the wall clock of their zone. A time that is skipped or occurs twice is taken as RFC 5545 section 3.3.5 has it:
 *       with the offset before the skip, and the first of the two.
 * </ul>
 */
@NullMarked
package io.github.fourmatters.governance.icalendar;

import org.jspecify.annotations.NullMarked;
