package io.github.fourmatters.governance.issue;

import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.journal.StreamId;
import java.util.Objects;

/**
 * What an event is about inside a ledger: one issue, one meeting, one round, or one entry in a register. Each aggregate has one stream
 * of events, and only one command at a time changes it.
 *
 * @param kind the kind of thing, for example {@code "issue"}
 * @param key its identifier
 */
public record AggregateRef(String kind, String key) {
    /** The kind of aggregate that an issue is. */
    public static final String ISSUE = "issue";

    /**
     * Checks the parts.
     *
     * @param kind the kind of thing
     * @param key its identifier
     */
    public AggregateRef {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(key, "key");
    }

    /**
     * Returns the aggregate of an issue.
     *
     * @param issue the issue
     * @return its aggregate
     */
    public static AggregateRef issue(IssueId issue) {
        return new AggregateRef(ISSUE, issue.value());
    }

    /**
     * Returns the stream on which the events of this aggregate stand.
     *
     * @param ledger the ledger that keeps the stream
     * @return the stream
     */
    public StreamId in(LedgerId ledger) {
        return new StreamId(ledger, kind, key);
    }

    /**
     * Returns the aggregate of a stream.
     *
     * @param stream a stream that was made by {@link #in}
     * @return its aggregate
     */
    public static AggregateRef of(StreamId stream) {
        return new AggregateRef(stream.kind(), stream.key());
    }

    @Override
    public String toString() {
        return kind + " " + key;
    }
}
