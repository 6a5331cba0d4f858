package io.github.fourmatters.governance.issue;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the part of a command that holds a person's own words: they are stored in the vault, and the
 * journal keeps only a salted hash of them. For a command with such a part the library makes a new salt. Without this mark there is no salt,
 * and hashing the words fails.
 *
 * <pre>{@code
 * record Raise(SubjectId complainant, Channel channel, GridCell cell, Optional<CategoryCode> category, @Confidential String words) {}
 * }</pre>
 *
 * <p>Put it on components of the command itself, not on components of a value inside the command. What an event shows openly, such as the
 * level of a ballot, needs no mark.
 */
@Documented
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Confidential {}
