package io.github.fourmatters.governance.audit;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.fourmatters.governance.charter.CharterCodec;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.notify.NoticeRules;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.Storage;
import io.github.fourmatters.governance.spi.anchor.Anchor;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

/**
 * Compares everything that a storage keeps with what its events say, and names what does not fit.
 *
 * <pre>{@code
 * StorageOptions options = StorageOptions.defaults().forAudit(); // opens what does not fit together too, and changes nothing
 * try (JdbcStorage<Fact> storage = SqliteStorage.open(file, new JsonCodec(), options)) {
 *     AuditReport report = Audit.of(storage).against(anchors.read()).run(Instant.now().truncatedTo(ChronoUnit.MICROS));
 *     report.findings().forEach(finding -> System.out.println(finding.text(Language.ENGLISH)));
 *     if (report.isClean()) {
 *         anchors.note(report.heads());
 *     }
 * }
 * }</pre>
 *
 * <p>It compares the indexes and heads with the tables; the events with the chain of hashes, and the chain with anchors; the words in the
 * vault with the digests in the events; the alarms that stand with those that the events want; the notices that wait with what the rules make
 * of the facts; and the charters that decided with those that are kept. It reads everything, so it takes minutes for a million events, and
 * each ledger on one moment, beside whoever writes (in memory, writers wait meanwhile). On a storage in memory there is no chain to compare
 * with, and the report says so.
 *
 * <p>Immutable; safe for any number of threads.
 */
public final class Audit {
    private final Storage<Fact> storage;
    private final ImmutableList<Anchor> anchors;
    private final AuditScope scope;

    private Audit(Storage<Fact> storage, ImmutableList<Anchor> anchors, AuditScope scope) {
        this.storage = storage;
        this.anchors = anchors;
        this.scope = scope;
    }

    /**
     * Begins with a storage, no anchors, {@link NoticeRules#standard()}, no codec of charters, and seven days that a notice may wait.
     *
     * @param storage the storage; of a database, best opened for an audit
     * @return the audit
     */
    public static Audit of(Storage<Fact> storage) {
        return new Audit(requireNonNull(storage, "storage"), ImmutableList.of(), AuditScope.USUAL);
    }

    /**
     * Compares with anchors too. Ledgers that only an anchor tells of are looked for as well.
     *
     * @param noted the anchors, in any order
     * @return this audit, so
     */
    public Audit against(Collection<Anchor> noted) {
        return new Audit(storage, ImmutableList.copyOf(noted), scope);
    }

    /**
     * Chooses the rules that made the notices: those that the door was built with.
     *
     * @param chosen the rules
     * @return this audit, so
     */
    public Audit notices(NoticeRules chosen) {
        return new Audit(storage, anchors, scope.withRules(requireNonNull(chosen, "notices")));
    }

    /**
     * Reads charters that were kept in the form of a codec too, and compares them with their hashes.
     *
     * @param chosen the codec that the door was built with
     * @return this audit, so
     */
    public Audit charterCodec(CharterCodec chosen) {
        return new Audit(storage, anchors, scope.withCodec(requireNonNull(chosen, "codec")));
    }

    /**
     * Chooses how long a notice may wait for its delivery before the report tells of it.
     *
     * @param longest how long, not negative
     * @return this audit, so
     * @throws IllegalArgumentException if it is negative
     */
    public Audit waitingAtMost(Duration longest) {
        checkArgument(!longest.isNegative(), "waiting at most %s; name a time that is not negative", longest);
        return new Audit(storage, anchors, scope.withLongestWait(longest));
    }

    /**
     * Leaves the words in the vault closed: whether they are there is compared, and not what they say. For whoever has not the keys.
     *
     * @return this audit, so
     */
    public Audit withoutWords() {
        return new Audit(storage, anchors, scope.withoutWords());
    }

    /**
     * Audits the storage and all of its ledgers.
     *
     * @param now the time, at most microseconds
     * @return what does not fit, and what cannot be known
     * @throws io.github.fourmatters.governance.spi.StorageException if the storage fails in a way that may be gone when it is tried again
     */
    public AuditReport run(Instant now) {
        return run(now, Optional.empty()).report();
    }

    /**
     * Audits the storage and one of its ledgers.
     *
     * @param ledger the ledger
     * @param now the time, at most microseconds
     * @return what does not fit, and what cannot be known
     * @throws io.github.fourmatters.governance.spi.StorageException if the storage fails in a way that may be gone when it is tried again
     */
    public AuditReport run(LedgerId ledger, Instant now) {
        return run(now, Optional.of(ledger)).report();
    }

    private AuditRun run(Instant now, Optional<LedgerId> only) {
        AuditRun run = new AuditRun(storage, scope, now);
        run.storageWide();
        run.anchored(anchors);
        ImmutableSet<LedgerId> ledgers = only.map(ImmutableSet::of).orElseGet(() -> run.ledgers(anchors));
        for (LedgerId ledger : ledgers) {
            ImmutableList<Anchor> noted = anchors.stream()
                    .filter(anchor -> anchor.head().ledger().equals(ledger))
                    .collect(ImmutableList.toImmutableList());
            run.ledger(ledger, noted);
        }
        return run;
    }
}
