package io.github.fourmatters.governance.disclosure;

import static com.google.common.base.Preconditions.checkState;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.journal.Recorded;
import io.github.fourmatters.governance.view.Projection;
import io.github.fourmatters.governance.view.View;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What each community has disclosed: results, objections and how they were decided, and closes with their histograms, in the order in which
 * they were recorded.
 *
 * <pre>{@code
 * governance.ask(Disclosure.VIEW, ledger, disclosure -> disclosure.entries(ledger, zone));
 * }</pre>
 */
public final class Disclosure implements Projection<Disclosure> {
    /** The view of what was disclosed. */
    public static final View<Disclosure> VIEW = View.overLedger("disclosure", Disclosure::new);

    private final Map<LedgerId, DisclosureLog> logs = new HashMap<>();
    private final Map<LedgerId, Instant> begun = new HashMap<>();
    private final Map<LedgerId, Instant> read = new HashMap<>();

    private Disclosure() {}

    @Override
    public void apply(Recorded<Fact> recorded) {
        LedgerId ledger = recorded.stream().ledger();
        logs.computeIfAbsent(ledger, absent -> new DisclosureLog()).apply(recorded);
        begun.putIfAbsent(ledger, recorded.recordedAt());
        read.put(ledger, recorded.recordedAt());
    }

    @Override
    public void merge(Disclosure other) {
        other.logs.forEach((ledger, log) -> {
            DisclosureLog before = logs.put(ledger, log.frozen());
            checkState(before == null, "ledger %s is in both projections; merge each ledger once", ledger);
        });
        begun.putAll(other.begun);
        read.putAll(other.read);
    }

    /**
     * Lists what a community has disclosed so far. The list only grows at its end.
     *
     * @param ledger the community's ledger
     * @param zone where the days of the entries begin; keep to one zone for each ledger
     * @return the entries in the order in which they were recorded; empty for a ledger that is not known
     */
    public ImmutableList<DisclosedEntry> entries(LedgerId ledger, ZoneId zone) {
        DisclosureLog log = logs.get(Objects.requireNonNull(ledger, "ledger"));
        Objects.requireNonNull(zone, "zone");
        return log == null ? ImmutableList.of() : log.entries(zone);
    }

    /**
     * Tells from when on a ledger is known: its public record begins in that quarter, also if nothing was disclosed yet.
     *
     * @param ledger the ledger
     * @return when its first fact was recorded, or empty for a ledger that is not known
     */
    public Optional<Instant> firstRecorded(LedgerId ledger) {
        return Optional.ofNullable(begun.get(Objects.requireNonNull(ledger, "ledger")));
    }

    /**
     * Tells up to when a ledger is known.
     *
     * @param ledger the ledger
     * @return when its last fact was recorded, or empty for a ledger that is not known
     */
    public Optional<Instant> lastRecorded(LedgerId ledger) {
        return Optional.ofNullable(read.get(Objects.requireNonNull(ledger, "ledger")));
    }
}
