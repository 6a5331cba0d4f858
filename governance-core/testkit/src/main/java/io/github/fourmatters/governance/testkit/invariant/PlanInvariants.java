package io.github.fourmatters.governance.testkit.invariant;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.act.ActIssueEvent;
import io.github.fourmatters.governance.act.AssignmentId;
import io.github.fourmatters.governance.act.AssignmentStatus;
import io.github.fourmatters.governance.deliberate.DeliberateIssueEvent;
import io.github.fourmatters.governance.deliberate.Measure;
import io.github.fourmatters.governance.evaluate.EvaluateIssueEvent;
import io.github.fourmatters.governance.issue.Event;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.issue.IssueEvent;
import io.github.fourmatters.governance.issue.Stage;
import io.github.fourmatters.governance.raise.RaiseEvent;
import io.github.fourmatters.governance.spi.journal.Recorded;
import io.github.fourmatters.governance.testkit.chronicle.AssignmentRecord;
import io.github.fourmatters.governance.testkit.chronicle.Chronicle;
import io.github.fourmatters.governance.testkit.chronicle.IssueRecord;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What is promised, who does it, and what is said about it. */
final class PlanInvariants {
    private static final Stage[] DONE_OR_LATER = {
        Stage.DONE, Stage.CONFIRMED, Stage.PUBLISHED, Stage.EVALUATING, Stage.CLOSED
    };
    private static final Map<Class<? extends Event>, Function<Event, String>> REASONS = Map.of(
            RaiseEvent.IssueRejected.class, event -> ((RaiseEvent.IssueRejected) event).reason(),
            RaiseEvent.IssueReferred.class, event -> ((RaiseEvent.IssueReferred) event).reason(),
            DeliberateIssueEvent.ClosedWithoutAction.class,
                    event -> ((DeliberateIssueEvent.ClosedWithoutAction) event).reason(),
            ActIssueEvent.AssignmentDeclined.class, event -> ((ActIssueEvent.AssignmentDeclined) event).reason(),
            ActIssueEvent.AssignmentReturned.class, event -> ((ActIssueEvent.AssignmentReturned) event).reason(),
            ActIssueEvent.AssignmentReassigned.class, event -> ((ActIssueEvent.AssignmentReassigned) event).reason(),
            ActIssueEvent.PlanFailed.class, event -> ((ActIssueEvent.PlanFailed) event).reason(),
            EvaluateIssueEvent.ObjectionUpheld.class, event -> ((EvaluateIssueEvent.ObjectionUpheld) event).reason(),
            EvaluateIssueEvent.ObjectionDismissed.class,
                    event -> ((EvaluateIssueEvent.ObjectionDismissed) event).reason(),
            EvaluateIssueEvent.IssueReopened.class, event -> ((EvaluateIssueEvent.IssueReopened) event).reason());

    static final ImmutableList<Invariant> ALL = ImmutableList.of(
            Invariant.of(
                    3,
                    "DONE or later has no live assignment",
                    Replay.eachIssue(issue ->
                            Replay.when(issue.is(DONE_OR_LATER) && issue.plan().hasLive(), "an assignment is live"))),
            Invariant.of(
                    4,
                    "IN_PROGRESS needs some acceptance this cycle",
                    Replay.eachMove((event, before, after) -> Replay.when(
                            isAt(event, after, Stage.IN_PROGRESS)
                                    && after.plan().acceptances() == 0,
                            "nobody has accepted"))),
            Invariant.of(
                    5,
                    "PLANNED or later needs the direct route or an adopted resolution",
                    Replay.eachMove(PlanInvariants::route)),
            Invariant.of(7, "every service item cites an issue", Replay.eachFact(PlanInvariants::cites)),
            Invariant.of(
                    8,
                    "DONE needs each required measure completed",
                    Replay.eachIssue(issue -> Replay.when(
                            issue.is(DONE_OR_LATER) && !isFulfilled(issue), "a required measure is not completed"))),
            Invariant.of(9, "reject, refer, decline, return carry a reason", Replay.eachFact(PlanInvariants::reason)),
            Invariant.of(
                    10, "at most one live assignment per unit and measure", Replay.eachIssue(PlanInvariants::twice)),
            Invariant.of(
                    11, "the reassignment chain is acyclic with one live tip", Replay.eachIssue(PlanInvariants::chain)),
            Invariant.of(
                    12,
                    "published needs unit, measure, result",
                    Replay.each(EvaluateIssueEvent.ResultPublished.class, PlanInvariants::published)));

