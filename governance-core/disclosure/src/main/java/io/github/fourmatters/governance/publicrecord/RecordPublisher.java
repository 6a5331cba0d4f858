package io.github.fourmatters.governance.publicrecord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.Governance;
import io.github.fourmatters.governance.calendar.Quarter;
import io.github.fourmatters.governance.disclosure.DisclosedEntry;
import io.github.fourmatters.governance.disclosure.DisclosedField;
import io.github.fourmatters.governance.disclosure.Disclosure;
import io.github.fourmatters.governance.disclosure.DisclosurePolicy;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.Storage;
import io.github.fourmatters.governance.spi.vault.SaltSource;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Publishes what a community has disclosed.
 *
 * <pre>{@code
 * RecordPublisher publisher = new RecordPublisher(governance, storage, ZoneId.of("Asia/Shanghai"));
 * PublicRecord record = publisher.publish(ledger, Quarter.parse("2026-Q1"), Instant.now());
 * Files.write(path, record.bytes());
 * }</pre>
 *
 * <p>An entry gets its salts when it is first published, and keeps them: publishing again gives the same bytes, except that what was erased
 * since is no longer opened. What belongs to somebody who was erased before is sealed without keeping salt and value, so nobody can ever
 * open it. Safe for several threads and several nodes on one storage.
 */
public final class RecordPublisher {
    private static final int BATCH = 200;

    private final Governance governance;
    private final Storage<Fact> storage;
    private final ZoneId zone;
    private final DisclosurePolicy policy;
    private final SaltSource salts;

    /**
     * Makes a publisher with {@link DisclosurePolicy#standard()} and {@link SaltSource#secure()}.
     *
     * @param governance the door, on the same storage
     * @param storage where the ledgers are, and the vault that keeps what was published
     * @param zone where days and quarters begin; keep to one for each ledger
     */
    public RecordPublisher(Governance governance, Storage<Fact> storage, ZoneId zone) {
        this(governance, storage, zone, DisclosurePolicy.standard(), SaltSource.secure());
    }

    /**
     * Makes a publisher.
     *
     * @param governance the door, on the same storage
     * @param storage where the ledgers are, and the vault that keeps what was published
     * @param zone where days and quarters begin; keep to one for each ledger
     * @param policy how open each field is
     * @param salts gives a salt for each salted field
     */
    public RecordPublisher(
            Governance governance, Storage<Fact> storage, ZoneId zone, DisclosurePolicy policy, SaltSource salts) {
        this.governance = Objects.requireNonNull(governance, "governance");
        this.storage = Objects.requireNonNull(storage, "storage");
        this.zone = Objects.requireNonNull(zone, "zone");
        this.policy = Objects.requireNonNull(policy, "policy");
        this.salts = Objects.requireNonNull(salts, "salts");
    }

    /**
     * Publishes the record up to the end of a quarter.
     *
     * @param ledger the community's ledger
     * @param quarter the quarter; it must be over, since a published head never changes
     * @param now the instant by which it must be over, unless something was recorded later still
     * @return the record, with a head for each quarter from that of the first entry on
     * @throws IllegalArgumentException if the quarter is not over, with the first day on which it can be published
     * @throws IllegalStateException if the journal or the vault no longer fits what was published before
     * @throws io.github.fourmatters.governance.spi.StorageException if the storage fails
     */
    public PublicRecord publish(LedgerId ledger, Quarter quarter, Instant now) {
        Objects.requireNonNull(ledger, "ledger");
        Objects.requireNonNull(quarter, "quarter");
        Objects.requireNonNull(now, "now");
        governance
                .<Disclosure, Optional<Instant>>ask(Disclosure.VIEW, ledger, known -> known.lastRecorded(ledger))
                .filter(last -> last.isAfter(now))
                .ifPresentOrElse(last -> requireOver(quarter, last), () -> requireOver(quarter, now));
        ImmutableList<DisclosedEntry> entries = entries(ledger, quarter);
        RecordVault vault = new RecordVault(storage.vault(), ledger);
        for (int from = 0; from < entries.size(); from += BATCH) {
            keep(vault, entries, from, Math.min(from + BATCH, entries.size()));
        }
        return PublicRecord.of(ledger, quarter, leaves(vault, entries), openings(vault, entries));
    }

    private void requireOver(Quarter quarter, Instant known) {
        LocalDate day = LocalDate.ofInstant(known, zone);
        if (!day.isAfter(quarter.end())) {
            throw new IllegalArgumentException("quarter " + quarter + " is not over on " + day + "; publish it from "
                    + quarter.end().plusDays(1) + " on");
        }
    }

    private ImmutableList<DisclosedEntry> entries(LedgerId ledger, Quarter quarter) {
        ImmutableList<DisclosedEntry> all =
                governance.ask(Disclosure.VIEW, ledger, disclosure -> disclosure.entries(ledger, zone));
        return all.stream()
                .takeWhile(entry -> !entry.recorded().isAfter(quarter.end()))
                .collect(ImmutableList.toImmutableList());
    }

    /** Draws salts for what was not published yet; what is there is looked at again once the ledger is held. */
    private void keep(RecordVault vault, List<DisclosedEntry> entries, int from, int to) {
        // Entries are kept in their order, so the last one speaks for those before it.
        if (vault.has(to - 1)) {
            return;
        }
        storage.transactions().<Integer>call(tx -> {
            vault.hold(tx);
            for (int place = from; place < to; place++) {
                if (!vault.has(place)) {
                    vault.keep(tx, place, entries.get(place), SealedEntry.of(entries.get(place), policy, salts));
                }
            }
            return to;
        });
    }

    private static ImmutableList<JsonNode> leaves(RecordVault vault, List<DisclosedEntry> entries) {
        ImmutableList.Builder<JsonNode> leaves = ImmutableList.builder();
        for (int place = 0; place < entries.size(); place++) {
            JsonNode leaf = vault.leaf(place);
            DisclosedEntry entry = entries.get(place);
            if (!leaf.path("issue").asText().equals(entry.issue().value())) {
                throw new IllegalStateException("entry " + place + " was published of issue "
                        + leaf.path("issue").asText() + " and is now of " + entry.issue()
                        + "; the journal is not the one that was published from, restore it");
            }
            leaves.add(leaf);
        }
        return leaves.build();
    }

    private ImmutableList<ObjectNode> openings(RecordVault vault, List<DisclosedEntry> entries) {
        ImmutableList.Builder<ObjectNode> openings = ImmutableList.builder();
        for (int place = 0; place < entries.size(); place++) {
            for (DisclosedField field : entries.get(place).fields().keySet()) {
                if (policy.of(field).isOpen()) {
                    vault.opening(place, entries.get(place), field).ifPresent(openings::add);
                }
            }
        }
        return openings.build();
    }
}
