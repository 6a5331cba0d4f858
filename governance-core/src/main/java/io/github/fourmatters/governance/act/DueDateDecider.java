package io.github.fourmatters.governance.act;

import static io.github.fourmatters.governance.act.AssignmentStatus.ACCEPTED;
import static io.github.fourmatters.governance.act.AssignmentStatus.PAUSED;
import static io.github.fourmatters.governance.act.AssignmentStatus.STARTED;
import static io.github.fourmatters.governance.issue.CommonRefusalReason.CALENDAR_NOT_COVERED;
import static io.github.fourmatters.governance.issue.CommonRefusalReason.DUE_IN_THE_PAST;
import static io.github.fourmatters.governance.issue.CommonRefusalReason.NOT_PERMITTED;
import static io.github.fourmatters.governance.issue.CommonRefusalReason.NOT_YET_DUE;
import static io.github.fourmatters.governance.issue.CommonRefusalReason.WRONG_STAGE;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import io.github.fourmatters.governance.act.DueDateEvent.AssignmentPaused;
import io.github.fourmatters.governance.act.DueDateEvent.AssignmentResumed;
import io.github.fourmatters.governance.act.DueDateEvent.DueWarned;
import io.github.fourmatters.governance.act.DueDateEvent.ExtensionGranted;
import io.github.fourmatters.governance.act.DueDateEvent.ExtensionRefused;
import io.github.fourmatters.governance.act.DueDateEvent.ExtensionRequested;
import io.github.fourmatters.governance.calendar.Deadline;
import io.github.fourmatters.governance.calendar.DeadlineBasis;
import io.github.fourmatters.governance.calendar.Pause;
import io.github.fourmatters.governance.issue.ActorId;
import io.github.fourmatters.governance.issue.Refusal;
import io.github.fourmatters.governance.issue.Role;
import io.github.fourmatters.governance.issue.Scope;
import io.github.fourmatters.governance.kernel.Context;
import io.github.fourmatters.governance.kernel.Decision;
import io.github.fourmatters.governance.kernel.DecisionInput;
import io.github.fourmatters.governance.kernel.RuleCheck;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** The rules by which a due date moves: pauses and extensions. Nothing here heals a deadline that was missed. */
final class DueDateDecider {
    private static final ImmutableSet<AssignmentStatus> RUNNING = Sets.immutableEnumSet(ACCEPTED, STARTED);

    private final Context context;
    private final ActPolicy policy;
    private final AssignmentDecider work;

    DueDateDecider(DecisionInput<ActPolicy> input, AssignmentDecider work) {
        this.context = input.context();
        this.policy = input.policy();
        this.work = work;
    }

    Decision pause(DueDateCommand.PauseAssignment command) {
        return at(command, EnumSet.of(STARTED))
                .unless(() -> partial(command.requester()))
                .require(
                        () -> !command.reason().needsDocument()
                                || command.document().isPresent(),
                        ActRefusalReason.DOCUMENT_MISSING,
                        "reason",
                        command.reason())
                .unless(() ->
                        command.document().flatMap(document -> RuleCheck.text("document", document, context.terms())))
                .require(() -> reviewBy(command).isPresent(), CALENDAR_NOT_COVERED, "review day", command.reviewOn())
                .require(
                        () -> !context.hasCome(reviewBy(command).orElseThrow()),
                        DUE_IN_THE_PAST,
                        "review day",
                        command.reviewOn())
                .unless(this::overdue)
                .require(() -> begun().isPresent(), CALENDAR_NOT_COVERED, "pause from", context.now())
                .accept(draft -> draft.add(new AssignmentPaused(
                        command.issue(),
                        work.cycle(),
                        command.assignment(),
                        assignment().unit(),
                        command.reason(),
                        command.requester(),
                        context.actor().id(),
                        command.document(),
                        reviewBy(command).orElseThrow(),
                        begun().orElseThrow())));
    }

    private Optional<Instant> reviewBy(DueDateCommand.PauseAssignment command) {
        return context.terms().endOf(command.reviewOn());
    }

    private Optional<Pause> begun() {
        DueDate due = assignment().due();
        return context.terms().reckon(time -> Pause.begin(context.now(), due.current(), due.pace(), time));
    }

    Decision resume(DueDateCommand.ResumeAssignment command) {
        return at(command, EnumSet.of(PAUSED))
                .require(
                        this::mayResume, NOT_PERMITTED, "actor", context.actor().id())
                .require(() -> work.dueNow().isPresent(), CALENDAR_NOT_COVERED, "due date from", context.now())
                .accept(draft -> draft.add(new AssignmentResumed(
                        command.issue(),
                        work.cycle(),
                        command.assignment(),
                        assignment().unit(),
                        work.dueNow().orElseThrow(),
                        work.warnAt(
                                work.dueNow().orElseThrow(), assignment().due().pace()))));
    }

