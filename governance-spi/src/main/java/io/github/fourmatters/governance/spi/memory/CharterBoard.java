package io.github.fourmatters.governance.spi.memory;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.spi.charter.PublishedCharter;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Holds the committed charters, and the permit of the one transaction that may publish. Thread-safe. */
final class CharterBoard {

    private static final Comparator<PublishedCharter> BY_BEGINNING = Comparator.comparing(
                    (PublishedCharter charter) -> charter.from().orElse(Instant.MIN))
            .thenComparing(PublishedCharter::version);

    private final Permit permit;
    private final Map<String, PublishedCharter> byVersion = new HashMap<>();

    CharterBoard(Duration patience) {
        permit = new Permit("the list of charters", patience);
    }

    Permit permit() {
        return permit;
    }

    synchronized @Nullable PublishedCharter find(String version) {
        return byVersion.get(version);
    }

    synchronized int count() {
        return byVersion.size();
    }

    /** Lists what is committed, and what a transaction has published itself. */
    synchronized ImmutableList<PublishedCharter> with(Collection<PublishedCharter> own) {
        return Stream.concat(byVersion.values().stream(), own.stream())
                .sorted(BY_BEGINNING)
                .collect(toImmutableList());
    }

    synchronized void commit(Map<String, PublishedCharter> published) {
        byVersion.putAll(published);
    }
}
