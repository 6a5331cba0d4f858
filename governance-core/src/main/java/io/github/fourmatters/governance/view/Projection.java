package io.github.fourmatters.governance.view;

import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.spi.journal.Recorded;
import java.util.Optional;

/**
 * Something that is filled from recorded facts. Not safe for several threads: whoever fills it guards it.
 *
 * @param <P> the projection itself
 */
public interface Projection<P extends Projection<P>> {
    /**
     * Takes one more fact in. Facts of one ledger come in the order of their positions, each once; those that do not concern the
     * projection are ignored.
     *
     * @param recorded the fact
     */
    void apply(Recorded<Fact> recorded);

    /**
     * Takes in what another projection has gathered from other ledgers, which stays as it is. Merging in any order or grouping gives the
     * same answers.
     *
     * @param other the other projection
     */
    void merge(P other);

    /**
     * Returns another projection that has seen the same facts. What is applied to one of the two afterwards does not show in the other.
     *
     * @return the copy, or empty if there is no way to make one that is shorter than applying all facts again
     */
    default Optional<P> copy() {
        return Optional.empty();
    }
}
