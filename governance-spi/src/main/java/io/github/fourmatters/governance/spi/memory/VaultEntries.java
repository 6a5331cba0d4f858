package io.github.fourmatters.governance.spi.memory;

import io.github.fourmatters.governance.spi.vault.SubjectId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Holds the committed personal data of one ledger. Guarded by its ledger. */
final class VaultEntries {

    private final Map<SubjectId, Map<String, byte[]>> bySubject = new HashMap<>();
    private final Set<SubjectId> erased = new HashSet<>();

    void put(SubjectId subject, String name, byte[] bytes) {
        bySubject.computeIfAbsent(subject, absent -> new HashMap<>()).put(name, bytes);
    }

    Optional<byte[]> get(SubjectId subject, String name) {
        return Optional.ofNullable(bySubject.getOrDefault(subject, Map.of()).get(name))
                .map(byte[]::clone);
    }

    void erase(SubjectId subject) {
        bySubject.remove(subject);
        erased.add(subject);
    }

    boolean isErased(SubjectId subject) {
        return erased.contains(subject);
    }
}
