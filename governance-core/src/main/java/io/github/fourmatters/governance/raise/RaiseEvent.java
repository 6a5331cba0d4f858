package io.github.fourmatters.governance.raise;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.issue.AggregateRef;
import io.github.fourmatters.governance.issue.CategoryCode;
import io.github.fourmatters.governance.issue.ConfidentialWordsReference;
import io.github.fourmatters.governance.issue.Digest;
import io.github.fourmatters.governance.issue.EntryId;
import io.github.fourmatters.governance.issue.Event;
import io.github.fourmatters.governance.issue.EventType;
import io.github.fourmatters.governance.issue.GridCell;
import io.github.fourmatters.governance.issue.IssueEvent;
import io.github.fourmatters.governance.issue.IssueId;
import io.github.fourmatters.governance.issue.Stage;
import io.github.fourmatters.governance.spi.vault.SubjectId;
import java.time.Instant;
import java.util.Optional;

/** The events of raising. */
public sealed interface RaiseEvent extends Event {
    /**
     * A resident has raised an issue.
     *
     * @param issue the new issue
     * @param report the report that it starts with
     * @param complainant the resident
     * @param channel how it came in
     * @param cell where the trouble is
     * @param category the category as the resident sees it, if given
     * @param words the salted hash of what the resident said
     * @param acceptBy until when the community is to accept, reject or refer the issue
     */
    @EventType(name = "issue-raised")
    record IssueRaised(
            IssueId issue,
            ReportId report,
            SubjectId complainant,
            Channel channel,
            GridCell cell,
            Optional<CategoryCode> category,
            Digest words,
            Instant acceptBy)
            implements RaiseEvent, IssueEvent {
        @Override
        public int cycle() {
            return 0;
        }

        @Override
        public Optional<Stage> leadsTo() {
            return Optional.of(Stage.RAISED);
        }

        @Override
        public Optional<ConfidentialWordsReference> confidential() {
            return Optional.of(new ConfidentialWordsReference(complainant, Report.entry(report), words));
        }
    }

    /**
     * The community has taken the issue on.
     *
     * @param issue the issue
     * @param respondBy until when the complainant is to be contacted
     * @param triageBy until when the issue is to be sorted
     */
    @EventType(name = "issue-accepted")
    record IssueAccepted(IssueId issue, Instant respondBy, Instant triageBy) implements RaiseEvent, IssueEvent {
        @Override
        public int cycle() {
            return 0;
        }

        @Override
        public Optional<Stage> leadsTo() {
            return Optional.of(Stage.ACCEPTED);
        }
    }

    /**
     * The community has refused the issue.
     *
     * @param issue the issue
     * @param reason why
     */
    @EventType(name = "issue-rejected")
    record IssueRejected(IssueId issue, String reason) implements RaiseEvent, IssueEvent {
        @Override
        public int cycle() {
            return 0;
        }

        @Override
        public Optional<Stage> leadsTo() {
            return Optional.of(Stage.REJECTED);
        }
    }

    /**
     * The issue was handed to another agency.
     *
     * @param issue the issue
     * @param agency who took it over
     * @param reason why
     */
    @EventType(name = "issue-referred")
    record IssueReferred(IssueId issue, String agency, String reason) implements RaiseEvent, IssueEvent {
        @Override
        public int cycle() {
            return 0;
        }

        @Override
        public Optional<Stage> leadsTo() {
            return Optional.of(Stage.REFERRED);
        }
    }

    /**
     * The issue was joined to another. Stands on the stream of the issue that ends.
     *
     * @param issue the issue that ends
     * @param cycle its cycle
     * @param root the issue that goes on
     */
    @EventType(name = "issue-merged")
    record IssueMerged(IssueId issue, int cycle, IssueId root) implements RaiseEvent, IssueEvent {
        @Override
        public Optional<Stage> leadsTo() {
            return Optional.of(Stage.MERGED);
        }
    }

    /**
     * An issue has taken over the reports of another. Stands on the stream of the issue that goes on.
     *
     * @param issue the issue that goes on
     * @param cycle its cycle
     * @param from the issue that ended
     * @param reports all its reports, with their marks
     */
    @EventType(name = "reports-received")
    record ReportsReceived(IssueId issue, int cycle, IssueId from, ImmutableList<Report> reports)
            implements RaiseEvent, IssueEvent {}

    /**
     * A complainant has left.
     *
     * @param issue the issue
     * @param cycle its cycle
     * @param complainant who left
     * @param last whether nobody is left, which withdraws the issue
     */
    @EventType(name = "complainant-withdrew")
    record ComplainantWithdrew(IssueId issue, int cycle, SubjectId complainant, boolean last)
            implements RaiseEvent, IssueEvent {
        @Override
        public Optional<Stage> leadsTo() {
            return last ? Optional.of(Stage.WITHDRAWN) : Optional.empty();
        }
    }

    /**
     * A complainant has been contacted.
     *
     * @param issue the issue
     * @param cycle its cycle
     * @param channel how
     */
    @EventType(name = "response-recorded")
    record ResponseRecorded(IssueId issue, int cycle, Channel channel) implements RaiseEvent, IssueEvent {}

    /**
     * Something was set up or handed out. Each entry of the register is an aggregate of its own, so that entries never wait for each other.
     *
     * @param entry the entry in the register
     * @param outreach what
     * @param count how many
     */
    @EventType(name = "outreach-recorded")
    record OutreachRecorded(EntryId entry, Outreach outreach, long count) implements RaiseEvent {
        @Override
        public AggregateRef aggregate() {
            return new AggregateRef("outreach", entry.value());
        }
    }
}
