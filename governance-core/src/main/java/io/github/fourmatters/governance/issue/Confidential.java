package io.github.fourmatters.governance.issue;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the part of a command that holds a person's own words: they go to the vault and leave nothing in the journal but hashes under a
 * salt that is kept beside them. A command with such a part is decided with a new salt; without the mark there is none, and hashing the
 * words fails.
 *
 * <pre>{@code
 * record Raise(SubjectId complainant, Channel channel, GridCell cell, Optional<CategoryCode> category, @Confidential String words) {}
 * }</pre>
 *
 * <p>It stands on components of the command itself, not on those of values inside it. What an event shows openly, such as the level of a
 * ballot, needs no mark: a hash of it tells nothing that the event does not.
 */
@Documented
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Confidential {}
