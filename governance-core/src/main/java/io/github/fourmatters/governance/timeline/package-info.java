/**
 * What happened, told in sentences in Chinese and English: the timeline of one thing, and the minutes of a joint meeting.
 *
 * <p>Start with {@link io.github.fourmatters.governance.timeline.Timeline} and {@link io.github.fourmatters.governance.timeline.Minutes}, the
 * views; {@link io.github.fourmatters.governance.timeline.Glossary} has the names of the fixed words.
 *
 * <p>Lasting decisions of this package:
 * <ul>
 *   <li>Each view is of one aggregate and is read from its own stream, so nothing is kept between two questions.
 *   <li>Each type of event has its sentence in both languages; one that is forgotten stops the sentences of its matter from loading.
 *   <li>The same facts always give the same sentences. What people wrote stands in them as it is.
 * </ul>
 */
@NullMarked
package io.github.fourmatters.governance.timeline;

import org.jspecify.annotations.NullMarked;
