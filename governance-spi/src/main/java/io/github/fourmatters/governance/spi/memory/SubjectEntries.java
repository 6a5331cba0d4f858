package io.github.fourmatters.governance.spi.memory;

import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Holds what is kept of one subject, or what a transaction changes of it. */
final class SubjectEntries {

    private final NavigableMap<String, byte[]> entries = new TreeMap<>();
    private final NavigableSet<String> tokens = new TreeSet<>();
    private boolean erased;

    void put(String name, byte[] bytes) {
        entries.put(name, bytes);
    }

    void index(String token) {
        tokens.add(token);
    }

    void erase() {
        entries.clear();
        tokens.clear();
        erased = true;
    }

    boolean isErased() {
        return erased;
    }

    NavigableMap<String, byte[]> entries() {
        return entries;
    }

    NavigableSet<String> tokens() {
        return tokens;
    }
}
