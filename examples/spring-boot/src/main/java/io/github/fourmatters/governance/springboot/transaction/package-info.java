/** The library inside the application's transactions. Start with {@link JoinedSessions}, then {@link Attempts}. */
@NullMarked
package io.github.fourmatters.governance.springboot.transaction;

import org.jspecify.annotations.NullMarked;
