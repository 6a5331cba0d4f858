package io.github.fourmatters.governance;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** The charters, each with the instant from which it is in force. Immutable: the map is never written to again. */
final class CharterBook {
    private final NavigableMap<Instant, Charter> charters;

    /** The charters while they are being chosen. */
    static final class Draft {
        private final NavigableMap<Instant, Charter> charters = new TreeMap<>();

        void add(Instant from, Charter charter) {
            Charter first = charters.putIfAbsent(from, charter);
            if (first != null) {
                throw new IllegalArgumentException("charter '" + charter.version() + "' begins at " + from
                        + ", as charter '" + first.version() + "' does; let one of them begin later");
            }
        }

        CharterBook book() {
            if (!charters.isEmpty() && !charters.containsKey(Instant.MIN)) {
                Map.Entry<Instant, Charter> first = charters.firstEntry();
                throw new IllegalStateException("charter '" + first.getValue().version() + "' begins at "
                        + first.getKey() + ", and what falls due before then has none; choose one for the beginning"
                        + " with charter(...), the same under another version will do");
            }
            return new CharterBook(charters);
        }
    }

    private CharterBook(Map<Instant, Charter> charters) {
        this.charters = new TreeMap<>(charters);
        long versions =
                charters.values().stream().map(Charter::version).distinct().count();
        if (charters.isEmpty() || versions != charters.size()) {
            throw new IllegalStateException("charters must be given, each under a version of its own");
        }
    }

    Optional<Charter> named(String version) {
        return charters.values().stream()
                .filter(charter -> charter.version().equals(version))
                .findFirst();
    }

    Charter inForce(Instant at) {
        return requireNonNull(charters.floorEntry(at), "one charter holds from the beginning")
                .getValue();
    }
}
