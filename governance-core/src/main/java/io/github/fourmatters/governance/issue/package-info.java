/**
 * The kernel that every room stands on: the words {@link io.github.fourmatters.governance.issue.IssueId issue},
 * {@link io.github.fourmatters.governance.issue.Stage stage}, {@link io.github.fourmatters.governance.issue.Actor actor} and
 * {@link io.github.fourmatters.governance.issue.Refusal refusal}, and the shape that the four rooms share.
 *
 * <p>Start with {@link io.github.fourmatters.governance.issue.Stage}, the life cycle and its transition table, then read
 * {@link io.github.fourmatters.governance.issue.Room}, the furniture that each room has.
 *
 * <p>Lasting decisions of this room:
 * <ul>
 *   <li>It imports no other room but the calendar, a leaf that imports nothing: the {@link io.github.fourmatters.governance.issue.Terms}
 *       in force (zone, calendar, categories) travel in the context, so that no room's policy repeats them. An {@link io.github.fourmatters.governance.issue.IssueEvent} says which stage it leads to, so the
 *       kernel folds the stage without knowing who wrote the event.
 *   <li>A decider is a pure function of what it is given: {@link io.github.fourmatters.governance.issue.States} are loaded before it
 *       runs, time and identity come in the {@link io.github.fourmatters.governance.issue.Context}.
 *   <li>Deciders choose by type with a {@link io.github.fourmatters.governance.issue.Dispatch}, not a visitor: half the lines, and a
 *       type without an answer stops the room from loading.
 *   <li>Every topic that was read for a decision must still be as it was read when the events are appended, whether they touch it or not.
 *   <li>A command is refused with the first rule that it breaks, as one {@link io.github.fourmatters.governance.issue.Denial}; only a
 *       charter, which a person edits as a whole, is told every problem at once.
 *   <li>What happened is a {@link io.github.fourmatters.governance.issue.Fact}: the event, who did it in which role, under which
 *       charter version, and when. Embedders cannot date a fact back: that would heal a missed deadline. Only what the clock does
 *       (a timer that was due while no process ran) occurs earlier than it is recorded.
 * </ul>
 */
@NullMarked
package io.github.fourmatters.governance.issue;

import org.jspecify.annotations.NullMarked;
