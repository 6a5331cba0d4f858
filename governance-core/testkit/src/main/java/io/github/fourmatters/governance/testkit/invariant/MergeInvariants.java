package io.github.fourmatters.governance.testkit.invariant;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.fourmatters.governance.issue.Stage;
import io.github.fourmatters.governance.raise.RaiseEvent;
import io.github.fourmatters.governance.raise.ReportId;
import io.github.fourmatters.governance.spi.vault.SubjectId;
import io.github.fourmatters.governance.testkit.History;
import io.github.fourmatters.governance.testkit.chronicle.Chronicle;
import io.github.fourmatters.governance.testkit.chronicle.IssueRecord;
import io.github.fourmatters.governance.testkit.chronicle.ReportRecord;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What joining issues may do, and what it must not lose. */
final class MergeInvariants {
    static final Stage[] OVER = {
        Stage.CLOSED, Stage.REJECTED, Stage.REFERRED, Stage.MERGED, Stage.WITHDRAWN, Stage.NO_ACTION
    };

    static final ImmutableList<Invariant> ALL = ImmutableList.of(
            Invariant.of(
                    19,
                    "the merge graph is a forest",
                    Replay.each(RaiseEvent.IssueMerged.class, MergeInvariants::root)),
            Invariant.of(20, "reports over roots = reports raised", Replay.atEnd(MergeInvariants::sum)),
            Invariant.of(
                    21,
                    "complainants and leavers are conserved",
                    Replay.each(RaiseEvent.ReportsReceived.class, MergeInvariants::conserved)),
            Invariant.of(
                    22,
                    "distinct complainants <= reports",
                    Replay.eachIssue(issue -> Replay.when(
                            issue.complainants().size() > issue.reports().size()
                                    || new HashSet<>(issue.reports()).size()
                                            < issue.reports().size(),
                            issue.reports()))),
            Invariant.of(23, "sibling merges commute", Replay.atEnd(Siblings::violations)),
            Invariant.of(
                    24,
                    "merged has no assignments, no ballots",
                    Replay.eachIssue(issue -> Replay.when(
                            issue.is(Stage.MERGED)
                                    && (issue.wasPlanned()
                                            || !issue.plan().assignments().isEmpty()
                                            || !issue.result().ballots().isEmpty()),
                            issue.id() + " was planned or evaluated"))));

    private MergeInvariants() {}

    /** A root that is open was never merged, so that the link to it closes no circle. */
    private static Optional<String> root(Chronicle chronicle, RaiseEvent.IssueMerged event) {
        Optional<IssueRecord> root = chronicle.issue(event.root());
        boolean open = root.isPresent() && !root.get().is(OVER);
        return Replay.when(!open || event.root().equals(event.issue()), "root " + root.map(IssueRecord::stage));
    }

    private static Stream<String> sum(History history, Chronicle chronicle) {
        Map<ReportId, SubjectId> raised = new HashMap<>();
        for (var recorded : history.feed()) {
            if (recorded.payload().event() instanceof RaiseEvent.IssueRaised event) {
                raised.put(event.report(), event.complainant());
            }
        }
        List<ReportRecord> kept =
                chronicle.roots().flatMap(issue -> issue.reports().stream()).toList();
        boolean same = kept.size() == raised.size()
                && kept.stream().allMatch(report -> report.complainant().equals(raised.get(report.id())));
        return same ? Stream.of() : Stream.of("raised " + raised + ", kept " + kept);
    }

    private static Optional<String> conserved(Chronicle chronicle, RaiseEvent.ReportsReceived event) {
        Set<ReportRecord> received = new HashSet<>();
        event.reports()
                .forEach(report ->
                        received.add(new ReportRecord(report.id(), report.complainant(), report.withdrawn())));
        List<ReportRecord> given =
                chronicle.issue(event.from()).map(IssueRecord::reports).orElse(List.of());
        boolean same = given.size() == event.reports().size()
                && ImmutableSet.copyOf(given).equals(received);
        return Replay.when(!same, "given " + given);
    }
}
