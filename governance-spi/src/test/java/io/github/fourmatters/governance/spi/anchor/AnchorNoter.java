package io.github.fourmatters.governance.spi.anchor;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.journal.ChainHead;
import java.nio.file.Path;
import java.time.Instant;

/** Notes anchors of many ledgers, one after the other, in a process of its own. */
final class AnchorNoter {

    private AnchorNoter() {}

    /** Takes the file, what the ledgers' ids begin with, and how many there are. */
    public static void main(String[] arguments) {
        AnchorFile file = AnchorFile.of(Path.of(arguments[0]));
        int count = Integer.parseInt(arguments[2]);
        for (int at = 0; at < count; at++) {
            ChainHead head = new ChainHead(new LedgerId(arguments[1] + at), 1, "0a".repeat(32));
            file.note(ImmutableList.of(new Anchor(head, Instant.parse("2026-03-02T09:00:00Z"))));
        }
    }
}
