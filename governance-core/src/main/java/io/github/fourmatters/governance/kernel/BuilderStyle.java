package io.github.fourmatters.governance.kernel;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;

/**
 * Sets the one style in which Immutables writes the builders of this library. It is for the packages of the library itself
 * and stands beside {@code @Value.Immutable}:
 *
 * <pre>{@code
 * @BuilderStyle
 * @Value.Immutable
 * public interface MeetingPolicy {
 *     Rational quorum();
 *
 *     static Builder builder() {
 *         return new Builder();
 *     }
 *
 *     default Builder toBuilder() {
 *         return builder().from(this);
 *     }
 *
 *     final class Builder extends ImmutableMeetingPolicy.Builder {
 *         Builder() {}
 *     }
 * }
 * }</pre>
 *
 * <p>The generated class stays package-private, has no copy methods ({@code toBuilder} does that work) and carries no
 * annotation of the generator. This annotation is itself kept in the source only, and the style is never put on a package:
 * otherwise whoever compiles against the library with warnings as errors would have to have Immutables too.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.SOURCE)
@Value.Style(
        visibility = Value.Style.ImplementationVisibility.PACKAGE,
        overshadowImplementation = true,
        jdkOnly = true,
        allowedClasspathAnnotations = Override.class,
        defaults = @Value.Immutable(copy = false))
public @interface BuilderStyle {}
