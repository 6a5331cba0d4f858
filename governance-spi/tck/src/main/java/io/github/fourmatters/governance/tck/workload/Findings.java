package io.github.fourmatters.governance.tck.workload;

import com.google.common.collect.ImmutableList;

/**
 * Is what a look at a storage brought to light.
 *
 * @param lacking the acknowledged commands that are not there
 * @param torn a sentence for each other thing that does not fit
 */
public record Findings(ImmutableList<String> lacking, ImmutableList<String> torn) {

    /** Says that a storage could not be opened at all. */
    static Findings unopened(Throwable failure) {
        return new Findings(ImmutableList.of(), ImmutableList.of("it does not open: " + failure));
    }

    /**
     * Says whether everything is there and fits.
     *
     * @return whether nothing was found
     */
    public boolean isClean() {
        return lacking.isEmpty() && torn.isEmpty();
    }

    @Override
    public String toString() {
        return isClean()
                ? "all there"
                : lacking.size() + " commands lacking " + first(lacking) + ", torn: " + first(torn);
    }

    private static String first(ImmutableList<String> all) {
        return all.size() <= 8 ? all.toString() : all.subList(0, 8) + " and " + (all.size() - 8) + " more";
    }
}
