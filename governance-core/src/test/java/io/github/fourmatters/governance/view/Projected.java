package io.github.fourmatters.governance.view;

/** Fills projections from chronicles, one for each, and merges them in the given order. */
final class Projected {
    private Projected() {}

    static <P extends Projection<P>> P of(View<P> view, Chronicle... chronicles) {
        P whole = view.empty().get();
        for (Chronicle chronicle : chronicles) {
            P part = view.empty().get();
            chronicle.facts().forEach(part::apply);
            whole.merge(part);
        }
        return whole;
    }
}
