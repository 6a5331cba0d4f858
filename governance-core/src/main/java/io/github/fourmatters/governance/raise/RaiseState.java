package io.github.fourmatters.governance.raise;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.fourmatters.governance.issue.AggregateRef;
import io.github.fourmatters.governance.issue.Digest;
import io.github.fourmatters.governance.issue.IssueId;
import io.github.fourmatters.governance.kernel.Fold;
import io.github.fourmatters.governance.spi.vault.SubjectId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What raising remembers of an issue: its reports. */
public final class RaiseState {
    /** The fold of this slice. */
    public static final Fold<RaiseState> FOLD = Fold.over(
                    AggregateRef.ISSUE,
                    new RaiseState(ImmutableList.of(), Optional.empty(), ImmutableMap.of()),
                    RaiseEvent.class)
            .on(RaiseEvent.IssueRaised.class, (event, before) -> before.begun(event))
            .on(RaiseEvent.ReportsReceived.class, (event, before) -> before.with(event.from(), event.reports()))
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
    private final Optional<Digest> words;
    private final ImmutableMap<ReportId, IssueId> takenOver;

    private RaiseState(
            ImmutableList<Report> reports, Optional<Digest> words, ImmutableMap<ReportId, IssueId> takenOver) {
        this.reports = reports;
        this.words = words;
        this.takenOver = takenOver;
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

    /**
     * Returns the salted hash of the words of the issue's own report.
     *
     * @return the hash, or empty before the issue was raised
     */
    public Optional<Digest> words() {
        return words;
    }

    /**
     * Tells from which issue a report was taken over; that one has its words' hash, or has taken it over itself.
     *
     * @param report a report of this issue
     * @return the issue that ended, or empty if the report is this issue's own
     */
    public Optional<IssueId> takenOverFrom(ReportId report) {
        return Optional.ofNullable(takenOver.get(report));
    }

    private RaiseState begun(RaiseEvent.IssueRaised event) {
        return new RaiseState(ImmutableList.of(reportOf(event)), Optional.of(event.words()), takenOver);
    }

    private static Report reportOf(RaiseEvent.IssueRaised event) {
        return new Report(event.report(), event.complainant(), event.channel(), false);
    }

    private RaiseState with(IssueId from, ImmutableList<Report> more) {
        Map<ReportId, IssueId> origins = new LinkedHashMap<>(takenOver);
        more.forEach(report -> origins.put(report.id(), from));
        return new RaiseState(
                ImmutableList.<Report>builder().addAll(reports).addAll(more).build(),
                words,
                ImmutableMap.copyOf(origins));
    }

    private RaiseState without(SubjectId leaving) {
        return new RaiseState(
                reports.stream().map(report -> report.withdraw(leaving)).collect(ImmutableList.toImmutableList()),
                words,
                takenOver);
    }
}
