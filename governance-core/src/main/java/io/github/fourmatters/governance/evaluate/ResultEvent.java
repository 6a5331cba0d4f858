package io.github.fourmatters.governance.evaluate;

import com.google.common.collect.ImmutableMap;
import io.github.fourmatters.governance.calendar.Quarter;
import io.github.fourmatters.governance.issue.Digest;
import io.github.fourmatters.governance.issue.EventType;
import io.github.fourmatters.governance.issue.IssueEvent;
import io.github.fourmatters.governance.issue.IssueId;
import io.github.fourmatters.governance.issue.Stage;
import io.github.fourmatters.governance.issue.UnitId;
import io.github.fourmatters.governance.quantity.Rational;
import io.github.fourmatters.governance.spi.vault.SubjectId;
import io.github.fourmatters.governance.tally.Histogram;
import io.github.fourmatters.governance.tally.Party;
import java.time.Instant;
import java.util.Optional;

/** What happens to the result of an issue in this room. */
public sealed interface ResultEvent extends EvaluateEvent, IssueEvent {
    /**
     * A complainant has said that the issue is resolved.
     *
     * @param issue the issue
     * @param cycle its cycle
     * @param complainant who said it
     */
    @EventType(name = "result-confirmed")
    record ResultConfirmed(IssueId issue, int cycle, SubjectId complainant) implements ResultEvent {
        @Override
        public Optional<Stage> leadsTo() {
            return Optional.of(Stage.CONFIRMED);
        }
    }

    /**
     * A complainant has said that the issue is not resolved.
     *
     * @param issue the issue
     * @param cycle its cycle
     * @param complainant who said it
     * @param words the salted hash of what is wrong
     */
    @EventType(name = "result-disconfirmed")
    record ResultDisconfirmed(IssueId issue, int cycle, SubjectId complainant, Digest words) implements ResultEvent {
        @Override
        public Optional<Stage> leadsTo() {
            return Optional.of(Stage.PLANNED);
        }
    }

    /**
     * No complainant has answered in time. This is not a confirmation, and not counted as one.
     *
     * @param issue the issue
     * @param cycle its cycle
     */
    @EventType(name = "confirmation-lapsed")
    record ConfirmationLapsed(IssueId issue, int cycle) implements ResultEvent {
        @Override
        public Optional<Stage> leadsTo() {
            return Optional.of(Stage.CONFIRMED);
        }
    }

    /**
     * The result was disclosed.
     *
     * @param issue the issue
     * @param cycle its cycle
     * @param unit the responsible unit
     * @param matter what it was about
     * @param measures what was done
     * @param result what came of it
     * @param objectBy until when anyone may object
     */
    @EventType(name = "result-published")
    record ResultPublished(
            IssueId issue, int cycle, UnitId unit, String matter, String measures, String result, Instant objectBy)
            implements ResultEvent {
        @Override
        public Optional<Stage> leadsTo() {
            return Optional.of(Stage.PUBLISHED);
        }
    }

    /**
     * A resident has objected.
     *
     * @param issue the issue
     * @param cycle its cycle
     * @param objection the objection
     * @param objector the resident
     * @param words the salted hash of what is wrong
     */
    @EventType(name = "objection-raised")
    record ObjectionRaised(IssueId issue, int cycle, ObjectionId objection, SubjectId objector, Digest words)
            implements ResultEvent {}

    /**
     * An objection was upheld, and with it the work ordered again. Others that are pending are moot.
     *
     * @param issue the issue
     * @param cycle its cycle
     * @param objection the objection
     * @param objector the resident who raised it
     * @param reason why
     */
    @EventType(name = "objection-upheld")
    record ObjectionUpheld(IssueId issue, int cycle, ObjectionId objection, SubjectId objector, String reason)
            implements ResultEvent {
        @Override
        public Optional<Stage> leadsTo() {
            return Optional.of(Stage.PLANNED);
        }
    }

    /**
     * An objection was dismissed.
     *
     * @param issue the issue
     * @param cycle its cycle
     * @param objection the objection
     * @param objector the resident who raised it
     * @param reason why
     */
    @EventType(name = "objection-dismissed")
    record ObjectionDismissed(IssueId issue, int cycle, ObjectionId objection, SubjectId objector, String reason)
            implements ResultEvent {}

    /**
     * The time for objections is over and none is pending; the issue is in a round.
     *
     * @param issue the issue
     * @param cycle its cycle
     * @param quarter the quarter whose round it is in
     * @param closesAt when that round closes
     */
    @EventType(name = "objections-ended")
    record ObjectionsEnded(IssueId issue, int cycle, Quarter quarter, Instant closesAt) implements ResultEvent {
        @Override
        public Optional<Stage> leadsTo() {
            return Optional.of(Stage.EVALUATING);
        }
    }

    /**
     * The work was checked by someone who did not do it.
     *
     * @param issue the issue
     * @param cycle its cycle
     * @param passed whether it was found done
     */
    @EventType(name = "verification-recorded")
    record VerificationRecorded(IssueId issue, int cycle, boolean passed) implements ResultEvent {}

    /**
     * The resident was called.
     *
     * @param issue the issue
     * @param cycle its cycle
     * @param reached whether the resident was reached; only then is the call valid
     * @param resolved whether the resident calls the issue resolved
     * @param satisfied whether the resident is satisfied
     */
    @EventType(name = "call-back-recorded")
    record CallBackRecorded(IssueId issue, int cycle, boolean reached, boolean resolved, boolean satisfied)
            implements ResultEvent {}

    /**
     * A ballot came in.
     *
     * @param issue the issue
     * @param cycle its cycle
     * @param quarter the quarter whose round it is
     * @param person who cast it
     * @param party for which party, as the roster says
     * @param level 1 (worst) to 5 (best)
     * @param revision the number of the person's ballot; the highest counts
     * @param counted whether it came in time; late ballots are kept but not counted
     */
    @EventType(name = "ballot-cast")
    record BallotCast(
            IssueId issue,
            int cycle,
            Quarter quarter,
            SubjectId person,
            Party party,
            int level,
            int revision,
            boolean counted)
            implements ResultEvent {}

    /**
     * The round is over for the issue.
     *
     * @param issue the issue
     * @param cycle its cycle
     * @param quarter the quarter whose round it was in
     * @param ballots the histogram of each party that cast any
     * @param score the composite, if it is valid
     */
    @EventType(name = "issue-closed")
    record IssueClosed(
            IssueId issue, int cycle, Quarter quarter, ImmutableMap<Party, Histogram> ballots, Optional<Rational> score)
            implements ResultEvent {
        @Override
        public Optional<Stage> leadsTo() {
            return Optional.of(Stage.CLOSED);
        }
    }

    /**
     * The issue was opened again.
     *
     * @param issue the issue
     * @param cycle its new cycle, one above the last
     * @param cause why, as it is counted
     * @param reason why, in words
     * @param triageBy until when the issue is to be sorted again
     */
    @EventType(name = "issue-reopened")
    record IssueReopened(IssueId issue, int cycle, ReopeningCause cause, String reason, Instant triageBy)
            implements ResultEvent {
        @Override
        public Optional<Stage> leadsTo() {
            return Optional.of(Stage.ACCEPTED);
        }
    }
}
