package io.github.fourmatters.governance.evaluate;

import static io.github.fourmatters.governance.issue.Role.COMMUNITY_OFFICER;
import static io.github.fourmatters.governance.issue.Role.EVALUATION_CLERK;
import static io.github.fourmatters.governance.issue.Role.EVALUATOR;
import static io.github.fourmatters.governance.issue.Role.RESIDENT;
import static io.github.fourmatters.governance.issue.Role.SUPERVISOR;
import static io.github.fourmatters.governance.issue.Role.SYSTEM;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.fourmatters.governance.calendar.Quarter;
import io.github.fourmatters.governance.deliberate.MeasureDraft;
import io.github.fourmatters.governance.issue.AggregateRef;
import io.github.fourmatters.governance.issue.Command;
import io.github.fourmatters.governance.issue.CommandOnIssue;
import io.github.fourmatters.governance.issue.CommandWithResult;
import io.github.fourmatters.governance.issue.Confidential;
import io.github.fourmatters.governance.issue.Digest;
import io.github.fourmatters.governance.issue.Event;
import io.github.fourmatters.governance.issue.IssueId;
import io.github.fourmatters.governance.issue.Role;
import io.github.fourmatters.governance.spi.vault.SubjectId;

/** The commands of evaluating, by which results are confirmed, disclosed, objected to and graded. */
public sealed interface EvaluateCommand extends Command {
    /** A command about one issue. */
    sealed interface OnIssue extends EvaluateCommand, CommandOnIssue {}

    /** A command about one round. */
    sealed interface OnRound extends EvaluateCommand {
        /**
         * Returns the quarter whose round it is.
         *
         * @return the quarter
         */
        Quarter quarter();

        @Override
        default ImmutableSet<AggregateRef> aggregates() {
            return ImmutableSet.of(RoundEvent.aggregate(quarter()));
        }
    }

    /** A command of the clock. */
    sealed interface OfClock extends EvaluateCommand {
        @Override
        default ImmutableList<Role> roles() {
            return ImmutableList.of(SYSTEM);
        }
    }

    /**
     * Says that the issue is resolved. Given by the resident alone.
     *
     * @param issue a done issue
     * @param complainant a resident who is on it
     */
    record Confirm(IssueId issue, SubjectId complainant) implements OnIssue {
        @Override
        public ImmutableList<Role> roles() {
            return ImmutableList.of(RESIDENT);
        }
    }

    /**
     * Says that the issue is not resolved, which orders the work again. Given by the resident alone.
     *
     * @param issue a done issue
     * @param complainant a resident who is on it
     * @param words what is wrong; kept in the vault
     * @param rework what is to be done; if empty, the responsible unit gets a new required measure with the charter's limit; at most
     *     100,000 characters in all
     */
    record Disconfirm(
            IssueId issue,
            SubjectId complainant,
            @Confidential String words,
            ImmutableList<MeasureDraft> rework) implements OnIssue {
        /**
         * Says that it is not settled; the unit that answered for the work does it again.
         *
         * @param issue an issue whose work is completed
         * @param complainant who raised it, or joined it
         * @param words why; kept in the vault
         */
        public Disconfirm(IssueId issue, SubjectId complainant, String words) {
            this(issue, complainant, words, ImmutableList.of());
        }

        @Override
        public ImmutableList<Role> roles() {
            return ImmutableList.of(RESIDENT);
        }
    }

    /**
     * Goes on without an answer of the complainants. Never counted as resolved.
     *
     * @param issue a done issue whose confirmation window is over
     */
    record LapseConfirmation(IssueId issue) implements OnIssue, OfClock {}

    /**
     * Discloses what was done (公示). Given by a community officer.
     *
     * @param issue a confirmed issue
     * @param matter what it was about, without personal data
     * @param measures what was done
     * @param result what came of it
     */
    record Publish(IssueId issue, String matter, String measures, String result) implements OnIssue {
        @Override
        public ImmutableList<Role> roles() {
            return ImmutableList.of(COMMUNITY_OFFICER);
        }
    }

    /**
     * Objects to a disclosed result. Given by any resident, also by one who is not on the issue. The objection's id is {@code
     * ledger:commandId.1}.
     *
     * @param issue a published issue
     * @param objector the resident
     * @param words what is wrong; kept in the vault
     */
    record RaiseObjection(
            IssueId issue, SubjectId objector, @Confidential String words)
            implements OnIssue, CommandWithResult<ObjectionId> {
        @Override
        public ImmutableList<Role> roles() {
            return ImmutableList.of(RESIDENT);
        }

        @Override
        public ObjectionId result(ImmutableList<Event> events) {
            return CommandWithResult.first(events, EvaluateIssueEvent.ObjectionRaised.class)
                    .objection();
        }
    }

    /**
     * Upholds an objection, which orders the work again, or dismisses it. Given by a supervisor from outside the units that were assigned
     * in this cycle.
     *
     * @param issue a published issue
     * @param objection a pending objection
     * @param upheld whether it is upheld
     * @param reason why
     * @param rework what is to be done if upheld; if empty, as for {@link Disconfirm}; at most 100,000 characters in all
     */
    record DecideObjection(
            IssueId issue, ObjectionId objection, boolean upheld, String reason, ImmutableList<MeasureDraft> rework)
            implements OnIssue {
        /**
         * Decides an objection; if it is upheld, the unit that answered for the work does it again.
         *
         * @param issue the issue
         * @param objection a pending objection
         * @param upheld whether it is right
         * @param reason why, for the objector to read
         */
        public DecideObjection(IssueId issue, ObjectionId objection, boolean upheld, String reason) {
            this(issue, objection, upheld, reason, ImmutableList.of());
        }

        @Override
        public ImmutableList<Role> roles() {
            return ImmutableList.of(SUPERVISOR);
        }
    }

