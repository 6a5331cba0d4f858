package io.github.fourmatters.governance.testkit;

import com.google.common.collect.ImmutableList;
import java.math.BigInteger;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;

/**
 * Random histories for properties.
 *
 * <pre>{@code
 * @Provide
 * Arbitrary<History> histories() {
 *     return Histories.random(120);
 * }
 * }</pre>
 *
 * <p>A failing history shrinks to fewer choices, and each of them to a plainer one.
 */
public final class Histories {
    private Histories() {}

    /**
     * Returns histories under each of the charters of {@link HistoryGenerator#variants()}.
     *
     * @param longest how many choices a history is made of at most, 1 or more; random ones have at least half as many
     * @return the arbitrary
     */
    public static Arbitrary<History> random(int longest) {
        return random(HistoryGenerator.variants(), longest);
    }

    /**
     * Returns histories of some generators.
     *
     * @param generators the generators, at least one
     * @param longest how many choices a history is made of at most, 1 or more; random ones have at least half as many
     * @return the arbitrary
     */
    public static Arbitrary<History> random(List<HistoryGenerator> generators, int longest) {
        return Combinators.combine(Arbitraries.of(ImmutableList.copyOf(generators)), choices(longest))
                .as(HistoryGenerator::play);
    }

    private static Arbitrary<List<Integer>> choices(int longest) {
        return Arbitraries.integers()
                .between(0, Integer.MAX_VALUE)
                .withDistribution(RandomDistribution.uniform())
                .withoutEdgeCases()
                .list()
                .ofMaxSize(longest)
                .withSizeDistribution(upperHalf())
                .withoutEdgeCases();
    }

    private static RandomDistribution upperHalf() {
        return (tries, least, greatest, center) -> random -> {
            int half = greatest.intValueExact() / 2;
            return BigInteger.valueOf(half + (long) random.nextInt(greatest.intValueExact() - half + 1));
        };
    }
}
