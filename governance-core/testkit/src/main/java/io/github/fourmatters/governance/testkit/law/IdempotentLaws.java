package io.github.fourmatters.governance.testkit.law;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * What holds beyond {@link MonoidLaws} for what may be delivered more than once.
 *
 * @param <T> the type of the parts, with an {@code equals} of its own
 */
public interface IdempotentLaws<T> extends MonoidLaws<T> {
    /**
     * Checks that a part that comes again changes nothing.
     *
     * @param first a part
     * @param second a part
     * @throws AssertionError if it does
     */
    @Property
    default void what_comes_again_changes_nothing(@ForAll("values") T first, @ForAll("values") T second) {
        T both = combine(first, second);
        Law.same("idempotent", combine(first, first), first);
        Law.same("idempotent", combine(both, first), both);
    }
}
