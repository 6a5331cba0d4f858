package io.github.fourmatters.governance.testkit.invariant;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.act.ActIssueEvent;
import io.github.fourmatters.governance.act.DueDateEvent;
import io.github.fourmatters.governance.calendar.DeadlineBasis;
import io.github.fourmatters.governance.calendar.Pause;
import io.github.fourmatters.governance.deliberate.Measure;
import io.github.fourmatters.governance.issue.ActorId;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.spi.journal.Recorded;
import io.github.fourmatters.governance.testkit.History;
import io.github.fourmatters.governance.testkit.chronicle.AssignmentRecord;
import io.github.fourmatters.governance.testkit.chronicle.Chronicle;
import io.github.fourmatters.governance.testkit.chronicle.DueRecord;
import io.github.fourmatters.governance.testkit.chronicle.IssueRecord;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Optional;

/** What moves a due date, and by how much. */
final class TimeInvariants {
    static final ImmutableList<Invariant> ALL = ImmutableList.of(
            Invariant.of(
                    25,
                    "remaining >= 0",
                    Replay.each(
                            DueDateEvent.AssignmentPaused.class,
                            (so, paused) -> Replay.when(
                                    paused.pause().left() < 0
                                            || paused.pause()
                                                    .since()
                                                    .isAfter(paused.pause().due()),
                                    paused.pause()))),
            Invariant.of(26, "due >= original due", Replay.eachIssue(TimeInvariants::earlier)),
            Invariant.of(27, "pause and resume on one day leave due unchanged", TimeInvariants::sameDay),
            Invariant.of(31, "extensions <= limit", TimeInvariants::extensions),
            Invariant.of(32, "pauses are disjoint", Replay.eachFact(TimeInvariants::overlap)),
            Invariant.of(
                    36,
                    "a new calendar alters no frozen due",
                    Replay.each(ActIssueEvent.IssueCompleted.class, TimeInvariants::altered)),
            Invariant.of(38, "approver is not the requester", Replay.eachFact(TimeInvariants::partial)));

    private TimeInvariants() {}

    private static Optional<String> earlier(IssueRecord issue) {
        return issue.plan().assignments().stream()
                .filter(assignment ->
                        assignment.due().current().isBefore(assignment.due().original())
                                || !assignment
                                        .due()
                                        .original()
                                        .equals(assignment.measure().due()))
                .findFirst()
                .map(assignment ->
                        assignment.id() + " was due " + assignment.due().original() + ", is due "
                                + assignment.due().current());
    }

    private static ImmutableList<String> sameDay(History history) {
        ZoneId zone = history.charter().zone();
        return Replay.eachFact((so, fact) -> fact.payload().event() instanceof DueDateEvent.AssignmentResumed resumed
                        ? sameDay(due(so, resumed), resumed, day(fact.payload().occurredAt(), zone), zone)
                        : Optional.empty())
                .apply(history);
    }

    private static Optional<String> sameDay(
            DueRecord before, DueDateEvent.AssignmentResumed resumed, LocalDate today, ZoneId zone) {
        boolean oneDay = before.pause()
                .filter(pause -> day(pause.since(), zone).equals(today))
                .isPresent();
        return Replay.when(
                before.pace() == DeadlineBasis.DAYS && oneDay && !resumed.due().equals(before.current()),
                "was due " + before.current());
    }

    private static ImmutableList<String> extensions(History history) {
        int limit = history.charter().act().maximumExtensions();
        return Replay.each(
                        DueDateEvent.ExtensionGranted.class,
                        (so, granted) ->
                                Replay.when(due(so, granted).extensions() >= limit, "there were " + limit + " before"))
                .apply(history);
    }

    private static Optional<String> overlap(Chronicle chronicle, Recorded<Fact> fact) {
        if (!(fact.payload().event() instanceof DueDateEvent.AssignmentPaused paused)) {
            return Optional.empty();
        }
        Optional<Pause> other = due(chronicle, paused).pause();
        return Replay.when(
                other.isPresent()
                        || !paused.pause().since().equals(fact.payload().occurredAt()),
                "paused since " + other);
    }

    /** The due date at the end is the one that the last event has given, whatever calendar is in force by then. */
    private static Optional<String> altered(Chronicle chronicle, ActIssueEvent.IssueCompleted completed) {
        IssueRecord issue = chronicle.issue(completed.issue()).orElseThrow();
        Instant given = issue.plan().measures().stream()
                .filter(Measure::required)
                .map(measure -> lead(issue, measure).due().current())
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return Replay.when(!given.equals(completed.due()), "the last that was given is " + given);
    }

    private static AssignmentRecord lead(IssueRecord issue, Measure measure) {
        return issue.plan().assignments().stream()
                .filter(assignment ->
                        assignment.isLead() && assignment.measure().equals(measure))
                .filter(assignment -> !issue.plan().isFollowed(assignment.id()))
                .findFirst()
                .orElseThrow();
    }

    private static Optional<String> partial(Chronicle chronicle, Recorded<Fact> fact) {
        ActorId actor = fact.payload().actor();
        if (fact.payload().event() instanceof DueDateEvent.AssignmentPaused paused) {
            return same(actor, paused.approver(), Optional.of(paused.requester()));
        } else if (fact.payload().event() instanceof DueDateEvent.ExtensionGranted granted) {
            return same(actor, granted.approver(), due(chronicle, granted).requester());
        } else if (fact.payload().event() instanceof DueDateEvent.ExtensionRefused refused) {
            return same(actor, refused.approver(), due(chronicle, refused).requester());
        }
        return Optional.empty();
    }

    private static Optional<String> same(ActorId actor, ActorId approver, Optional<ActorId> requester) {
        return Replay.when(
                !actor.equals(approver)
                        || requester.isEmpty()
                        || requester.get().equals(approver),
                "given by " + actor + ", approved by " + approver + ", asked for by " + requester);
    }

    private static DueRecord due(Chronicle chronicle, DueDateEvent event) {
        return chronicle
                .issue(event.issue())
                .flatMap(issue -> issue.plan().find(event.assignment()))
                .orElseThrow()
                .due();
    }

    private static LocalDate day(Instant instant, ZoneId zone) {
        return LocalDate.ofInstant(instant, zone);
    }
}
