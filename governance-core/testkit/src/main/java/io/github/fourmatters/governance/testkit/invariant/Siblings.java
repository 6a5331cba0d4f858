package io.github.fourmatters.governance.testkit.invariant;

import com.google.common.collect.ImmutableSet;
import io.github.fourmatters.governance.Envelope;
import io.github.fourmatters.governance.issue.Actor;
import io.github.fourmatters.governance.issue.AggregateRef;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.issue.IssueId;
import io.github.fourmatters.governance.issue.Role;
import io.github.fourmatters.governance.issue.Scope;
import io.github.fourmatters.governance.raise.RaiseCommand;
import io.github.fourmatters.governance.raise.RaiseEvent;
import io.github.fourmatters.governance.raise.Report;
import io.github.fourmatters.governance.spi.CommandId;
import io.github.fourmatters.governance.spi.Transaction;
import io.github.fourmatters.governance.spi.journal.Recorded;
import io.github.fourmatters.governance.testkit.History;
import io.github.fourmatters.governance.testkit.chronicle.Chronicle;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Merges two issues into a third one, in both orders, and compares the reports that the third one then has. */
record Siblings(History history, IssueId one, IssueId other, IssueId root) {
    private static final int MANY = 1_000;

    static Stream<String> violations(History history, Chronicle chronicle) {
        return chronicle.siblings().stream()
                .map(ids -> new Siblings(history, ids.get(0), ids.get(1), ids.get(2)))
                .flatMap(siblings -> siblings.compare().stream());
    }

    private Optional<String> compare() {
        Optional<Set<Report>> forwards = Rehearsal.of(history, tx -> reports(tx, one, other));
        Optional<Set<Report>> backwards = Rehearsal.of(history, tx -> reports(tx, other, one));
        return Replay.when(
                forwards.isEmpty() || !forwards.equals(backwards), this + ": " + forwards + ", " + backwards);
    }

    /** The reports that the root receives from both, or empty if one of the merges is refused. */
    private Optional<Set<Report>> reports(Transaction tx, IssueId first, IssueId second) {
        boolean done = history.live().execute(tx, merge(first)).isAccepted()
                && history.live().execute(tx, merge(second)).isAccepted();
        return done ? Optional.of(reports(tx)) : Optional.empty();
    }

    private Envelope merge(IssueId issue) {
        return new Envelope(
                new CommandId("sibling-" + issue.value().hashCode()),
                history.ledger(),
                Actor.of("merger", Role.COMMUNITY_OFFICER, new Scope.Community(history.ledger())),
                new RaiseCommand.Merge(issue, root));
    }

    private Set<Report> reports(Transaction tx) {
        Set<Report> reports = new HashSet<>();
        for (Recorded<Fact> fact : history.storage()
                .journal()
                .readStream(tx, AggregateRef.issue(root).in(history.ledger()), 0, MANY)
                .events()) {
            if (fact.payload().event() instanceof RaiseEvent.ReportsReceived received) {
                reports.addAll(received.reports());
            }
        }
        return ImmutableSet.copyOf(reports);
    }

    @Override
    public String toString() {
        return one + " and " + other + " into " + root;
    }
}
