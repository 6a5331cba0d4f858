package io.github.fourmatters.governance.backup.lines;

import io.github.fourmatters.governance.spi.charter.PublishedCharter;
import io.github.fourmatters.governance.spi.timer.DueTimer;
import io.github.fourmatters.governance.spi.timer.TimerKey;
import java.time.Instant;
import java.util.Comparator;

/** Holds the orders of what each storage lists in one of its own, so that a file is the same whatever storage it comes from. */
public final class LineOrder {

    /** Is the order of timers: by the kind and the key of their subject, then by name. */
    public static final Comparator<DueTimer> OF_TIMERS = Comparator.comparing(DueTimer::key, LineOrder::compare);

    /** Is the order of charters: by the instant from which they hold, those from the beginning first, then by version. */
    public static final Comparator<PublishedCharter> OF_CHARTERS = Comparator.comparing(
                    (PublishedCharter charter) -> charter.from().orElse(Instant.MIN))
            .thenComparing(PublishedCharter::version, LineOrder::compare);

    private LineOrder() {}

    private static int compare(TimerKey one, TimerKey other) {
        int byKind = one.subject().kind().compareTo(other.subject().kind());
        if (byKind != 0) {
            return byKind;
        }
        int byKey = compare(one.subject().key(), other.subject().key());
        return byKey != 0 ? byKey : one.name().compareTo(other.name());
    }

    /** Compares texts by the numbers of their characters. */
    static int compare(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        for (int at = 0; at < shorter; at++) {
            if (one.charAt(at) != other.charAt(at)) {
                return weight(one.charAt(at)) - weight(other.charAt(at));
            }
        }
        return one.length() - other.length();
    }

    /** Puts the halves of pairs behind all other units, since what they stand for has the greatest numbers. */
    private static int weight(char unit) {
        return Character.isSurrogate(unit) ? unit + Character.MAX_VALUE : unit;
    }
}
