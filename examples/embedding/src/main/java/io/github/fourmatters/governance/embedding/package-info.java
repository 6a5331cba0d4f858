/** The shortest way to use the library. Start and end with {@link io.github.fourmatters.governance.embedding.Embedding}. */
@NullMarked
package io.github.fourmatters.governance.embedding;

import org.jspecify.annotations.NullMarked;
