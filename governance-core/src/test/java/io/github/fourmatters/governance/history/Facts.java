package io.github.fourmatters.governance.history;

import io.github.fourmatters.governance.issue.ActorId;
import io.github.fourmatters.governance.issue.Digest;
import io.github.fourmatters.governance.issue.Event;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.issue.IssueId;
import io.github.fourmatters.governance.issue.Role;
import io.github.fourmatters.governance.spi.CommandId;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.journal.Recorded;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Collects the facts of one ledger.
 *
 * @param <S> the collector itself
 */
public abstract class Facts<S extends Facts<S>> {
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    static final Digest DIGEST = Digest.of("words");

    private final LedgerId ledger;
    private final List<Recorded<Fact>> facts = new ArrayList<>();
    private final Map<String, Integer> cycles = new HashMap<>();
    private Instant now = noon("2026-01-05");
    private String charter = "c1";

    public Facts(String ledger) {
        this.ledger = new LedgerId(ledger);
    }

    public static Instant noon(String date) {
        return LocalDate.parse(date).atTime(12, 0).atZone(ZONE).toInstant();
    }

    public List<Recorded<Fact>> facts() {
        return facts;
    }

    public S at(String date) {
        return at(noon(date));
    }

    public S at(Instant instant) {
        now = instant;
        return self();
    }

    public Instant now() {
        return now;
    }

    public S under(String version) {
        charter = version;
        return self();
    }

    public S happens(Event event) {
        int number = facts.size() + 1;
        Fact fact = new Fact(event, new ActorId("officer"), Role.COMMUNITY_OFFICER, charter, now);
        facts.add(new Recorded<>(
                event.aggregate().in(ledger), number, number, new CommandId("c-" + number), now.plusSeconds(1), fact));
        return self();
    }

    int cycle(String issue) {
        return cycles.getOrDefault(issue, 0);
    }

    void nextCycle(String issue) {
        cycles.merge(issue, 1, Integer::sum);
    }

    public static IssueId id(String issue) {
        return new IssueId(issue);
    }

    @SuppressWarnings("unchecked") // S is the collector itself
    private S self() {
        return (S) this;
    }
}
