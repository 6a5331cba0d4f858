package io.github.fourmatters.governance.audit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import io.github.fourmatters.governance.charter.CharterCodec;
import io.github.fourmatters.governance.charter.CharterIntegrity;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.spi.charter.PublishedCharter;
import io.github.fourmatters.governance.spi.journal.Recorded;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compares the charters that decided with those that the storage keeps. */
final class CharterCheck implements AuditCheck {
    private final LedgerSnapshot snapshot;
    private final ImmutableMap<String, PublishedCharter> published;
    private final Map<String, Recorded<Fact>> first = new HashMap<>();

    CharterCheck(LedgerSnapshot snapshot) {
        this.snapshot = snapshot;
        this.published = Maps.uniqueIndex(all(snapshot), PublishedCharter::version);
    }

    /** What cannot be read was found where the contents are compared. */
    private static ImmutableList<PublishedCharter> all(LedgerSnapshot snapshot) {
        try {
            return snapshot.storage().charters().all(snapshot.tx());
        } catch (RuntimeException unreadable) {
            FindingCollector.requireLasting(unreadable);
            return ImmutableList.of();
        }
    }

    @Override
    public void take(Recorded<Fact> recorded) {
        first.putIfAbsent(recorded.payload().charter(), recorded);
    }

    @Override
    public void finish() {
        first.forEach(this::compare);
    }

    private void compare(String version, Recorded<Fact> decided) {
        PublishedCharter charter = published.get(version);
        String place = "'" + version + "' (" + LedgerSnapshot.at(decided.position()) + ")";
        if (charter == null) {
            snapshot.found(FindingKind.CHARTER_MISSING, place);
        } else if (charter.from().filter(decided.recordedAt()::isBefore).isPresent()) {
            snapshot.found(FindingKind.CHARTER_LATER, place);
        }
    }

    /** Compares the content of charters with their hashes; tells whether all of it could be read. */
    static boolean contents(List<PublishedCharter> charters, Optional<CharterCodec> codec, FindingCollector findings) {
        boolean all = true;
        for (PublishedCharter charter : charters) {
            CharterIntegrity integrity = CharterIntegrity.of(charter, codec);
            all &= integrity != CharterIntegrity.UNREAD;
            if (integrity == CharterIntegrity.ALTERED) {
                findings.add(FindingKind.CHARTER_ALTERED, Optional.empty(), "'" + charter.version() + "'");
            }
        }
        return all;
    }
}
