/**
 * Whether the tables are there, of this version, and fit each other, and how they come into being; not exported.
 *
 * <p>Start reading at {@link io.github.fourmatters.governance.jdbc.schema.Installation}, which makes the tables; {@link
 * io.github.fourmatters.governance.jdbc.schema.Inspection} looks at what is in them.
 *
 * <p>Lasting decisions:
 *
 * <ul>
 *   <li>The tables are made by numbered scripts under {@code governance-schema/}, and only when asked. Each script can be run again
 *       without harm, so that many nodes may install at once.
 *   <li>What does not fit is refused or named, and never repaired.
 * </ul>
 */
@NullMarked
package io.github.fourmatters.governance.jdbc.schema;

import org.jspecify.annotations.NullMarked;
