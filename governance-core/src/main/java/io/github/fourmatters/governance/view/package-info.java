/**
 * How what was recorded is seen: a view names a projection, which is a fold over facts and answers questions.
 *
 * <p>Start with {@link io.github.fourmatters.governance.view.View} and {@link io.github.fourmatters.governance.view.Projection}, which are
 * all that a view of your own needs. The views of this library are in {@link io.github.fourmatters.governance.register},
 * {@link io.github.fourmatters.governance.timeline} and {@link io.github.fourmatters.governance.figures}.
 *
 * <p>Lasting decisions of this package:
 * <ul>
 *   <li>A projection is filled fact by fact, in the order of positions, and may be merged with that of another ledger.
 *   <li>A projection is changed in place. It is never handed out: a question is put to it and answered with values.
 *   <li>This package knows no view and no matter, only the words that the questions to several views share.
 * </ul>
 */
@NullMarked
package io.github.fourmatters.governance.view;

import org.jspecify.annotations.NullMarked;