    private PlanInvariants() {}

    private static Optional<String> route(IssueEvent event, Optional<Stage> before, IssueRecord after) {
        boolean planned = isAt(event, after, DONE_OR_LATER) || isAt(event, after, Stage.PLANNED, Stage.IN_PROGRESS);
        return Replay.when(
                planned && !after.plan().isDirect() && !after.plan().isAdopted(), "neither settled nor adopted");
    }

    /** Whether an issue stands at some stages, by the kit's reading or by what the event itself says. */
    private static boolean isAt(IssueEvent event, IssueRecord after, Stage... stages) {
        return after.is(stages)
                || event.leadsTo().filter(List.of(stages)::contains).isPresent();
    }

    private static boolean isFulfilled(IssueRecord issue) {
        return issue.plan().measures().stream().anyMatch(Measure::required)
                && issue.plan().isComplete();
    }

    private static Optional<String> cites(Chronicle chronicle, Recorded<Fact> fact) {
        if (fact.payload().event() instanceof DeliberateIssueEvent.ResolutionAdopted adopted) {
            boolean onAgenda = chronicle.meeting(adopted.meeting()).stream()
                    .flatMap(meeting -> meeting.item(adopted.item()).stream())
                    .anyMatch(item -> item.onAgenda().issues().contains(adopted.issue()));
            boolean cited = !adopted.serviceItems().isEmpty()
                    && adopted.serviceItems().stream()
                            .allMatch(item -> item.issue().equals(adopted.issue()));
            return Replay.when(!onAgenda || !cited, "on the agenda: " + onAgenda + ", cited: " + cited);
        }
        return Optional.empty();
    }

    private static Optional<String> reason(Chronicle chronicle, Recorded<Fact> fact) {
        Event event = fact.payload().event();
        return Optional.ofNullable(REASONS.get(event.getClass()))
                .flatMap(reason -> Replay.when(reason.apply(event).isBlank(), "no reason"));
    }

    private record Part(Object unit, Object measure) {}

    private static Optional<String> twice(IssueRecord issue) {
        List<Part> live = issue.plan().assignments().stream()
                .filter(AssignmentRecord::isLive)
                .map(assignment ->
                        new Part(assignment.unit(), assignment.measure().id()))
                .toList();
        return Replay.when(new HashSet<>(live).size() < live.size(), live);
    }

    private static Optional<String> chain(IssueRecord issue) {
        Set<AssignmentId> followed = new HashSet<>();
        for (AssignmentRecord assignment : issue.plan().assignments()) {
            Optional<AssignmentId> before = assignment.predecessor();
            if (before.isPresent() && (!followed.add(before.get()) || reaches(issue, before.get(), assignment))) {
                return Optional.of(before.get() + " is followed twice, or by itself");
            }
        }
        return issue.plan().assignments().stream()
                .filter(assignment -> followed.contains(assignment.id()) && assignment.isLive())
                .findFirst()
                .map(assignment -> assignment.id() + " is followed and live");
    }

    /** Whether the way back from an assignment comes by another one, or never ends. */
    private static boolean reaches(IssueRecord issue, AssignmentId from, AssignmentRecord wanted) {
        Optional<AssignmentId> next = Optional.of(from);
        for (int steps = 0; next.isPresent(); steps++) {
            if (next.get().equals(wanted.id())
                    || steps > issue.plan().assignments().size()) {
                return true;
            }
            next = issue.plan().find(next.get()).flatMap(AssignmentRecord::predecessor);
        }
        return false;
    }

    private static Optional<String> published(Chronicle chronicle, EvaluateIssueEvent.ResultPublished event) {
        IssueRecord issue = chronicle.issue(event.issue()).orElseThrow();
        boolean answered = issue.plan().assignments().stream()
                .filter(assignment -> assignment.is(AssignmentStatus.COMPLETED))
                .filter(assignment ->
                        assignment.isLead() && assignment.measure().required())
                .anyMatch(assignment -> assignment.unit().equals(event.unit()));
        boolean said = !event.matter().isBlank()
                && !event.measures().isBlank()
                && !event.result().isBlank();
        return Replay.when(!answered || !said, "the unit answered: " + answered + ", all is said: " + said);
    }
}
