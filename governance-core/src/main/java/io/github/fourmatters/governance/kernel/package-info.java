/**
 * What the matters are made of: how a command is decided, and how a state is folded from events. Exported to the library's own modules
 * alone; an embedding system needs none of it.
 *
 * <p>Start reading at {@link io.github.fourmatters.governance.kernel.Matter}, the one shape that raise, deliberate, act, supervise and
 * evaluate share; then at {@link io.github.fourmatters.governance.kernel.RuleCheck}, by which their deciders go through their rules.
 *
 * <p>Lasting decisions of this package:
 * <ul>
 *   <li>It imports the words and the calendar, a leaf that imports nothing: the
 *       {@link io.github.fourmatters.governance.kernel.CommonRules} in force (zone, calendar, categories) travel in the context, so that no
 *       matter's policy repeats them.
 *   <li>A decider is a pure function of what it is given: {@link io.github.fourmatters.governance.kernel.LoadedStates} are loaded before it
 *       runs, time and identity come in the {@link io.github.fourmatters.governance.kernel.Context}.
 *   <li>Deciders choose by type with a {@link io.github.fourmatters.governance.kernel.TypeSwitch}, not a visitor: half the lines, and a
 *       type without an answer stops the matter from loading.
 *   <li>Every aggregate that was read for a decision must still be as it was read when the events are appended, whether they touch it or
 *       not.
 *   <li>A command is refused with the first rule that it breaks, as one {@link io.github.fourmatters.governance.issue.Refusal}; only a
 *       charter, which a person edits as a whole, is told every problem at once.
 * </ul>
 */
@NullMarked
package io.github.fourmatters.governance.kernel;

import org.jspecify.annotations.NullMarked;