    /** Somebody who answers for the whole community may, and the unit itself. */
    private boolean mayResume() {
        Scope community = new Scope.Community(context.ledger());
        return context.allows(Role.UNIT_LIAISON, unit())
                || context.allows(Role.COMMUNITY_OFFICER, community)
                || context.allows(Role.SUPERVISOR, community);
    }

    Decision request(DueDateCommand.RequestExtension command) {
        return at(command, RUNNING)
                .unless(() -> RuleCheck.notGranted(context, Role.UNIT_LIAISON, unit()))
                .text("reason", command.reason(), context.terms().longestText())
                .unless(this::overdue)
                .require(
                        () -> assignment().due().request().isEmpty(),
                        ActRefusalReason.EXTENSION_PENDING,
                        "assignment",
                        command.assignment())
                .require(
                        () -> assignment().due().extensions() < policy.maximumExtensions(),
                        ActRefusalReason.EXTENSIONS_USED_UP,
                        "limit",
                        policy.maximumExtensions())
                .require(() -> endOf(command).isPresent(), CALENDAR_NOT_COVERED, "day", command.dueOn())
                .require(
                        () -> Deadline.isLate(
                                assignment().due().current(), endOf(command).orElseThrow()),
                        ActRefusalReason.EXTENSION_TOO_SHORT,
                        "day",
                        command.dueOn())
                .accept(draft -> draft.add(new ExtensionRequested(
                        command.issue(),
                        work.cycle(),
                        command.assignment(),
                        assignment().unit(),
                        context.actor().id(),
                        endOf(command).orElseThrow(),
                        command.reason())));
    }

    private Optional<Instant> endOf(DueDateCommand.RequestExtension command) {
        return context.terms().endOf(command.dueOn());
    }

    Decision grant(DueDateCommand.GrantExtension command) {
        return answer(command)
                .accept(draft -> draft.add(new ExtensionGranted(
                        command.issue(),
                        work.cycle(),
                        command.assignment(),
                        assignment().unit(),
                        context.actor().id(),
                        asked().due(),
                        work.warnAt(asked().due(), DeadlineBasis.DAYS))));
    }

    Decision refuse(DueDateCommand.RefuseExtension command) {
        return answer(command)
                .text("reason", command.reason(), context.terms().longestText())
                .accept(draft -> draft.add(new ExtensionRefused(
                        command.issue(),
                        work.cycle(),
                        command.assignment(),
                        assignment().unit(),
                        context.actor().id(),
                        command.reason())));
    }

    private RuleCheck answer(DueDateCommand command) {
        return at(command, RUNNING)
                .require(
                        () -> assignment().due().request().isPresent(),
                        ActRefusalReason.NO_EXTENSION_PENDING,
                        "assignment",
                        command.assignment())
                .unless(() -> partial(asked().requester()));
    }

    private ExtensionRequest asked() {
        return assignment().due().request().orElseThrow();
    }

    Decision warn(DueDateCommand.WarnOfDue command) {
        return work.found(command)
                .require(() -> RUNNING.contains(assignment().status()), WRONG_STAGE, "assignment", command.assignment())
                .require(() -> assignment().due().warnAt().isPresent(), WRONG_STAGE, "assignment", command.assignment())
                .require(
                        () -> context.hasCome(assignment().due().warnAt().orElseThrow()),
                        NOT_YET_DUE,
                        "warning of assignment",
                        command.assignment())
                .accept(draft -> draft.add(new DueWarned(
                        command.issue(),
                        work.cycle(),
                        command.assignment(),
                        assignment().unit(),
                        assignment().due().current())));
    }

    private RuleCheck at(DueDateCommand command, Set<AssignmentStatus> expected) {
        return work.found(command)
                .require(
                        () -> expected.contains(assignment().status()),
                        ActRefusalReason.WRONG_STATUS,
                        "assignment",
                        work.assignmentOrEmpty().map(found -> found.id() + " " + found.status()));
    }

    private Optional<Refusal> overdue() {
        Instant due = assignment().due().current();
        return Refusal.when(!Pause.isPossible(context.now(), due), ActRefusalReason.ALREADY_OVERDUE, "due date", due);
    }

    /** An approver who asked, or who belongs to the unit, decides in a matter of her or his own. */
    private Optional<Refusal> partial(ActorId requester) {
        ActorId approver = context.actor().id();
        boolean own =
                approver.equals(requester) || context.belongsTo(assignment().unit());
        return Refusal.when(own, ActRefusalReason.APPROVER_CONCERNED, "approver", approver);
    }

    private Scope unit() {
        return new Scope.Unit(assignment().unit());
    }

    private Assignment assignment() {
        return work.assignment();
    }
}
