package io.github.fourmatters.governance.spi.journal;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.spi.CommandId;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.Microseconds;
import io.github.fourmatters.governance.spi.check.Check;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/**
 * Says everything that one command appends: to one or several streams of one ledger, all of it or nothing. Immutable.
 *
 * @param ledger the ledger
 * @param command the command's id; the same id again is answered with the first result
 * @param fingerprint what the command said, condensed, so that another command under the same id can be told: 1 to 128
 *     printable ASCII characters without spaces, such as a SHA-256 in hexadecimal
 * @param recordedAt when it is recorded, at most microseconds; not before the ledger's head
 * @param streams what each stream is given; at least one event in all, no stream twice, all of this ledger
 * @param <E> the type of the events
 */
public record Append<E>(
        LedgerId ledger,
        CommandId command,
        String fingerprint,
        Instant recordedAt,
        ImmutableList<StreamAppend<E>> streams) {

    /**
     * Checks the parts.
     *
     * @param ledger the ledger
     * @param command the command's id
     * @param fingerprint 1 to 128 printable ASCII characters without spaces
     * @param recordedAt at most microseconds
     * @param streams at least one event in all, no stream twice, all of this ledger
     * @throws IllegalArgumentException if there is no event, a stream stands twice or lies in another ledger, or
     *     recordedAt is finer than microseconds
     * @throws NullPointerException if a part is null; names it
     */
    public Append {
        requireNonNull(ledger, "ledger");
        requireNonNull(command, "command");
        Check.code("fingerprint", fingerprint, 128);
        Microseconds.exact("recordedAt", recordedAt);
        requireNonNull(streams, "streams");
        requireOneLedger(ledger, streams);
        requireDistinct(streams);
        requireEvents(command, streams);
    }

    private static <E> void requireOneLedger(LedgerId ledger, ImmutableList<StreamAppend<E>> streams) {
        for (StreamAppend<E> each : streams) {
            if (!each.stream().ledger().equals(ledger)) {
                throw new IllegalArgumentException("stream " + each.stream() + " is not of ledger " + ledger
                        + "; an append stays in one ledger: make one append for each");
            }
        }
    }

    private static <E> void requireDistinct(ImmutableList<StreamAppend<E>> streams) {
        if (streams.size() < 2) {
            return;
        }
        Set<StreamId> seen = new HashSet<>();
        for (StreamAppend<E> each : streams) {
            if (!seen.add(each.stream())) {
                throw new IllegalArgumentException(
                        "stream " + each.stream() + " stands twice in one append; put its events into one list");
            }
        }
    }

    private static <E> void requireEvents(CommandId command, ImmutableList<StreamAppend<E>> streams) {
        for (StreamAppend<E> each : streams) {
            if (!each.events().isEmpty()) {
                return;
            }
        }
        throw new IllegalArgumentException(
                "command " + command + " appends no event; a command that changes nothing is not appended");
    }
}
