/**
 * The words that everything else is said in: {@link io.github.fourmatters.governance.issue.IssueId issue},
 * {@link io.github.fourmatters.governance.issue.Stage stage}, {@link io.github.fourmatters.governance.issue.Category category},
 * {@link io.github.fourmatters.governance.issue.Actor actor}, {@link io.github.fourmatters.governance.issue.Role role},
 * {@link io.github.fourmatters.governance.issue.Scope scope}, {@link io.github.fourmatters.governance.issue.Command command},
 * {@link io.github.fourmatters.governance.issue.Event event}, {@link io.github.fourmatters.governance.issue.Fact fact} and
 * {@link io.github.fourmatters.governance.issue.Refusal refusal}.
 *
 * <p>Start reading at {@link io.github.fourmatters.governance.issue.Stage}, the life cycle and its transition table.
 *
 * <p>Lasting decisions of this package:
 * <ul>
 *   <li>It imports no other package of the library but the contracts.
 *   <li>An {@link io.github.fourmatters.governance.issue.IssueEvent} says which stage it leads to, so that the stage is folded without
 *       knowing who wrote the event.
 *   <li>What happened is a {@link io.github.fourmatters.governance.issue.Fact}: the event, who did it in which role, under which
 *       charter version, and when. Embedders cannot date a fact back: that would heal a missed deadline. Only what the clock does
 *       (a timer that was due while no process ran) occurs earlier than it is recorded.
 * </ul>
 */
@NullMarked
package io.github.fourmatters.governance.issue;

import org.jspecify.annotations.NullMarked;
