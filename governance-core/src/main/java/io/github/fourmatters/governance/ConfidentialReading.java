package io.github.fourmatters.governance;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.issue.Actor;
import io.github.fourmatters.governance.issue.AggregateRef;
import io.github.fourmatters.governance.issue.CommonRefusalReason;
import io.github.fourmatters.governance.issue.IssueId;
import io.github.fourmatters.governance.issue.Refusal;
import io.github.fourmatters.governance.issue.Role;
import io.github.fourmatters.governance.issue.Scope;
import io.github.fourmatters.governance.raise.RaiseRefusalReason;
import io.github.fourmatters.governance.raise.RaiseState;
import io.github.fourmatters.governance.raise.Report;
import io.github.fourmatters.governance.raise.ReportId;
import io.github.fourmatters.governance.spi.LedgerId;
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
        RefusedException.throwIf(
                Refusal.when(!reads && !isOwn(report), CommonRefusalReason.NOT_PERMITTED, "actor", actor.id()));
        RefusedException.throwIf(Refusal.when(report.isEmpty(), RaiseRefusalReason.UNKNOWN_REPORT, "report", id));
        return report.flatMap(
                        found -> services.storage().vault().get(tx, ledger, found.complainant(), Report.entry(id)))
                .map(ConfidentialReading::words);
    }

    private Optional<Report> report(Transaction tx, IssueId issue, ReportId id) {
        return services.cache().read(tx, AggregateRef.issue(issue).in(ledger)).get(RaiseState.FOLD).reports().stream()
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
