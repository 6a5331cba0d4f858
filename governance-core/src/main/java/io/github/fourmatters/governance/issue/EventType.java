package io.github.fourmatters.governance.issue;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Gives an event the name and the schema version under which it is stored, so that a class can be renamed without breaking what was
 * written before.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface EventType {
    /**
     * The logical name, for example {@code "issue-raised"}. Never reused for another meaning.
     *
     * @return the name
     */
    String name();

    /**
     * The version of the event's fields, from 1.
     *
     * @return the version
     */
    int version() default 1;
}
