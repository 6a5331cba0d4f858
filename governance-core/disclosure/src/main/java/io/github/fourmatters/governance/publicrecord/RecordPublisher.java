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
import io.github.fourmatters.governance.disclosure.MerkleTree;
import io.github.fourmatters.governance.disclosure.TreeHead;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.Storage;
import io.github.fourmatters.governance.spi.Transaction;
import io.github.fourmatters.governance.spi.vault.SaltSource;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

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
 * open it.
 *
 * <p>The vault also keeps the zone and the last head that was published, and nothing is published that does not fit them. What is lost
 * together with its head cannot be missed, though: with a vault that is older than the head that was posted last, the entries since get new
 * salts and the quarter another head. Only a head that somebody wrote down shows that; so back up the vault after publishing.
 *
 * <p>Safe for several threads and several nodes on one storage.
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
     * @param zone where days and quarters begin; the one that a ledger was first published in is its only one
     */
    public RecordPublisher(Governance governance, Storage<Fact> storage, ZoneId zone) {
        this(governance, storage, zone, DisclosurePolicy.standard(), SaltSource.secure());
    }

    /**
     * Makes a publisher.
     *
     * @param governance the door, on the same storage
     * @param storage where the ledgers are, and the vault that keeps what was published
     * @param zone where days and quarters begin; the one that a ledger was first published in is its only one
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
     * @return the record, with a head for each quarter from that in which the ledger's first fact was recorded; of a ledger without facts
     *     it has the head of this quarter alone
     * @throws IllegalArgumentException if the quarter is not over, with the first day on which it can be published, or over before the
     *     ledger began, or if the record was published in another zone before
     * @throws IllegalStateException if what was published before was erased, or the journal or the vault no longer gives the last head that
     *     was published
     * @throws io.github.fourmatters.governance.spi.StorageException if the storage fails
     */
    public PublicRecord publish(LedgerId ledger, Quarter quarter, Instant now) {
        Objects.requireNonNull(ledger, "ledger");
        Objects.requireNonNull(quarter, "quarter");
        Objects.requireNonNull(now, "now");
        RecordVault vault = new RecordVault(storage.vault(), ledger);
        // Read before the journal, so that the journal has all that another publisher may have seen by then.
        Optional<TreeHead> before = vault.head();
        Known known = known(ledger);
        requireOver(quarter, known.last().filter(last -> last.isAfter(now)).orElse(now));
        Quarter first = first(ledger, known, quarter);
        held(vault, tx -> {});
        before.ifPresent(head -> requireKept(head, known, vault));
        ImmutableList<DisclosedEntry> entries = known.until(quarter);
        for (int from = 0; from < entries.size(); from += BATCH) {
            keep(vault, entries, from, Math.min(from + BATCH, entries.size()));
        }
        ImmutableList<JsonNode> leaves = leaves(vault, entries);
        PublicRecord published = PublicRecord.of(ledger, first, quarter, leaves, openings(vault, entries, leaves));
        held(vault, tx -> vault.keep(tx, published.head()));
        return published;
    }

    /** What the journal tells of a ledger. */
    private record Known(Optional<Instant> first, Optional<Instant> last, ImmutableList<DisclosedEntry> entries) {
        ImmutableList<DisclosedEntry> until(Quarter quarter) {
            return entries.stream()
                    .takeWhile(entry -> !entry.recorded().isAfter(quarter.end()))
                    .collect(ImmutableList.toImmutableList());
        }
    }

    private Known known(LedgerId ledger) {
        return governance.ask(
                Disclosure.VIEW,
                ledger,
                disclosure -> new Known(
                        disclosure.firstRecorded(ledger),
                        disclosure.lastRecorded(ledger),
                        disclosure.entries(ledger, zone)));
    }

    private void held(RecordVault vault, Consumer<Transaction> work) {
        storage.transactions().<Boolean>call(tx -> {
            vault.hold(tx, zone);
            work.accept(tx);
            return true;
        });
    }

    private void requireOver(Quarter quarter, Instant known) {
        LocalDate day = LocalDate.ofInstant(known, zone);
        if (!day.isAfter(quarter.end())) {
            throw new IllegalArgumentException("quarter " + quarter + " is not over on " + day + "; publish it from "
                    + quarter.end().plusDays(1) + " on");
        }
    }

    /** A head of a quarter before would be in no later record. */
    private Quarter first(LedgerId ledger, Known known, Quarter quarter) {
        Quarter first = known.first().map(at -> Quarter.of(at, zone)).orElse(quarter);
        if (first.compareTo(quarter) > 0) {
            throw new IllegalArgumentException("ledger " + ledger + " begins in quarter " + first + ", and " + quarter
                    + " is before; publish " + first + " or a later quarter");
        }
        return first;
    }

    /** What was published must still be there, in the journal and in the vault, before anything is added. */
    private static void requireKept(TreeHead head, Known known, RecordVault vault) {
        String published = "the head of " + head.quarter() + " was published with " + head.size() + " entries, and ";
        int size = known.until(head.quarter()).size();
        if (size != head.size()) {
            throw new IllegalStateException(published + "the journal has " + size
                    + " up to the end of that quarter; it is not the one that was published from, restore it");
        }
        MerkleTree tree = new MerkleTree();
        for (int place = 0; place < size; place++) {
            tree.append(CanonicalJson.bytes(vault.leaf(place)));
        }
        if (!tree.root(size).equals(head.root())) {
            throw new IllegalStateException(
                    published + "the vault no longer keeps what gives its root; restore the vault from a backup");
        }
    }

    /** Draws salts for what was not published yet; what is there is looked at again once the ledger is held. */
    private void keep(RecordVault vault, List<DisclosedEntry> entries, int from, int to) {
        // Entries are kept in their order, so the last one speaks for those before it.
        if (vault.has(to - 1)) {
            return;
        }
        held(vault, tx -> {
            for (int place = from; place < to; place++) {
                if (!vault.has(tx, place)) {
                    vault.keep(tx, place, entries.get(place), SealedEntry.of(entries.get(place), policy, salts));
                }
            }
        });
    }

    private static ImmutableList<JsonNode> leaves(RecordVault vault, List<DisclosedEntry> entries) {
        ImmutableList.Builder<JsonNode> leaves = ImmutableList.builder();
        for (int place = 0; place < entries.size(); place++) {
            JsonNode leaf = vault.leaf(place);
            String was = SealedEntry.name(leaf);
            String is = SealedEntry.name(SealedEntry.named(entries.get(place)));
            if (!was.equals(is)) {
                throw new IllegalStateException("entry " + place + " was published as " + was + " and is now " + is
                        + "; the journal is not the one that was published from, restore it");
            }
            leaves.add(leaf);
        }
        return leaves.build();
    }

    /** Which fields are sealed is said by the leaf: the policy may have been another when it was published. */
    private ImmutableList<ObjectNode> openings(RecordVault vault, List<DisclosedEntry> entries, List<JsonNode> leaves) {
        ImmutableList.Builder<ObjectNode> openings = ImmutableList.builder();
        for (int place = 0; place < entries.size(); place++) {
            for (DisclosedField field : entries.get(place).fields().keySet()) {
                if (leaves.get(place).path("sealed").has(field.key())
                        && policy.of(field).isOpen()) {
                    vault.opening(place, entries.get(place), field).ifPresent(openings::add);
                }
            }
        }
        return openings.build();
    }
}
