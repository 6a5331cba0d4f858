package io.github.fourmatters.governance.audit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import io.github.fourmatters.governance.CharterCodec;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.spi.charter.PublishedCharter;
import io.github.fourmatters.governance.spi.journal.Recorded;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compares the charters that decided with those that the storage keeps. */
final class CharterCheck implements Check {
    private final Moment moment;
    private final ImmutableMap<String, PublishedCharter> published;
    private final Map<String, Recorded<Fact>> first = new HashMap<>();

    CharterCheck(Moment moment) {
        this.moment = moment;
        this.published = Maps.uniqueIndex(all(moment), PublishedCharter::version);
    }

    /** What cannot be read was found where the contents are compared. */
    private static ImmutableList<PublishedCharter> all(Moment moment) {
        try {
            return moment.storage().charters().all(moment.tx());
        } catch (RuntimeException unreadable) {
            Findings.requireLasting(unreadable);
            return ImmutableList.of();
        }
    }

    @Override
    public void take(Recorded<Fact> recorded) {
        first.putIfAbsent(recorded.event().charter(), recorded);
    }

    @Override
    public void finish() {
        first.forEach(this::compare);
    }

    private void compare(String version, Recorded<Fact> decided) {
        PublishedCharter charter = published.get(version);
        String place = "'" + version + "' (" + Moment.at(decided.position()) + ")";
        if (charter == null) {
            moment.found(FindingKind.CHARTER_MISSING, place);
        } else if (charter.from().filter(decided.recordedAt()::isBefore).isPresent()) {
            moment.found(FindingKind.CHARTER_LATER, place);
        }
    }

    /** Compares the content of charters with their hashes, as far as it can be read. */
    static void contents(List<PublishedCharter> charters, CharterCodec codec, Findings findings) {
        for (PublishedCharter charter : charters) {
            if (codec.problem(charter).isPresent()) {
                findings.add(FindingKind.CHARTER_ALTERED, Optional.empty(), "'" + charter.version() + "'");
            }
        }
    }
}
