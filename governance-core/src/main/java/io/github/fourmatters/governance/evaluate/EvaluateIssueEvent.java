package io.github.fourmatters.governance.evaluate;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.fourmatters.governance.calendar.Quarter;
import io.github.fourmatters.governance.issue.Digest;
import io.github.fourmatters.governance.issue.EventType;
import io.github.fourmatters.governance.issue.IssueEvent;
import io.github.fourmatters.governance.issue.IssueId;
import io.github.fourmatters.governance.issue.Stage;
import io.github.fourmatters.governance.issue.UnitId;
import io.github.fourmatters.governance.quantity.Rational;
import io.github.fourmatters.governance.score.Weighting;
import io.github.fourmatters.governance.spi.CommandId;
import io.github.fourmatters.governance.spi.vault.SubjectId;
import io.github.fourmatters.governance.tally.Histogram;
import io.github.fourmatters.governance.tally.Party;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The events of evaluating that happen to the result of an issue. */
public sealed interface EvaluateIssueEvent extends EvaluateEvent, IssueEvent {
    /**
     * A complainant has said that the issue is resolved.
     *
     * @param issue the issue
     * @param cycle its cycle
     * @param complainant who said it
     */
    @EventType(name = "result-confirmed")
    record ResultConfirmed(IssueId issue, int cycle, SubjectId complainant) implements EvaluateIssueEvent {
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
    record ResultDisconfirmed(IssueId issue, int cycle, SubjectId complainant, Digest words)
            implements EvaluateIssueEvent {
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
    record ConfirmationLapsed(IssueId issue, int cycle) implements EvaluateIssueEvent {
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
            implements EvaluateIssueEvent {
        /**
         * Returns the hash of what was disclosed: unit, matter, measures and result, each behind its length.
         *
         * @return the hash, which every ballot on the result cites
         */
        public Digest disclosed() {
            StringBuilder content = new StringBuilder();
            for (String part : List.of(unit.value(), matter, measures, result)) {
                content.append(part.length()).append(':').append(part);
            }
            return Digest.of(content.toString());
        }

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
            implements EvaluateIssueEvent {}

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
            implements EvaluateIssueEvent {
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
            implements EvaluateIssueEvent {}

    /**
     * The time for objections is over and none is pending; the issue is in a round.
     *
     * @param issue the issue
     * @param cycle its cycle
     * @param quarter the quarter whose round it is in
     * @param closesAt when that round closes
     * @param disclosed the hash of the disclosed result, which is frozen from now on: it is what the ballots are about
     */
    @EventType(name = "objections-ended")
    record ObjectionsEnded(IssueId issue, int cycle, Quarter quarter, Instant closesAt, Digest disclosed)
            implements EvaluateIssueEvent {
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
    record VerificationRecorded(IssueId issue, int cycle, boolean passed) implements EvaluateIssueEvent {}

    /**
     * A resident was called.
     *
     * @param issue the issue
     * @param cycle its cycle
     * @param complainant the resident
     * @param reached whether the resident was reached; only then is the call valid
     * @param resolved whether the resident calls the issue resolved
     * @param satisfied whether the resident is satisfied
     */
    @EventType(name = "call-back-recorded")
    record CallBackRecorded(
            IssueId issue, int cycle, SubjectId complainant, boolean reached, boolean resolved, boolean satisfied)
            implements EvaluateIssueEvent {}

    /**
     * A ballot came in.
     *
     * @param issue the issue
     * @param cycle its cycle
     * @param quarter the quarter whose round it is
     * @param person who cast it
     * @param party for which party, as the roster says
     * @param level 1 (worst) to 5 (best)
     * @param revision the number of the person's ballot; the highest that came in time counts
     * @param counted whether it came in time; late ballots are kept and not counted
     * @param disclosed the hash of the disclosed result that it is about
     * @param receipt what the voter is given: a hash over the ballot and the id of the command that cast it, with which the voter can find
     *     the ballot in the record and show that it was not altered
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
            boolean counted,
            Digest disclosed,
            Digest receipt)
            implements EvaluateIssueEvent {
        /**
         * Computes the receipt of a ballot.
         *
         * @param command the id of the command that cast it
         * @return the hash that a ballot with these contents has as its receipt
         */
        public Digest receiptFor(CommandId command) {
            return Digest.of(command + "\n" + issue + "\n" + cycle + "\n" + quarter.label() + "\n" + person + "\n"
                    + party + "\n" + level + "\n" + revision + "\n" + disclosed);
        }
    }

    /**
     * The round is over for the issue.
     *
     * @param issue the issue
     * @param cycle its cycle
     * @param quarter the quarter whose round it was in
     * @param ballots the histogram of each party that cast any
     * @param score the composite, if it is valid
     * @param weighting by which the ballots make the composite, so that anybody can compute it again
     * @param statement the first version of this grade
     */
    @EventType(name = "issue-closed")
    record IssueClosed(
            IssueId issue,
            int cycle,
            Quarter quarter,
            ImmutableMap<Party, Histogram> ballots,
            Optional<Rational> score,
            Weighting weighting,
            GradeVersion statement)
            implements EvaluateIssueEvent {
        @Override
        public Optional<Stage> leadsTo() {
            return Optional.of(Stage.CLOSED);
        }
    }

    /**
     * The grade of a closed issue was corrected: ballots that should not have been counted were taken out. What was published stays.
     *
     * @param issue the issue
     * @param cycle its cycle
     * @param quarter the quarter whose round it was in
     * @param ballots the histogram of each party that is left
     * @param score the composite by the weighting of the close, if it is valid
     * @param statement the new version, which cites the old one
     * @param excluded whose ballots were taken out
     * @param reason why
     */
    @EventType(name = "score-corrected")
    record ScoreCorrected(
            IssueId issue,
            int cycle,
            Quarter quarter,
            ImmutableMap<Party, Histogram> ballots,
            Optional<Rational> score,
            GradeVersion statement,
            ImmutableSet<SubjectId> excluded,
            String reason)
            implements EvaluateIssueEvent {}

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
            implements EvaluateIssueEvent {
        @Override
        public Optional<Stage> leadsTo() {
            return Optional.of(Stage.ACCEPTED);
        }
    }
}
