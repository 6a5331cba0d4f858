package io.github.fourmatters.governance.spi.memory;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Iterables;
import com.google.common.collect.Ordering;
import com.google.common.collect.Streams;
import io.github.fourmatters.governance.spi.vault.SubjectId;
import io.github.fourmatters.governance.spi.vault.VaultEntry;
import io.github.fourmatters.governance.spi.vault.VaultToken;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Reads personal data as if the changes of a transaction were in it already. */
record VaultView(VaultEntries committed, VaultEntries changes) {

    Optional<byte[]> get(SubjectId subject, String name) {
        SubjectEntries own = changes.of(subject.value());
        byte[] changed = own.entries().get(name);
        if (changed != null || own.isErased()) {
            return Optional.ofNullable(changed).map(byte[]::clone);
        }
        return Optional.ofNullable(committed.of(subject.value()).entries().get(name))
                .map(byte[]::clone);
    }

    boolean isErased(SubjectId subject) {
        return changes.of(subject.value()).isErased()
                || committed.of(subject.value()).isErased();
    }

    /** Whatever stands of whoever was erased was put since: nothing goes round this vault. */
    boolean hasReturned(SubjectId subject) {
        return isErased(subject)
                && !(entries(subject.value()).isEmpty()
                        && tokens(subject.value()).isEmpty());
    }

    ImmutableList<SubjectId> find(String token) {
        return Stream.concat(
                        committed.find(token).stream()
                                .filter(each -> !changes.of(each).isErased()),
                        changes.find(token).stream())
                .collect(ImmutableSortedSet.toImmutableSortedSet(Ordering.natural()))
                .stream()
                .map(SubjectId::new)
                .collect(toImmutableList());
    }

    ImmutableList<SubjectId> erased(String after, long max) {
        return merged(committed.erasedAfter(after), changes.erasedAfter(after))
                .limit(max)
                .map(SubjectId::new)
                .collect(toImmutableList());
    }

    /** Lists the entries behind one of a subject; behind the empty name are all of the subject. */
    ImmutableList<VaultEntry> entries(String subject, String afterName, long max) {
        return merged(committed.subjectsFrom(subject), changes.subjectsFrom(subject))
                .flatMap(each -> entries(each).tailMap(each.equals(subject) ? afterName : "", false).entrySet().stream()
                        .map(entry -> new VaultEntry(new SubjectId(each), entry.getKey(), entry.getValue())))
                .limit(max)
                .collect(toImmutableList());
    }

    private NavigableMap<String, byte[]> entries(String subject) {
        SubjectEntries own = changes.of(subject);
        if (own.isErased()) {
            return own.entries();
        }
        NavigableMap<String, byte[]> all = committed.of(subject).entries();
        if (own.entries().isEmpty()) {
            return all;
        }
        NavigableMap<String, byte[]> changed = new TreeMap<>(all);
        changed.putAll(own.entries());
        return changed;
    }

    /** Lists the tokens behind one of a subject; behind the empty token are all of the subject. */
    ImmutableList<VaultToken> tokens(String subject, String afterToken, long max) {
        return merged(committed.subjectsFrom(subject), changes.subjectsFrom(subject))
                .flatMap(each -> tokens(each).tailSet(each.equals(subject) ? afterToken : "", false).stream()
                        .map(token -> new VaultToken(new SubjectId(each), token)))
                .limit(max)
                .collect(toImmutableList());
    }

    private NavigableSet<String> tokens(String subject) {
        SubjectEntries own = changes.of(subject);
        if (own.isErased()) {
            return own.tokens();
        }
        NavigableSet<String> all = committed.of(subject).tokens();
        if (own.tokens().isEmpty()) {
            return all;
        }
        NavigableSet<String> changed = new TreeSet<>(all);
        changed.addAll(own.tokens());
        return changed;
    }

    private static Stream<String> merged(Iterable<String> some, Iterable<String> others) {
        return Streams.stream(Iterables.mergeSorted(ImmutableList.of(some, others), Ordering.natural()))
                .distinct();
    }
}
