package io.github.fourmatters.governance.testkit.law;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * What holds for everything that is counted in parts: grouping and order do not matter, and nothing changes nothing.
 *
 * <pre>{@code
 * class HistogramProperties implements MonoidLaws<Histogram> {
 *     public Histogram identity() {
 *         return Histogram.empty();
 *     }
 *
 *     public Histogram combine(Histogram left, Histogram right) {
 *         return left.plus(right);
 *     }
 *
 *     @Provide
 *     public Arbitrary<Histogram> values() {
 *         return …;
 *     }
 * }
 * }</pre>
 *
 * @param <T> the type of the parts, with an {@code equals} of its own
 */
public interface MonoidLaws<T> {
    /**
     * Returns what changes nothing.
     *
     * @return the part that stands for nothing
     */
    T identity();

    /**
     * Puts two parts together.
     *
     * @param left one part
     * @param right the other
     * @return both together
     */
    T combine(T left, T right);

    /**
     * Returns the parts to try.
     *
     * @return an arbitrary that also gives parts that overlap, where parts can
     */
    @Provide
    Arbitrary<T> values();

    /**
     * Checks that grouping does not matter.
     *
     * @param first a part
     * @param second a part
     * @param third a part
     * @throws AssertionError if it does
     */
    @Property
    default void combining_is_associative(
            @ForAll("values") T first, @ForAll("values") T second, @ForAll("values") T third) {
        Law.same("associative", combine(combine(first, second), third), combine(first, combine(second, third)));
    }

    /**
     * Checks that order does not matter.
     *
     * @param first a part
     * @param second a part
     * @throws AssertionError if it does
     */
    @Property
    default void combining_is_commutative(@ForAll("values") T first, @ForAll("values") T second) {
        Law.same("commutative", combine(first, second), combine(second, first));
    }

    /**
     * Checks that nothing changes nothing.
     *
     * @param part a part
     * @throws AssertionError if it does
     */
    @Property
    default void nothing_changes_nothing(@ForAll("values") T part) {
        Law.same("identity on the right", combine(part, identity()), part);
        Law.same("identity on the left", combine(identity(), part), part);
    }
}
