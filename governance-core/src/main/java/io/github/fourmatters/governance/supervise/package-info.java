/**
 * Supervision (督办): overdue work climbs a ladder of reminders, and who let it climb to the top is held accountable.
 *
 * <p>Start with {@link io.github.fourmatters.governance.supervise.Ladder}, the rungs and their default, then {@code LadderDecider}, which
 * lets work climb, and {@code AccountabilityDecider}, which hears the unit.
 *
 * <p>Lasting decisions of this package:
 * <ul>
 *   <li>It is a package of its own between acting and evaluating, although it is none of the four matters: it watches clocks that other
 *       packages set and belongs to none of them, and the evaluation, to its right, opens accountability records with its event.
 *   <li>Each measure climbs by itself from its own due instant, for each has its own unit to be told; the level is the highest rung
 *       that any of its measures has reached in the cycle. So a measure that falls due later is still reminded, and the level never
 *       falls. A single measure may be late, and climb, before the issue is overdue. A measure is watched while a unit is at work on it,
 *       and a required one until its lead has completed it, also while nobody holds it.
 *   <li>An issue has one alarm at a time, at the next rung of any of its measures. It follows from the slices, not from one event, and is
 *       written only when it moves: an issue that is done in time costs one write to set it and one to stop it.
 *   <li>A command first lets everything happen that fell due before it, so a rung is never decided on work that was done, or handed on,
 *       after the rung's instant; ticking once a month comes to the same as ticking daily.
 *   <li>A rung is reached at the first instant after its delay has run out, as what is done at the due instant itself is on time. The
 *       lowest rung that is at once is therefore one microsecond after the due instant.
 *   <li>Each rung's event records when the next one comes; a later charter does not move it. Which rung that is, and who is told, is
 *       decided when it comes.
 *   <li>A rung is about the work, an accountability record about a unit. Nobody is held accountable for work that a unit was merely
 *       offered, nor a unit that helps for a date before its own; and a unit gets one record of the fourth level for an issue and a cycle,
 *       however many of its measures are late.
 *   <li>Records stand beside the stage: a unit may speak to its record whatever has become of the issue, also when it has ended.
 *   <li>Records are only ever added. An appeal that is upheld takes its record out of the score; the public count keeps it.
 * </ul>
 */
@NullMarked
package io.github.fourmatters.governance.supervise;

import org.jspecify.annotations.NullMarked;
