package io.github.fourmatters.governance.raise;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.fourmatters.governance.issue.AggregateRef;
import io.github.fourmatters.governance.kernel.Fold;
import io.github.fourmatters.governance.spi.vault.SubjectId;

/** What this matter remembers of an issue: its reports. */
public final class RaiseState {
    /** The fold of this slice. */
    public static final Fold<RaiseState> FOLD = Fold.over(
                    AggregateRef.ISSUE, new RaiseState(ImmutableList.of()), RaiseEvent.class)
            .on(RaiseEvent.IssueRaised.class, (event, before) -> before.with(ImmutableList.of(reportOf(event))))
            .on(RaiseEvent.ReportsReceived.class, (event, before) -> before.with(event.reports()))
            .on(RaiseEvent.ComplainantWithdrew.class, (event, before) -> before.without(event.complainant()))
            .ignoring(
                    RaiseEvent.IssueAccepted.class,
                    RaiseEvent.IssueRejected.class,
                    RaiseEvent.IssueReferred.class,
                    RaiseEvent.IssueMerged.class,
                    RaiseEvent.ResponseRecorded.class,
                    RaiseEvent.OutreachRecorded.class)
            .complete();

    private final ImmutableList<Report> reports;

    private RaiseState(ImmutableList<Report> reports) {
        this.reports = reports;
    }

    /**
     * Returns the reports that stand on this issue.
     *
     * @return the reports, its own first, then those taken over
     */
    public ImmutableList<Report> reports() {
        return reports;
    }

    /**
     * Returns the residents who are on this issue now.
     *
     * @return the complainants, without those who left
     */
    public ImmutableSet<SubjectId> complainants() {
        return reports.stream()
                .filter(report -> !report.withdrawn())
                .map(Report::complainant)
                .collect(ImmutableSet.toImmutableSet());
    }

    private static Report reportOf(RaiseEvent.IssueRaised event) {
        return new Report(event.report(), event.complainant(), event.channel(), false);
    }

    private RaiseState with(ImmutableList<Report> more) {
        return new RaiseState(
                ImmutableList.<Report>builder().addAll(reports).addAll(more).build());
    }

    private RaiseState without(SubjectId leaving) {
        return new RaiseState(
                reports.stream().map(report -> report.withdraw(leaving)).collect(ImmutableList.toImmutableList()));
    }
}
