package io.github.fourmatters.governance.backup;

import io.github.fourmatters.governance.backup.lines.Counter;
import io.github.fourmatters.governance.backup.lines.LineKind;

/**
 * Counts what was written or restored. Immutable.
 *
 * @param charters how many charters
 * @param events how many events
 * @param timers how many timers
 * @param notices how many notices that wait for their delivery
 * @param parked how many notices that were set aside
 * @param erased how many subjects that are known as erased
 * @param entries how many entries of the vault, its own keys apart
 * @param keys how many keys of the vault
 * @param tokens how many tokens under which subjects are found
 */
public record Counts(
        long charters,
        long events,
        long timers,
        long notices,
        long parked,
        long erased,
        long entries,
        long keys,
        long tokens) {

    static Counts of(Counter counter) {
        return new Counts(
                counter.of(LineKind.CHARTER),
                counter.of(LineKind.EVENT),
                counter.of(LineKind.TIMER),
                counter.of(LineKind.NOTICE),
                counter.of(LineKind.PARKED),
                counter.of(LineKind.ERASED),
                counter.of(LineKind.ENTRY),
                counter.of(LineKind.KEY),
                counter.of(LineKind.TOKEN));
    }
}
