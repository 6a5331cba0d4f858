package io.github.fourmatters.governance.audit;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.spi.anchor.Anchor;
import io.github.fourmatters.governance.spi.journal.Archive;
import io.github.fourmatters.governance.spi.journal.StoredEvent;
import java.util.Comparator;
import java.util.Optional;

/** Compares the events of a ledger with the anchors that were noted of it. */
record AnchorCheck(LedgerSnapshot snapshot, Archive archive, ImmutableList<Anchor> anchors) {
    /** Names the anchor that tells of the longest ledger, if this one is shorter, and the first that tells of other events. */
    void run() {
        long head = snapshot.head();
        anchors.stream()
                .max(Comparator.comparingLong(AnchorCheck::position))
                .filter(longest -> position(longest) > head)
                .ifPresent(longest -> snapshot.found(
                        FindingKind.CUT_SHORT,
                        LedgerSnapshot.at(head) + " < " + LedgerSnapshot.at(position(longest)) + told(longest)));
        anchors.stream()
                .filter(anchor -> position(anchor) <= head)
                .sorted(Comparator.comparingLong(AnchorCheck::position))
                .filter(anchor -> !stands(anchor))
                .findFirst()
                .ifPresent(other ->
                        snapshot.found(FindingKind.REWRITTEN, LedgerSnapshot.at(position(other)) + told(other)));
    }

    private static long position(Anchor anchor) {
        return anchor.head().position();
    }

    private static String told(Anchor anchor) {
        return " (" + anchor.notedAt() + " " + anchor.head().hash().substring(0, 8) + "…)";
    }

    private boolean stands(Anchor anchor) {
        try {
            Optional<StoredEvent> event =
                    archive.read(snapshot.tx(), snapshot.ledger(), position(anchor) - 1, 1).stream()
                            .findFirst();
            return event.filter(each -> each.position() == position(anchor))
                    .filter(each -> each.hash().equals(anchor.head().hash()))
                    .isPresent();
        } catch (RuntimeException unreadable) {
            FindingCollector.requireLasting(unreadable);
            return false;
        }
    }
}
