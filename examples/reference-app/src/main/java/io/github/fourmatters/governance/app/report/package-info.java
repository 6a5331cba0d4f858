/**
 * Figures for people: tables for a terminal, and one HTML page with charts that needs no network.
 *
 * <p>Start with {@link io.github.fourmatters.governance.app.report.Findings}, which asks the views, then
 * {@link io.github.fourmatters.governance.app.report.FigureTables} and {@link io.github.fourmatters.governance.app.report.HtmlReport}.
 *
 * <p>Lasting decisions of this package:
 * <ul>
 *   <li>The charts are drawn here, as plain SVG with text as text. A charting library lays text out by the fonts of the machine, so the same
 *       year would give other bytes elsewhere, and none at all on a server without fonts.
 *   <li>Nothing is counted here; every figure comes from the views. Rounding happens here, once, from the exact fraction.
 * </ul>
 */
@NullMarked
package io.github.fourmatters.governance.app.report;

import org.jspecify.annotations.NullMarked;
