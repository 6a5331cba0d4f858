/**
 * Facts as JSON for a durable journal, and values of the library as JSON for machines.
 *
 * <p>Start with {@link io.github.fourmatters.governance.json.JsonCodec}, which a durable storage takes; programs that print JSON take
 * {@link io.github.fourmatters.governance.json.GovernanceJson}, and assessments are archived by
 * {@link io.github.fourmatters.governance.json.AssessmentJson}, whose keys are written by hand so that no renaming changes them. Doors that
 * keep their charters in the storage take {@link io.github.fourmatters.governance.json.JsonCharterCodec}.
 *
 * <p>Decisions of this package:
 *
 * <ul>
 *   <li>Jackson reads and writes the components of records; the domain carries no annotation of Jackson's. What is derived, such as the
 *       stage that an event leads to, is not a component and so is never stored.
 *   <li>The logical name and the schema version stand beside the payload, as the contract of storage wants it, and not in it.
 *   <li>Every component is written, an absent one as {@code null}, and every one must be there when it is read. So a component that is
 *       added, renamed or removed cannot slip in unnoticed: it needs a higher schema version, and {@code Upcasts} needs a step from the
 *       version below. Without that step no codec can be made.
 *   <li>The same fact gives the same bytes: components in the order of their declaration, entries of a map in the order of their keys.
 *       The elements of a set keep their order, because a decoded event must be the event that was encoded in this as well: the units
 *       that help with a measure are numbered in it.
 *   <li>Instants have exactly six digits of a second. A finer instant is refused when it is written. Characters beyond
 *       the basic plane are written as two escapes, which keeps half of a surrogate pair as well: every {@code String} is kept.
 * </ul>
 */
@NullMarked
package io.github.fourmatters.governance.json;

import org.jspecify.annotations.NullMarked;
