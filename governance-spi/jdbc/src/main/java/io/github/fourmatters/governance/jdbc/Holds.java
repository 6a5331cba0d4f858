package io.github.fourmatters.governance.jdbc;

import java.util.LinkedHashSet;
import java.util.Set;

/** Remembers the permits of one transaction, to be let go of once it is over. Confined to it. */
final class Holds {

    private final Permits permits;
    private final Set<Object> held = new LinkedHashSet<>(2);

    Holds(Permits permits) {
        this.permits = permits;
    }

    /** Takes the permit of a thing, and says whether it was not held before. */
    boolean take(Object thing) {
        if (held.contains(thing)) {
            return false;
        }
        permits.acquire(thing);
        held.add(thing);
        return true;
    }

    void releaseAll() {
        held.forEach(permits::release);
    }
}
