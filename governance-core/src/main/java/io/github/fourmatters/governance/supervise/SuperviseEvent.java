package io.github.fourmatters.governance.supervise;

import com.google.common.collect.ImmutableSet;
import io.github.fourmatters.governance.deliberate.MeasureId;
import io.github.fourmatters.governance.issue.ActorId;
import io.github.fourmatters.governance.issue.ConfidentialWordsReference;
import io.github.fourmatters.governance.issue.Digest;
import io.github.fourmatters.governance.issue.EventType;
import io.github.fourmatters.governance.issue.IssueEvent;
import io.github.fourmatters.governance.issue.IssueId;
import io.github.fourmatters.governance.issue.Role;
import io.github.fourmatters.governance.issue.UnitId;
import io.github.fourmatters.governance.kernel.Context;
import io.github.fourmatters.governance.spi.vault.SubjectId;
import java.time.Instant;
import java.util.Optional;

/** The events of supervising, always of an issue. None of it changes the issue's stage. */
public sealed interface SuperviseEvent extends IssueEvent {
    /**
     * Overdue work has reached a rung of the ladder. It occurred at the instant that the ladder gives, however late the clock was turned.
     *
     * @param issue the issue
     * @param cycle its cycle
     * @param level the rung's level
     * @param measure the overdue measure
     * @param unit the unit that held it then and was late with it, if one was: see {@link Rung}
     * @param due when it was due
     * @param next when it reaches the rung above, if it is still not done by then; empty at the top
     * @param units the units that are told
     * @param offices the offices that are told, by the role that holds them
     * @param complainants whether the complainants are told
     */
    @EventType(name = "rung-reached")
    record RungReached(
            IssueId issue,
            int cycle,
            SupervisionLevel level,
            MeasureId measure,
            Optional<UnitId> unit,
            Instant due,
            Optional<Instant> next,
            ImmutableSet<UnitId> units,
            ImmutableSet<Role> offices,
            boolean complainants)
            implements SuperviseEvent {}

    /**
     * Overdue work has not reached a rung yet, but it is settled when it will: where the lowest rung is not at once, or a due date was moved
     * after rungs had been reached.
     *
     * @param issue the issue
     * @param cycle its cycle
     * @param measure the overdue measure
     * @param due when it was due
     * @param next when it reaches the next rung; empty if there is none above
     */
    @EventType(name = "next-rung-set")
    record NextRungSet(IssueId issue, int cycle, MeasureId measure, Instant due, Optional<Instant> next)
            implements SuperviseEvent {}

    /**
     * A unit was held accountable.
     *
     * @param issue the issue
     * @param cycle the cycle in which the unit had worked on it
     * @param record the record
     * @param trigger why
     * @param unit the responsible unit
     * @param appealBy until when it may appeal
     */
    @EventType(name = "accountability-opened")
    record AccountabilityOpened(
            IssueId issue,
            int cycle,
            AccountabilityId record,
            AccountabilityTrigger trigger,
            UnitId unit,
            Instant appealBy)
            implements SuperviseEvent {
        /**
         * Returns the event that opens a record now, for the deciders of this matter and of those to its right.
         *
         * @param context the command's context, by which the record gets its id and its window
         * @param issue the issue
         * @param cycle the cycle in which the unit had worked on it
         * @param trigger why
         * @param unit the responsible unit
         * @param number which of the things that the command makes the record is
         * @return the event, or empty if the calendar does not cover the window to appeal
         */
        public static Optional<AccountabilityOpened> now(
                Context context, IssueId issue, int cycle, AccountabilityTrigger trigger, UnitId unit, int number) {
            return context.terms()
                    .due(context.now(), context.terms().appealWindow())
                    .map(appealBy -> new AccountabilityOpened(
                            issue, cycle, new AccountabilityId(context.derive(number)), trigger, unit, appealBy));
        }
    }

    /**
     * The unit's own statement was attached to a record.
     *
     * @param issue the issue
     * @param cycle its cycle
     * @param record the record
     * @param author who spoke for the unit
     * @param words the salted hash of the statement
     */
    @EventType(name = "statement-attached")
    record StatementAttached(IssueId issue, int cycle, AccountabilityId record, SubjectId author, Digest words)
            implements SuperviseEvent {
        @Override
        public Optional<ConfidentialWordsReference> confidential() {
            return Optional.of(new ConfidentialWordsReference(author, "statement/" + record, words));
        }
    }

    /**
     * A unit has appealed.
     *
     * @param issue the issue
     * @param cycle its cycle
     * @param record the record
     * @param appellant who gave the command, and may therefore not decide
     * @param author who spoke for the unit
     * @param words the salted hash of the appeal
     */
    @EventType(name = "accountability-appealed")
    record AccountabilityAppealed(
            IssueId issue, int cycle, AccountabilityId record, ActorId appellant, SubjectId author, Digest words)
            implements SuperviseEvent {
        @Override
        public Optional<ConfidentialWordsReference> confidential() {
            return Optional.of(new ConfidentialWordsReference(author, "appeal/" + record, words));
        }
    }

    /**
     * An appeal was decided.
     *
     * @param issue the issue
     * @param cycle its cycle
     * @param record the record
     * @param unit the unit that it is about
     * @param upheld whether the appeal was upheld, which takes the record out of the score and not out of the count
     * @param reason why
     */
    @EventType(name = "appeal-decided")
    record AppealDecided(IssueId issue, int cycle, AccountabilityId record, UnitId unit, boolean upheld, String reason)
            implements SuperviseEvent {}
}
