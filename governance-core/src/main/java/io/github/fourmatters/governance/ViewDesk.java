package io.github.fourmatters.governance;

import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.issue.Topic;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.Storage;
import io.github.fourmatters.governance.spi.journal.FeedPage;
import io.github.fourmatters.governance.spi.journal.Recorded;
import io.github.fourmatters.governance.spi.journal.StreamPage;
import io.github.fourmatters.governance.view.Projection;
import io.github.fourmatters.governance.view.View;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Keeps a projection for each view and ledger, and brings it up to date from the feed before it answers. */
final class ViewDesk {
    private static final int PAGE = 1_000;

    private record Key(String view, LedgerId ledger) {}

    private final Storage<Fact> storage;
    private final Map<Key, Kept<?>> kept = new ConcurrentHashMap<>();

    ViewDesk(Storage<Fact> storage) {
        this.storage = storage;
    }

    <P extends Projection<P>, R> R ask(
            View<P> view, Collection<LedgerId> ledgers, Function<? super P, ? extends R> question) {
        if (view.topic().isEmpty() && ledgers.size() == 1) {
            return kept(view, ledgers.iterator().next()).ask(question);
        }
        P merged = view.empty().get();
        for (LedgerId ledger : ledgers) {
            view.topic()
                    .ifPresentOrElse(
                            topic -> merged.merge(read(view, topic, ledger)),
                            () -> kept(view, ledger).ask(part -> {
                                merged.merge(part);
                                return part;
                            }));
        }
        return question.apply(merged);
    }

    private <P extends Projection<P>> P read(View<P> view, Topic topic, LedgerId ledger) {
        P projection = view.empty().get();
        return storage.transactions().call(tx -> {
            long version = 0;
            while (true) {
                StreamPage<Fact> page = storage.journal().readStream(tx, topic.in(ledger), version, PAGE);
                page.events().forEach(projection::apply);
                version += page.events().size();
                if (!page.more()) {
                    return projection;
                }
            }
        });
    }

    @SuppressWarnings("unchecked") // a view's name stands for one type of projection
    private <P extends Projection<P>> Kept<P> kept(View<P> view, LedgerId ledger) {
        return (Kept<P>) kept.computeIfAbsent(new Key(view.name(), ledger), key -> new Kept<>(view, ledger));
    }

    /** One projection of one ledger. Guarded by itself. */
    private final class Kept<P extends Projection<P>> {
        private final View<P> view;
        private final LedgerId ledger;
        private P projection;
        private long position;

        Kept(View<P> view, LedgerId ledger) {
            this.view = view;
            this.ledger = ledger;
            this.projection = view.empty().get();
        }

        synchronized <R> R ask(Function<? super P, ? extends R> question) {
            try {
                catchUp();
            } catch (RuntimeException broken) {
                projection = view.empty().get();
                position = 0;
                throw broken;
            }
            return question.apply(projection);
        }

        private void catchUp() {
            while (true) {
                FeedPage<Fact> page = storage.journal().readLedger(ledger, position, PAGE);
                for (Recorded<Fact> recorded : page.events()) {
                    projection.apply(recorded);
                    position = recorded.position();
                }
                if (position >= page.head() || page.events().isEmpty()) {
                    return;
                }
            }
        }
    }
}
