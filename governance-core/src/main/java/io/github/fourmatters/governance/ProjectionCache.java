package io.github.fourmatters.governance;

import io.github.fourmatters.governance.issue.AggregateRef;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.Storage;
import io.github.fourmatters.governance.spi.Transaction;
import io.github.fourmatters.governance.spi.journal.JournalReader;
import io.github.fourmatters.governance.view.Projection;
import io.github.fourmatters.governance.view.View;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Keeps a projection for each view and ledger, and brings it up to date from the feed before it answers. */
final class ProjectionCache {
    private record Key(String view, LedgerId ledger) {}

    private final Storage<Fact> storage;
    private final Map<Key, CachedProjection<?>> kept = new ConcurrentHashMap<>();

    ProjectionCache(Storage<Fact> storage) {
        this.storage = storage;
    }

    <P extends Projection<P>, R> R ask(
            View<P> view, Collection<LedgerId> ledgers, Function<? super P, ? extends R> question) {
        if (view.aggregate().isEmpty() && ledgers.size() == 1) {
            return kept(view, ledgers.iterator().next()).ask(question);
        }
        P merged = view.empty().get();
        for (LedgerId ledger : ledgers) {
            view.aggregate()
                    .ifPresentOrElse(
                            aggregate -> merged.merge(read(view, aggregate, ledger)),
                            () -> kept(view, ledger).ask(part -> {
                                merged.merge(part);
                                return part;
                            }));
        }
        return question.apply(merged);
    }

    /** As a transaction sees it; what it sees may be rolled back, and is not kept. */
    <P extends Projection<P>, R> R ask(
            Transaction tx, View<P> view, Collection<LedgerId> ledgers, Function<? super P, ? extends R> question) {
        if (view.aggregate().isEmpty() && ledgers.size() == 1) {
            return kept(view, ledgers.iterator().next()).ask(tx, question);
        }
        P merged = view.empty().get();
        for (LedgerId ledger : ledgers) {
            view.aggregate()
                    .ifPresentOrElse(
                            aggregate -> merged.merge(read(tx, view, aggregate, ledger)),
                            () -> kept(view, ledger).ask(tx, part -> {
                                merged.merge(part);
                                return part;
                            }));
        }
        return question.apply(merged);
    }

    private <P extends Projection<P>> P read(View<P> view, AggregateRef aggregate, LedgerId ledger) {
        return storage.transactions().read(tx -> read(tx, view, aggregate, ledger));
    }

    private <P extends Projection<P>> P read(Transaction tx, View<P> view, AggregateRef aggregate, LedgerId ledger) {
        P projection = view.empty().get();
        new JournalReader<>(storage.journal()).readStream(tx, aggregate.in(ledger), 0, projection::apply);
        return projection;
    }

    @SuppressWarnings("unchecked") // a view's name stands for one type of projection
    private <P extends Projection<P>> CachedProjection<P> kept(View<P> view, LedgerId ledger) {
        return (CachedProjection<P>) kept.computeIfAbsent(
                new Key(view.name(), ledger), key -> new CachedProjection<>(view, storage.journal(), ledger));
    }
}