    /**
     * Ends the time for objections; the issue enters the round of the quarter.
     *
     * @param issue a published issue whose window is over and that has no objection pending
     */
    record EndObjections(IssueId issue) implements OnIssue, OfClock {}

    /**
     * Records a check of the work by someone who did not do it (核查). Given by a supervisor from outside the units that were assigned in
     * this cycle.
     *
     * @param issue a done issue, or a later one
     * @param passed whether the work was found done
     */
    record RecordVerification(IssueId issue, boolean passed) implements OnIssue {
        @Override
        public ImmutableList<Role> roles() {
            return ImmutableList.of(SUPERVISOR);
        }
    }

    /**
     * Records a call to a resident (回访). Given by a supervisor from outside the units that were assigned in this cycle.
     *
     * @param issue a done issue, or a later one
     * @param complainant the resident, one of the issue's complainants
     * @param reached whether the resident was reached; only then is the call valid, and of a cycle's several valid
     *     ones to one resident the first counts
     * @param resolved whether the resident calls it resolved
     * @param satisfied whether the resident is satisfied
     */
    record RecordCallBack(IssueId issue, SubjectId complainant, boolean reached, boolean resolved, boolean satisfied)
            implements OnIssue {
        @Override
        public ImmutableList<Role> roles() {
            return ImmutableList.of(SUPERVISOR);
        }
    }

    /**
     * Settles who may vote in a round. What several commands enrol adds up; a person enrolled again before the round opens votes as
     * enrolled last. Given by the clerk.
     *
     * @param quarter the quarter whose round it is
     * @param entries the persons, each once; 1 to {@value #MOST_ENTRIES}
     */
    record Enrol(Quarter quarter, ImmutableList<RosterEntry> entries) implements OnRound {
        /** The greatest number of entries: under the longest ids, so many are just kept as one event. */
        public static final int MOST_ENTRIES = 1_000;

        @Override
        public ImmutableList<Role> roles() {
            return ImmutableList.of(EVALUATION_CLERK);
        }
    }

    /**
     * Casts a ballot. Given by the evaluator, or by the clerk for a ballot on paper; neither may belong to a unit that was assigned in this
     * cycle, by the roster or by a role of theirs. Ballots about an issue are numbered anew in each cycle. A ballot that comes after the
     * round's window is accepted, kept and not counted, as long as the issue is in evaluation or closed. Once it is reopened, a ballot is
     * refused as {@link EvaluateRefusalReason#NOT_IN_ROUND} until the issue is in evaluation again, and then it belongs to the later round.
     *
     * @param quarter the quarter whose round it is
     * @param issue an issue of the round
     * @param person someone on the round's roster
     * @param level 1 (worst) to 5 (best)
     * @param revision 1 for the first ballot of the person on the issue, one more for each later one; the
     *     highest that came in time counts
     */
    record CastBallot(Quarter quarter, IssueId issue, SubjectId person, int level, int revision)
            implements OnRound, CommandWithResult<Digest> {
        /**
         * Casts the first ballot of a person on an issue.
         *
         * @param quarter the quarter of the round
         * @param issue an issue of the round
         * @param person who casts it
         * @param level the level, as the charter numbers them
         */
        public CastBallot(Quarter quarter, IssueId issue, SubjectId person, int level) {
            this(quarter, issue, person, level, 1);
        }

        @Override
        public ImmutableList<Role> roles() {
            return ImmutableList.of(EVALUATION_CLERK, EVALUATOR);
        }

        @Override
        public ImmutableSet<AggregateRef> aggregates() {
            return ImmutableSet.of(AggregateRef.issue(issue), RoundEvent.aggregate(quarter));
        }

        @Override
        public Digest result(ImmutableList<Event> events) {
            return CommandWithResult.first(events, EvaluateIssueEvent.BallotCast.class)
                    .receipt();
        }
    }

    /**
     * Opens a round.
     *
     * @param quarter a quarter that has ended
     */
    record OpenRound(Quarter quarter) implements OnRound, OfClock {}

    /**
     * Closes a round.
     *
     * @param quarter the quarter of an open round whose window is over
     */
    record CloseRound(Quarter quarter) implements OnRound, OfClock {}

    /**
     * Closes an issue with its grade.
     *
     * @param issue an issue whose round has closed
     */
    record CloseIssue(IssueId issue) implements OnIssue, OfClock {}

    /**
     * Takes ballots that should not have been counted out of the grade of a closed issue, which gives a new version of its statement. Given
     * by a supervisor from outside the units that were assigned in this cycle.
     *
     * @param issue a closed issue
     * @param excluded whose counted ballots are taken out, for example because they were on the roster by mistake; at most
     *     100,000 characters in all. What several commands take out adds up
     * @param reason why
     */
    record CorrectScore(IssueId issue, ImmutableSet<SubjectId> excluded, String reason) implements OnIssue {
        @Override
        public ImmutableList<Role> roles() {
            return ImmutableList.of(SUPERVISOR);
        }
    }

    /**
     * Opens a closed issue again. Given by a supervisor or an officer who belongs to none of the units that were assigned in this cycle,
     * whether they worked or not: the cause decides whether they are held accountable. An officer who is also the liaison of such a unit is
     * refused, so what the community has settled directly is opened again by a supervisor or another officer outside that unit. A resident
     * may only ask for it.
     *
     * @param issue a closed issue
     * @param cause why, as it is counted
     * @param reason why, in words
     */
    record Reopen(IssueId issue, ReopeningCause cause, String reason) implements OnIssue {
        @Override
        public ImmutableList<Role> roles() {
            return ImmutableList.of(SUPERVISOR, COMMUNITY_OFFICER);
        }
    }
}
