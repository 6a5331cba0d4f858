/**
 * Reckons working time: which days are worked, when a limit falls due, and in which quarter an instant lies.
 *
 * <p>Start reading at {@link io.github.fourmatters.governance.calendar.WorkingCalendar}, which knows the days, and at
 * {@link io.github.fourmatters.governance.calendar.WorkingTime}, which adds the zone and the office hours and so
 * turns a {@link io.github.fourmatters.governance.calendar.TimeLimit} into an instant. Everything here is an
 * immutable value and safe to share between threads; nothing reads a clock.
 *
 * <p>Lasting decisions of this package:
 *
 * <ul>
 *   <li>A calendar refuses a year for which it has no holidays ({@link
 *       io.github.fourmatters.governance.calendar.UncoveredYearException}). Guessing weekdays would give dates that
 *       the public notice later proves wrong, and a date once given is never altered. Who wants weekdays says so, by
 *       name.
 *   <li>A day limit is due at the last microsecond of its due day, because the journal keeps microseconds; being
 *       equal to the due instant is on time.
 *   <li>Day limits and office hours follow the wall clock of the zone; elapsed hours are real hours. Where a
 *       wall-clock time occurs twice, the later one counts, and where it is skipped, the moment of the skip: a longer
 *       limit so never falls due earlier, and nothing is due before it starts.
 *   <li>A warning never rolls to a working day. A part of a day limit is cut to whole days, so that the warning of a
 *       limit of two days comes a day before, not on the due day.
 *   <li>A {@link io.github.fourmatters.governance.calendar.Pause} keeps how much was left and gives that much back: working days to a
 *       deadline of days, work or real time to one of hours. It never makes a deadline earlier; that matters for a due day that somebody
 *       named on a weekend, which the days that were left do not reach.
 *   <li>Counting days is a subtraction of two running counts, not a walk over the days, so a limit of ten years costs
 *       as much as one of a week.
 * </ul>
 */
@NullMarked
package io.github.fourmatters.governance.calendar;

import org.jspecify.annotations.NullMarked;
