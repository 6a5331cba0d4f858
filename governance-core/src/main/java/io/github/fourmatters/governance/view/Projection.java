package io.github.fourmatters.governance.view;

import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.spi.journal.Recorded;

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
}
