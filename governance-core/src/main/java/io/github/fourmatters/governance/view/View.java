package io.github.fourmatters.governance.view;

import io.github.fourmatters.governance.issue.AggregateRef;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Names something that can be asked of a ledger, and says how its {@link Projection} begins; {@code Governance.ask} takes it. For example
 * {@code IssueRegister.VIEW}. Keep each in a constant: whoever fills projections keeps one for each view and ledger, by the view's name.
 *
 * @param name names the view; two views with one name are the same
 * @param aggregate the one aggregate whose facts are enough, or empty if the view needs all of a ledger's
 * @param empty makes a projection that has seen nothing
 * @param <P> the projection's type
 */
public record View<P extends Projection<P>>(String name, Optional<AggregateRef> aggregate, Supplier<P> empty) {
    /**
     * Checks the parts.
     *
     * @param name names the view
     * @param aggregate the one aggregate whose facts are enough
     * @param empty makes a projection that has seen nothing
     */
    public View {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(aggregate, "aggregate");
        Objects.requireNonNull(empty, "empty");
    }

    /**
     * Returns a view over whole ledgers.
     *
     * @param name names the view
     * @param empty makes a projection that has seen nothing
     * @param <P> the projection's type
     * @return the view
     */
    public static <P extends Projection<P>> View<P> overLedger(String name, Supplier<P> empty) {
        return new View<>(name, Optional.empty(), empty);
    }

    /**
     * Returns a view over one aggregate, which is read from its own stream and not kept.
     *
     * @param name names the view
     * @param aggregate the aggregate
     * @param empty makes a projection that has seen nothing
     * @param <P> the projection's type
     * @return the view
     */
    public static <P extends Projection<P>> View<P> over(String name, AggregateRef aggregate, Supplier<P> empty) {
        return new View<>(name, Optional.of(aggregate), empty);
    }
}
