/**
 * The branch deliberates (支部理事): triage, what a meeting decides of an issue, and ending without action.
 *
 * <p>Start with {@link io.github.fourmatters.governance.deliberate.DeliberateCommand}; its rules are in {@code DeliberateDecider}, one method a
 * command. Then read {@link io.github.fourmatters.governance.deliberate.DeliberateIssueEvent}, which says how an issue goes on. The joint
 * meeting itself stands in the package {@code meeting}, to the right.
 *
 * <p>Lasting decisions of this package:
 * <ul>
 *   <li>What a joint meeting decides of an issue is an event of this package, with the ids that it names: the matters to the right follow an
 *       issue by these events, and by no event of a meeting's course.
 *   <li>The charter's rules for meetings stand in the policy of this matter: a community reads and writes them as one part.
 *   <li>Settling an issue directly (当面协调解决) is a choice of this matter's, but offers and accepts in one command, so the command stands in
 *       the package {@code act}, which knows assignments.
 * </ul>
 */
@NullMarked
package io.github.fourmatters.governance.deliberate;

import org.jspecify.annotations.NullMarked;
