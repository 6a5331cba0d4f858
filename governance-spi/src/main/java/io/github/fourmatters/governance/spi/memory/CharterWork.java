package io.github.fourmatters.governance.spi.memory;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.spi.charter.PublishedCharter;
import java.util.LinkedHashMap;
import java.util.Map;

/** Gathers the charters that one transaction publishes. Confined to its transaction. */
final class CharterWork {

    private final CharterBoard board;
    private final Map<String, PublishedCharter> published = new LinkedHashMap<>();

    CharterWork(CharterBoard board) {
        this.board = board;
    }

    /** Publishes a charter unless there is one of its version, and gives the one that stands. */
    PublishedCharter publish(PublishedCharter charter) {
        PublishedCharter before = board.find(charter.version());
        if (before != null) {
            return before;
        }
        PublishedCharter own = published.putIfAbsent(charter.version(), charter);
        return own != null ? own : charter;
    }

    ImmutableList<PublishedCharter> all() {
        return board.with(published.values());
    }

    void commit() {
        board.commit(published);
    }

    void release() {
        board.permit().release();
    }
}
