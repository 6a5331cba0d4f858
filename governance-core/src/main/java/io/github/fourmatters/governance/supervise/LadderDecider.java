package io.github.fourmatters.governance.supervise;

import static io.github.fourmatters.governance.issue.CommonRefusalReason.CALENDAR_NOT_COVERED;
import static io.github.fourmatters.governance.issue.CommonRefusalReason.WRONG_STAGE;
import static io.github.fourmatters.governance.supervise.AccountabilityTrigger.LEVEL_FOUR;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import io.github.fourmatters.governance.act.Assignment;
import io.github.fourmatters.governance.act.AssignmentStatus;
import io.github.fourmatters.governance.deliberate.Measure;
import io.github.fourmatters.governance.issue.AggregateRef;
import io.github.fourmatters.governance.issue.IssueId;
import io.github.fourmatters.governance.issue.Role;
import io.github.fourmatters.governance.issue.UnitId;
import io.github.fourmatters.governance.kernel.Context;
import io.github.fourmatters.governance.kernel.Decision;
import io.github.fourmatters.governance.kernel.DecisionInput;
import io.github.fourmatters.governance.kernel.EventDraft;
import io.github.fourmatters.governance.supervise.SuperviseEvent.AccountabilityOpened;
import io.github.fourmatters.governance.supervise.SuperviseEvent.NextRungSet;
import io.github.fourmatters.governance.supervise.SuperviseEvent.RungReached;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The rules of the ladder. The clock gives the command at the instant at which a rung may be reached. */
final class LadderDecider {
    private static final ImmutableMap<RungRecipient, Role> OFFICES = Maps.immutableEnumMap(Map.of(
            RungRecipient.COMMUNITY_OFFICERS, Role.COMMUNITY_OFFICER,
            RungRecipient.BRANCH_SECRETARY, Role.BRANCH_SECRETARY,
            RungRecipient.SUPERVISORS, Role.SUPERVISOR));

    private final DecisionInput<SupervisePolicy> input;
    private final Context context;
    private final IssueId issue;
    private final SupervisedWork work;

    LadderDecider(DecisionInput<SupervisePolicy> input, IssueId issue) {
        this.input = input;
        this.context = input.context();
        this.issue = issue;
        this.work = SupervisedWork.over(AggregateRef.issue(issue), input.states());
    }

    /**
     * What becomes of one measure.
     *
     * @param measure the measure
     * @param rung the rung that it reaches; empty if it only gets the instant of the next one
     * @param next when it reaches the rung above
     */
    private record Step(Measure measure, Optional<Rung> rung, Optional<Instant> next) {
        boolean isAccountable() {
            return rung.filter(each -> each.level() == SupervisionLevel.ACCOUNTABILITY)
                    .isPresent();
        }
    }

    Decision climb(SuperviseCommand.ClimbLadder command) {
        ImmutableList<Measure> late = work.running().stream()
                .filter(measure ->
                        work.position(measure).next().filter(context::hasCome).isPresent())
                .collect(ImmutableList.toImmutableList());
        return input.known(command)
                .require(() -> !late.isEmpty(), WRONG_STAGE, "issue without overdue work", issue)
                .require(
                        () -> late.stream().allMatch(this::isCovered)
                                && appealBy().isPresent(),
                        CALENDAR_NOT_COVERED,
                        "ladder of issue",
                        issue)
                .accept(draft -> climb(late.stream().map(this::step).collect(ImmutableList.toImmutableList()), draft));
    }

    /** Whether the calendar covers the instants of the next two rungs; one command needs no more. */
    private boolean isCovered(Measure measure) {
        return above(work.position(measure).level()).stream()
                .flatMap(rung -> Stream.concat(Stream.of(rung), above(rung.level()).stream()))
                .allMatch(rung -> reachedAt(rung, measure, Optional.empty()).isPresent());
    }

    private Optional<Instant> appealBy() {
        return context.terms().due(context.now(), context.terms().appealWindow());
    }

    private Step step(Measure measure) {
        LadderPosition position = work.position(measure);
        Optional<Rung> rung = above(position.level());
        Optional<Instant> at =
                position.settled() ? position.next() : rung.flatMap(each -> reachedAt(each, measure, Optional.empty()));
        if (rung.isEmpty() || !context.hasCome(at.orElseThrow())) {
            return new Step(measure, Optional.empty(), rung.flatMap(each -> at));
        }
        return new Step(
                measure,
                rung,
                above(rung.get().level()).flatMap(each -> reachedAt(each, measure, Optional.of(context.now()))));
    }

    private Optional<Rung> above(SupervisionLevel level) {
        return input.policy().ladder().above(level);
    }

    private Optional<Instant> reachedAt(Rung rung, Measure measure, Optional<Instant> below) {
        return input.policy().ladder().reachedAt(rung, work.clock().due(measure), below, context.terms());
    }

    private void climb(ImmutableList<Step> steps, EventDraft draft) {
        steps.forEach(step ->
                draft.add(step.rung().isPresent() ? reached(step, step.rung().get()) : settled(step)));
        ImmutableList<UnitId> units = steps.stream()
                .filter(Step::isAccountable)
                .flatMap(step -> work.clock().holder(step.measure()).stream())
                .filter(holder -> holder.status() != AssignmentStatus.OFFERED)
                .map(Assignment::unit)
                .distinct()
                .filter(unit -> !isRecorded(unit))
                .collect(ImmutableList.toImmutableList());
        for (int index = 0; index < units.size(); index++) {
            draft.add(AccountabilityOpened.now(
                            context, issue, work.progress().cycle(), LEVEL_FOUR, units.get(index), index + 1)
                    .orElseThrow());
        }
    }

    /** Whether a unit has its record already: one for an issue and a cycle, however many of its measures are late. */
    private boolean isRecorded(UnitId unit) {
        return work.state().records().stream()
                .anyMatch(record -> record.unit().equals(unit)
                        && record.cycle() == work.progress().cycle()
                        && record.trigger() == LEVEL_FOUR);
    }

    private NextRungSet settled(Step step) {
        Measure measure = step.measure();
        return new NextRungSet(
                issue, work.progress().cycle(), measure.id(), work.clock().due(measure), step.next());
    }

    private RungReached reached(Step step, Rung rung) {
        Measure measure = step.measure();
        return new RungReached(
                issue,
                work.progress().cycle(),
                rung.level(),
                measure.id(),
                work.clock().holder(measure).map(Assignment::unit),
                work.clock().due(measure),
                step.next(),
                units(rung, measure),
                offices(rung),
                rung.told().contains(RungRecipient.COMPLAINANTS));
    }

    private ImmutableSet<UnitId> units(Rung rung, Measure measure) {
        ImmutableSet.Builder<UnitId> units = ImmutableSet.builder();
        if (rung.told().contains(RungRecipient.RESPONSIBLE_UNIT)) {
            work.clock().holder(measure).map(Assignment::unit).ifPresent(units::add);
        }
        if (rung.told().contains(RungRecipient.ASSISTING_UNITS)) {
            work.clock().assisting(measure.id()).map(Assignment::unit).forEach(units::add);
        }
        if (rung.told().contains(RungRecipient.EVERY_UNIT)) {
            work.clock().live().map(Assignment::unit).forEach(units::add);
        }
        return units.build();
    }

    private static ImmutableSet<Role> offices(Rung rung) {
        return rung.told().stream()
                .flatMap(told -> Optional.ofNullable(OFFICES.get(told)).stream())
                .collect(ImmutableSet.toImmutableSet());
    }
}
