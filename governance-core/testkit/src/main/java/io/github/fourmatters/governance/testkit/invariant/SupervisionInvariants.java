package io.github.fourmatters.governance.testkit.invariant;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.fourmatters.governance.act.AssignmentStatus;
import io.github.fourmatters.governance.deliberate.Measure;
import io.github.fourmatters.governance.figures.Accountability;
import io.github.fourmatters.governance.figures.AccountabilityCount;
import io.github.fourmatters.governance.issue.Event;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.issue.Role;
import io.github.fourmatters.governance.issue.Stage;
import io.github.fourmatters.governance.issue.UnitId;
import io.github.fourmatters.governance.register.IssueLine;
import io.github.fourmatters.governance.register.IssueRegister;
import io.github.fourmatters.governance.spi.journal.Recorded;
import io.github.fourmatters.governance.supervise.SuperviseEvent.AppealDecided;
import io.github.fourmatters.governance.supervise.SuperviseEvent.RungReached;
import io.github.fourmatters.governance.supervise.SupervisionLevel;
import io.github.fourmatters.governance.testkit.History;
import io.github.fourmatters.governance.testkit.chronicle.Chronicle;
import io.github.fourmatters.governance.testkit.chronicle.IssueRecord;
import io.github.fourmatters.governance.testkit.chronicle.SupervisionRecord;
import io.github.fourmatters.governance.testkit.chronicle.SupervisionRecord.Held;
import io.github.fourmatters.governance.view.Period;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The ladder that overdue work climbs, and who is held accountable. */
final class SupervisionInvariants {
    static final ImmutableList<Invariant> ALL = ImmutableList.of(
            Invariant.of(
                    34,
                    "the supervision level is monotone within a cycle, in the register too",
                    Replay.atEnd(SupervisionInvariants::levels)),
            Invariant.of(
                    34,
                    "a rung is above the one before it, and never comes before the instant that was set for it",
                    Replay.eachFact(SupervisionInvariants::rung)),
            Invariant.of(35, "overdue has level >= 1 at the next tick", Replay.eachFact(SupervisionInvariants::unseen)),
            Invariant.of(
                    38,
                    "an appeal is decided by someone who did not make it",
                    Replay.eachFact(SupervisionInvariants::ownAppeal)),
            Invariant.of(
                    0,
                    "an upheld appeal changes the score and never the public count",
                    Replay.atEnd(SupervisionInvariants::counts)));

    private SupervisionInvariants() {}

    private static Stream<String> levels(History history, Chronicle chronicle) {
        return chronicle.issues().stream().flatMap(issue -> {
            SupervisionLevel told = history.live()
                    .ask(IssueRegister.VIEW, history.ledger(), register -> register.find(issue.id()))
                    .map(IssueLine::level)
                    .orElse(SupervisionLevel.NONE);
            SupervisionLevel counted = issue.supervision().level();
            return Replay.when(told != counted, issue.id() + " stands at " + told + ", counted " + counted).stream();
        });
    }

    /** It comes later where the work was paused, or in nobody's hands, when its instant passed. */
    private static Optional<String> rung(Chronicle chronicle, Recorded<Fact> fact) {
        if (!(fact.payload().event() instanceof RungReached rung)) {
            return Optional.empty();
        }
        SupervisionRecord before = chronicle.issue(rung.issue()).orElseThrow().supervision();
        Instant at = fact.payload().occurredAt();
        boolean above = rung.level().compareTo(before.reached(rung.measure())) > 0;
        boolean late = at.isAfter(rung.due());
        boolean asSet = before.waits(rung.measure())
                .filter(wait -> wait.due().equals(rung.due()))
                .map(wait -> wait.next().filter(next -> !next.isAfter(at)).isPresent())
                .orElse(true);
        return Replay.when(
                !above || !late || !asSet, "above: " + above + ", late: " + late + ", as it was set: " + asSet);
    }

    /** Before whatever a person does, the clock has looked at everything that was late. */
    private static Optional<String> unseen(Chronicle chronicle, Recorded<Fact> fact) {
        if (fact.payload().role() == Role.SYSTEM) {
            return Optional.empty();
        }
        List<String> unseen = chronicle.at(Stage.PLANNED, Stage.IN_PROGRESS).stream()
                .flatMap(issue -> issue.plan().measures().stream()
                        .filter(measure -> isLate(issue, measure, fact.recordedAt()))
                        .filter(measure -> !isSeen(issue, measure, fact.recordedAt()))
                        .map(measure -> issue.id() + ", " + measure.id() + " due " + measure.due()))
                .toList();
        return Replay.when(!unseen.isEmpty(), unseen);
    }

    private static boolean isLate(IssueRecord issue, Measure measure, Instant now) {
        return measure.required()
                && !issue.plan().isCompleted(measure)
                && issue.plan().assignments().stream()
                        .filter(assignment ->
                                assignment.isLead() && assignment.measure().equals(measure))
                        .filter(assignment -> !issue.plan().isFollowed(assignment.id()))
                        .filter(assignment -> !assignment.is(AssignmentStatus.PAUSED))
                        .anyMatch(assignment ->
                                assignment.due().current().plusNanos(1_000).isBefore(now));
    }

    private static boolean isSeen(IssueRecord issue, Measure measure, Instant now) {
        boolean waits = issue.supervision()
                .waits(measure.id())
                .flatMap(SupervisionRecord.Wait::next)
                .filter(next -> !next.isBefore(now))
                .isPresent();
        boolean reached = issue.supervision().reached(measure.id()) != SupervisionLevel.NONE;
        return waits || (reached && issue.supervision().level() != SupervisionLevel.NONE);
    }

    private static Optional<String> ownAppeal(Chronicle chronicle, Recorded<Fact> fact) {
        Event event = fact.payload().event();
        return event instanceof AppealDecided decided
                ? chronicle.issue(decided.issue()).orElseThrow().supervision().find(decided.record()).stream()
                        .flatMap(held -> held.appellant().stream())
                        .filter(fact.payload().actor()::equals)
                        .map(appellant -> appellant + " decides an appeal of " + appellant)
                        .findFirst()
                : Optional.empty();
    }

    private static Stream<String> counts(History history, Chronicle chronicle) {
        Period year = Period.year(2026, history.charter().zone());
        ImmutableMap<UnitId, AccountabilityCount> told = history.live()
                .ask(Accountability.VIEW, history.ledger(), records -> records.byUnit(year, history.now()));
        List<Held> held = chronicle.issues().stream()
                .flatMap(issue -> issue.supervision().held().stream())
                .toList();
        long counted =
                told.values().stream().mapToLong(AccountabilityCount::counted).sum();
        long scored =
                told.values().stream().mapToLong(AccountabilityCount::scored).sum();
        long standing = held.stream().filter(record -> !record.isOverturned()).count();
        return Replay.when(
                counted != held.size() || scored != standing, told + ", counted " + held.size() + ", " + standing)
                .stream();
    }
}
