package io.github.fourmatters.governance.charter;

import static java.util.Objects.requireNonNull;

import io.github.fourmatters.governance.spi.Microseconds;
import io.github.fourmatters.governance.spi.charter.PublishedCharter;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The charters of a community in time, each with the instant from which it is in force. Immutable.
 *
 * <p>Internal to the library: an embedding system gives its charters to the
 * {@link io.github.fourmatters.governance.GovernanceBuilder}.
 */
public final class CharterHistory {
    private final NavigableMap<Instant, Charter> charters;

    /** The charters while they are being chosen. For one thread. */
    public static final class Builder {
        private final NavigableMap<Instant, Charter> charters = new TreeMap<>();

        /** Begins without any charter. */
        public Builder() {}

        /**
         * Adds a charter.
         *
         * @param from when it begins, at most microseconds; {@link Instant#MIN} for the beginning of time
         * @param charter the charter
         * @throws IllegalArgumentException naming both versions, if another one begins at that instant; or if it is finer than
         *     microseconds
         */
        public void add(Instant from, Charter charter) {
            if (!from.equals(Instant.MIN)) {
                Microseconds.exact("from", from);
            }
            Charter first = charters.putIfAbsent(from, charter);
            if (first != null) {
                throw new IllegalArgumentException("charter '" + charter.version() + "' begins at " + from
                        + ", as charter '" + first.version() + "' does; let one of them begin later");
            }
        }

        /**
         * Ends the choice.
         *
         * @return the charters
         * @throws IllegalStateException if none holds from the beginning of time, or two have one version
         */
        public CharterHistory build() {
            if (!charters.isEmpty() && !charters.containsKey(Instant.MIN)) {
                Map.Entry<Instant, Charter> first = charters.firstEntry();
                throw new IllegalStateException("charter '" + first.getValue().version() + "' begins at "
                        + first.getKey() + ", and what falls due before then has none; choose one for the beginning"
                        + " with charter(...), the same under another version will do");
            }
            return new CharterHistory(charters);
        }
    }

    /**
     * Returns the charters that a storage keeps, each as it was published or as it first decided something: by these whoever only reads
     * reckons, and not by charters of its own. What is before the first of them counts as under it.
     *
     * @param kept what the storage keeps, see {@link io.github.fourmatters.governance.spi.charter.Charters#all}
     * @param codec how those are read that were not written in the library's own form
     * @return the charters
     * @throws IllegalStateException if none is kept, since nothing was decided yet
     * @throws CharterMismatchException naming the version, if one cannot be read
     */
    public static CharterHistory kept(List<PublishedCharter> kept, Optional<CharterCodec> codec) {
        PublishedCharterForm form = new PublishedCharterForm(codec);
        NavigableMap<Instant, Charter> charters = new TreeMap<>();
        kept.forEach(each -> charters.put(PublishedCharterForm.beginning(each), form.read(each)));
        if (!charters.isEmpty()) {
            charters.putIfAbsent(Instant.MIN, charters.pollFirstEntry().getValue());
        }
        return new CharterHistory(charters);
    }

    private CharterHistory(Map<Instant, Charter> charters) {
        this.charters = new TreeMap<>(charters);
        long versions =
                charters.values().stream().map(Charter::version).distinct().count();
        if (charters.isEmpty() || versions != charters.size()) {
            throw new IllegalStateException("charters must be given, each under a version of its own");
        }
    }

    /** These charters and one more, of a version that is not among them. */
    CharterHistory with(Instant from, Charter charter) {
        NavigableMap<Instant, Charter> more = new TreeMap<>(charters);
        Charter first = more.putIfAbsent(from, charter);
        if (first != null) {
            throw new CharterMismatchException(
                    charter.version(),
                    "charter '" + charter.version() + "' of the storage holds from " + told(from) + ", and charter '"
                            + first.version() + "' of this Governance does too; give the builder '" + charter.version()
                            + "' as the storage has it, and let '" + first.version()
                            + "' begin later, with charterFrom(...) or publish(...)");
        }
        return new CharterHistory(more);
    }

    void requireFree(Instant from, Charter charter) {
        Charter other = charters.get(from);
        if (other != null) {
            throw new IllegalArgumentException("charter '" + charter.version() + "' is to hold from " + told(from)
                    + ", as charter '" + other.version() + "' does; name another instant");
        }
    }

    /** An instant from which a charter is in force, in words. */
    static String told(Instant from) {
        return from.equals(Instant.MIN) ? "the beginning" : from.toString();
    }

    Optional<Charter> named(String version) {
        return charters.values().stream()
                .filter(charter -> charter.version().equals(version))
                .findFirst();
    }

    Stream<Charter> stream() {
        return charters.values().stream();
    }

    /** When a version begins. */
    Instant beginning(String version) {
        return charters.entrySet().stream()
                .filter(entry -> entry.getValue().version().equals(version))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    /**
     * Returns the charter in force.
     *
     * @param at the instant
     * @return the charter
     */
    public Charter inForce(Instant at) {
        return requireNonNull(charters.floorEntry(at), "one charter holds from the beginning")
                .getValue();
    }
}
