/**
 * The short history that the register and the figures keep of each issue. Exported to nobody: the two packages share it, and an embedding
 * system needs none of it. Its types are public for these two alone.
 *
 * <p>Start reading at {@link io.github.fourmatters.governance.history.IssueHistory}; then at
 * {@link io.github.fourmatters.governance.history.IssueStatus}, how an issue stands after one event.
 *
 * <p>Lasting decisions of this package:
 * <ul>
 *   <li>What a projection keeps of one issue is small and immutable, so that a merge shares it and copies no history.
 *   <li>Events are kept by the instants at which they took effect. Whoever looks at them as of an instant sees what had taken effect by
 *       then, however late it was recorded.
 *   <li>An issue is attributed to one unit: who completed the first required measure, else who leads it.
 * </ul>
 */
@NullMarked
package io.github.fourmatters.governance.history;

import org.jspecify.annotations.NullMarked;
