package io.github.fourmatters.governance.history;

import io.github.fourmatters.governance.view.Projection;
import io.github.fourmatters.governance.view.View;

/** Fills projections from chronicles, one for each, and merges them in the given order. */
public final class Projected {
    private Projected() {}

    public static <P extends Projection<P>> P of(View<P> view, Chronicle... chronicles) {
        P whole = view.empty().get();
        for (Chronicle chronicle : chronicles) {
            P part = view.empty().get();
            chronicle.facts().forEach(part::apply);
            whole.merge(part);
        }
        return whole;
    }
}
