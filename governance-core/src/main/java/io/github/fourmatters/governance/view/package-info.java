/**
 * What can be seen: registers, timelines and figures, each a fold over what was recorded.
 *
 * <p>Start with {@link io.github.fourmatters.governance.view.View}.
 *
 * <p>Lasting decisions of this room:
 * <ul>
 *   <li>A projection is filled fact by fact, in the order of positions, and may be merged with that of another ledger. Whole numbers only;
 *       rates, ranks and means are worked out at the end, from the merged whole.
 *   <li>A projection is changed in place, so that a fact costs no copying. It is never handed out: a question is put to it
 *       and answered with values.
 * </ul>
 */
@NullMarked
package io.github.fourmatters.governance.view;

import org.jspecify.annotations.NullMarked;
