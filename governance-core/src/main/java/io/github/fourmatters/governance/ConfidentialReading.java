package io.github.fourmatters.governance;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import com.google.common.hash.Hashing;
import io.github.fourmatters.governance.issue.Actor;
import io.github.fourmatters.governance.issue.AggregateRef;
import io.github.fourmatters.governance.issue.CommonRefusalReason;
import io.github.fourmatters.governance.issue.Digest;
import io.github.fourmatters.governance.issue.IssueId;
import io.github.fourmatters.governance.issue.Refusal;
import io.github.fourmatters.governance.issue.Role;
import io.github.fourmatters.governance.issue.Scope;
import io.github.fourmatters.governance.raise.RaiseRefusalReason;
import io.github.fourmatters.governance.raise.RaiseState;
import io.github.fourmatters.governance.raise.Report;
import io.github.fourmatters.governance.raise.ReportId;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.StorageException;
import io.github.fourmatters.governance.spi.Transaction;
import io.github.fourmatters.governance.spi.vault.SaltSource;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reads residents' words back from the vault, for those who may. */
record ConfidentialReading(CommandServices services, Optional<Transaction> callers, LedgerId ledger, Actor actor) {
    private static final ImmutableList<Role> READERS = ImmutableList.of(Role.COMMUNITY_OFFICER, Role.BRANCH_SECRETARY);

    Optional<String> read(IssueId issue, ReportId id) {
        return callers.isPresent()
                ? read(callers.get(), issue, id)
                : services.storage().transactions().read(tx -> read(tx, issue, id));
    }

    private Optional<String> read(Transaction tx, IssueId issue, ReportId id) {
        // Whether there is such a report is told only to who may read it.
        boolean reads = actor.roleAmong(READERS, ledger).isPresent();
        Optional<Report> report = report(tx, issue, id);
        RefusedException.throwIf(reads || isOwn(report) ? Optional.empty() : Optional.of(notPermitted()));
        RefusedException.throwIf(Refusal.when(report.isEmpty(), RaiseRefusalReason.UNKNOWN_REPORT, "report", id));
        return report.flatMap(
                        found -> services.storage().vault().get(tx, ledger, found.complainant(), Report.entry(id)))
                .map(entry -> words(requireHashed(tx, issue, id, entry)));
    }

    private Refusal notPermitted() {
        String held = Joiner.on(", ").join(actor.rolesIn(ledger));
        return new Refusal(
                CommonRefusalReason.NOT_PERMITTED,
                "actor",
                actor.id().value(),
                "a report's words in " + ledger + " are read by "
                        + Joiner.on(" or ").join(READERS) + ", or by the resident; the actor holds "
                        + (held.isEmpty() ? "no role" : held) + " there");
    }

    /** Gives an entry if it is what the event has the hash of; ciphertext that no key was at hand for is not. */
    private byte[] requireHashed(Transaction tx, IssueId issue, ReportId id, byte[] entry) {
        String hash = Hashing.sha256().hashBytes(entry).toString();
        if (digest(tx, issue, id).filter(digest -> digest.value().equals(hash)).isEmpty()) {
            throw new StorageException(
                    "the words of report " + id + " in ledger " + ledger
                            + " are not those that were recorded: they were changed, or the vault is encrypted and the storage was"
                            + " opened without its keys; open it with its EncryptedVault, or restore the entry from a backup",
                    false,
                    null);
        }
        return entry;
    }

    /** The hash stands on the issue that began with the report, which may have been merged into this one since. */
    private Optional<Digest> digest(Transaction tx, IssueId issue, ReportId id) {
        RaiseState state = state(tx, issue);
        Optional<IssueId> from = state.takenOverFrom(id);
        return from.isPresent() ? digest(tx, from.get(), id) : state.words();
    }

    private RaiseState state(Transaction tx, IssueId issue) {
        return services.cache().read(tx, AggregateRef.issue(issue).in(ledger)).get(RaiseState.FOLD);
    }

    private Optional<Report> report(Transaction tx, IssueId issue, ReportId id) {
        return state(tx, issue).reports().stream()
                .filter(report -> report.id().equals(id))
                .findFirst();
    }

    private boolean isOwn(Optional<Report> report) {
        return report.filter(found -> actor.holds(Role.RESIDENT, new Scope.Person(found.complainant()), ledger))
                .isPresent();
    }

    /** The words stand behind the salt of their hash. */
    private static String words(byte[] entry) {
        return new String(entry, SaltSource.LENGTH, entry.length - SaltSource.LENGTH, StandardCharsets.UTF_8);
    }
}
