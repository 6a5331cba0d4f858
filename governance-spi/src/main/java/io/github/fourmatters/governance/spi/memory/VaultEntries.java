package io.github.fourmatters.governance.spi.memory;

import com.google.common.collect.Iterables;
import io.github.fourmatters.governance.spi.vault.SubjectId;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Holds the personal data of one ledger, or what a transaction changes of it. What is committed is guarded by its ledger. */
final class VaultEntries {

    private static final SubjectEntries NOTHING = new SubjectEntries();

    private final NavigableMap<String, SubjectEntries> subjects = new TreeMap<>();
    private final Map<String, NavigableSet<String>> byToken = new HashMap<>();

    void put(SubjectId subject, String name, byte[] bytes) {
        change(subject.value()).put(name, bytes);
    }

    void index(SubjectId subject, String token) {
        index(subject.value(), token);
    }

    private void index(String subject, String token) {
        change(subject).index(token);
        byToken.computeIfAbsent(token, absent -> new TreeSet<>()).add(subject);
    }

    void erase(SubjectId subject) {
        erase(subject.value());
    }

    private void erase(String subject) {
        SubjectEntries erased = change(subject);
        erased.tokens().forEach(token -> forget(token, subject));
        erased.erase();
    }

    private void forget(String token, String subject) {
        byToken.computeIfPresent(token, (same, found) -> {
            found.remove(subject);
            return found.isEmpty() ? null : found;
        });
    }

    private SubjectEntries change(String subject) {
        return subjects.computeIfAbsent(subject, absent -> new SubjectEntries());
    }

    /** Puts the changes of a transaction in. */
    void apply(VaultEntries changes) {
        changes.subjects.forEach((subject, change) -> {
            if (change.isErased()) {
                erase(subject);
            }
            change(subject).entries().putAll(change.entries());
            change.tokens().forEach(token -> index(subject, token));
        });
    }

    /** Gives what there is of a subject, possibly nothing; only to read. */
    SubjectEntries of(String subject) {
        return subjects.getOrDefault(subject, NOTHING);
    }

    /** Gives those of whom there is something, from one on. */
    NavigableSet<String> subjectsFrom(String first) {
        return subjects.tailMap(first, true).navigableKeySet();
    }

    Iterable<String> erasedAfter(String last) {
        return Iterables.filter(subjects.tailMap(last, false).navigableKeySet(), each -> of(each).isErased());
    }

    NavigableSet<String> find(String token) {
        return byToken.getOrDefault(token, new TreeSet<>());
    }
}
