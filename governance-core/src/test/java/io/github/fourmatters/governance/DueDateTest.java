package io.github.fourmatters.governance;

import static io.github.fourmatters.governance.act.PauseReason.BUDGET;
import static io.github.fourmatters.governance.act.PauseReason.WAITING_FOR_RESIDENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fourmatters.governance.act.ActCommand;
import io.github.fourmatters.governance.act.ActIssueEvent.AssignmentReassigned;
import io.github.fourmatters.governance.act.ActIssueEvent.IssueCompleted;
import io.github.fourmatters.governance.act.ActRefusalReason;
import io.github.fourmatters.governance.act.AssignmentId;
import io.github.fourmatters.governance.act.DueDateCommand;
import io.github.fourmatters.governance.act.DueDateEvent.AssignmentResumed;
import io.github.fourmatters.governance.act.DueDateEvent.DueWarned;
import io.github.fourmatters.governance.act.DueDateEvent.ExtensionGranted;
import io.github.fourmatters.governance.act.PauseReason;
import io.github.fourmatters.governance.issue.Actor;
import io.github.fourmatters.governance.issue.ActorId;
import io.github.fourmatters.governance.issue.CommonRefusalReason;
import io.github.fourmatters.governance.issue.IssueId;
import io.github.fourmatters.governance.issue.RefusalReason;
import io.github.fourmatters.governance.issue.Role;
import io.github.fourmatters.governance.issue.Scope;
import io.github.fourmatters.governance.register.AssignmentFilter;
import io.github.fourmatters.governance.register.AssignmentRegister;
import io.github.fourmatters.governance.register.IssueFilter;
import io.github.fourmatters.governance.register.IssueLine;
import io.github.fourmatters.governance.register.IssueRegister;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A direct settlement of five working days, begun on Monday, 2 March 2026 at 9 o'clock and so due on Monday, 9 March. */
class DueDateTest {
    private static final ActorId HANDLER = Town.OFFICER.id();
    private static final Instant DUE = Instant.parse("2026-03-09T15:59:59.999999Z");

    private final Town town = new Town();
    private final IssueId issue = town.triaged();
    private final AssignmentId work = town.settled(issue);

    @Test
    void a_pause_gives_back_the_working_days_that_were_left() {
        town.done(Town.OFFICER, new ActCommand.StartAssignment(issue, work));
        town.wait(2);
        town.done(Town.SUPERVISOR, pause(WAITING_FOR_RESIDENT, Optional.empty()));
        assertThat(line().paused()).isTrue();
        assertThat(line().due()).contains(DUE);
        town.wait(12); // to Monday, 16 March: three days are left
        assertThat(overdue()).isZero();
        AssignmentResumed resumed = town.done(Town.OFFICER, new DueDateCommand.ResumeAssignment(issue, work))
                .first(AssignmentResumed.class);
        assertThat(resumed.due()).isEqualTo("2026-03-19T15:59:59.999999Z");
        assertThat(line().due()).contains(resumed.due());
        assertThat(line().paused()).isFalse();
        town.wait(3);
        town.done(Town.OFFICER, new ActCommand.CompleteAssignment(issue, work, "Replaced"));
        assertThat(town.last(IssueCompleted.class).orElseThrow().payload().event())
                .isInstanceOfSatisfying(
                        IssueCompleted.class,
                        completed -> assertThat(completed.due()).isEqualTo(resumed.due()));
        assertThat(line().onTime()).contains(true);
    }

    @Test
    void a_paused_assignment_is_in_hand_and_not_overdue_until_it_goes_on_and_is_late() {
        town.done(Town.OFFICER, new ActCommand.StartAssignment(issue, work));
        town.wait(2);
        town.done(Town.SUPERVISOR, pause(WAITING_FOR_RESIDENT, Optional.empty()));
        town.wait(12);
        AssignmentFilter inHand = AssignmentFilter.inHandOf(Town.COMMUNITY);
        assertThat(assignments(inHand)).isEqualTo(1);
        assertThat(assignments(overdue(inHand))).isZero();

        town.done(Town.OFFICER, new DueDateCommand.ResumeAssignment(issue, work));
        assertThat(assignments(overdue(inHand))).isZero();
        town.wait(4);
        assertThat(assignments(overdue(inHand))).isEqualTo(1);
    }

    private AssignmentFilter overdue(AssignmentFilter filter) {
        return filter.toBuilder().overdueAt(town.now).build();
    }

    private int assignments(AssignmentFilter filter) {
        return town.governance.ask(
                AssignmentRegister.VIEW,
                Town.LEDGER,
                register -> register.page(filter, 10, Optional.empty()).items().size());
    }

    @Test
    void a_missed_deadline_is_neither_paused_nor_extended() {
        town.done(Town.OFFICER, new ActCommand.StartAssignment(issue, work));
        town.now = DUE.plusNanos(1_000);
        assertThat(town.refused(Town.SUPERVISOR, pause(WAITING_FOR_RESIDENT, Optional.empty())))
                .isEqualTo(ActRefusalReason.ALREADY_OVERDUE);
        assertThat(town.refused(Town.OFFICER, extension("2026-04-01"))).isEqualTo(ActRefusalReason.ALREADY_OVERDUE);
    }

    @Test
    void a_pause_is_approved_by_somebody_else_and_a_budget_by_a_document() {
        assertThat(town.refused(Town.SUPERVISOR, pause(WAITING_FOR_RESIDENT, Optional.empty())))
                .isEqualTo(ActRefusalReason.WRONG_STATUS);
        town.done(Town.OFFICER, new ActCommand.StartAssignment(issue, work));
        assertThat(town.refused(Town.OFFICER, pause(WAITING_FOR_RESIDENT, Optional.empty())))
                .isEqualTo(ActRefusalReason.APPROVER_CONCERNED);
        Actor colleague = Actor.of("colleague", Role.SUPERVISOR, new Scope.Everywhere())
                .and(Role.UNIT_LIAISON, new Scope.Unit(Town.COMMUNITY));
        assertThat(town.refused(colleague, pause(WAITING_FOR_RESIDENT, Optional.empty())))
                .isEqualTo(ActRefusalReason.APPROVER_CONCERNED);
        assertThat(town.refused(Town.SUPERVISOR, pause(BUDGET, Optional.empty())))
                .isEqualTo(ActRefusalReason.DOCUMENT_MISSING);
        assertThat(town.refused(Town.SUPERVISOR, pause(BUDGET, Optional.of(" "))))
                .isEqualTo(CommonRefusalReason.TEXT_MISSING);
        town.done(Town.SUPERVISOR, pause(BUDGET, Optional.of("Application 17 of 2026")));
        assertThat(town.refused(Town.SUPERVISOR, pause(BUDGET, Optional.of("Again"))))
                .isEqualTo(ActRefusalReason.WRONG_STATUS);
        assertThat(town.refused(Town.OFFICER, new ActCommand.CompleteAssignment(issue, work, "Done")))
                .isEqualTo(ActRefusalReason.WRONG_STATUS);
        assertThat(town.refused(Town.liaison(Town.SCHOOL), new DueDateCommand.ResumeAssignment(issue, work)))
                .isEqualTo(CommonRefusalReason.NOT_PERMITTED);
    }

    @Test
    void who_speaks_for_every_unit_approves_neither_a_pause_nor_an_extension() {
        Actor wide = Town.SUPERVISOR.and(Role.UNIT_LIAISON, new Scope.Community(Town.LEDGER));
        town.done(Town.OFFICER, new ActCommand.StartAssignment(issue, work));
        assertThat(town.refused(wide, pause(WAITING_FOR_RESIDENT, Optional.empty())))
                .isEqualTo(ActRefusalReason.APPROVER_CONCERNED);
        town.done(Town.OFFICER, extension("2026-03-20"));
        assertThat(town.refused(wide, new DueDateCommand.GrantExtension(issue, work)))
                .isEqualTo(ActRefusalReason.APPROVER_CONCERNED);
        assertThat(town.refused(wide, new DueDateCommand.RefuseExtension(issue, work, "There is time")))
                .isEqualTo(ActRefusalReason.APPROVER_CONCERNED);
        town.done(Town.SUPERVISOR, new DueDateCommand.GrantExtension(issue, work));
    }

    @Test
    void a_pause_needs_a_day_of_review_to_come() {
        town.done(Town.OFFICER, new ActCommand.StartAssignment(issue, work));
        RefusalReason reason = town.refused(
                Town.SUPERVISOR,
                new DueDateCommand.PauseAssignment(
                        issue, work, WAITING_FOR_RESIDENT, HANDLER, Optional.empty(), LocalDate.of(2026, 3, 1)));
        assertThat(reason).isEqualTo(CommonRefusalReason.DUE_IN_THE_PAST);
    }

    @Test
    void an_extension_is_asked_for_by_the_unit_and_granted_by_somebody_else_once() {
        town.done(Town.OFFICER, extension("2026-03-20"));
        assertThat(town.refused(Town.OFFICER, extension("2026-03-21"))).isEqualTo(ActRefusalReason.EXTENSION_PENDING);
        assertThat(town.refused(Town.OFFICER, new DueDateCommand.GrantExtension(issue, work)))
                .isEqualTo(ActRefusalReason.APPROVER_CONCERNED);
        town.now = DUE.plusSeconds(60); // asked for in time, granted after
        ExtensionGranted granted = town.done(Town.SUPERVISOR, new DueDateCommand.GrantExtension(issue, work))
                .first(ExtensionGranted.class);
        assertThat(granted.due()).isEqualTo("2026-03-20T15:59:59.999999Z");
        assertThat(line().due()).contains(granted.due());
        assertThat(town.refused(Town.OFFICER, extension("2026-03-27"))).isEqualTo(ActRefusalReason.EXTENSIONS_USED_UP);
        assertThat(town.refused(Town.SUPERVISOR, new DueDateCommand.GrantExtension(issue, work)))
                .isEqualTo(ActRefusalReason.NO_EXTENSION_PENDING);
    }

    @Test
    void an_extension_that_is_refused_leaves_the_due_date_and_the_number() {
        assertThat(town.refused(Town.OFFICER, extension("2026-03-09"))).isEqualTo(ActRefusalReason.EXTENSION_TOO_SHORT);
        town.done(Town.OFFICER, extension("2026-03-10"));
        town.done(Town.SUPERVISOR, new DueDateCommand.RefuseExtension(issue, work, "There is time"));
        assertThat(line().due()).contains(DUE);
        town.done(Town.OFFICER, extension("2026-03-10"));
    }

    @Test
    void a_successor_inherits_the_due_date_as_it_is_when_the_pause_ends() {
        town.done(Town.OFFICER, new ActCommand.StartAssignment(issue, work));
        town.wait(2);
        town.done(Town.SUPERVISOR, pause(WAITING_FOR_RESIDENT, Optional.empty()));
        town.wait(12);
        AssignmentReassigned reassigned = town.done(
                        Town.OFFICER, new ActCommand.Reassign(issue, work, Town.SCHOOL, "They can"))
                .first(AssignmentReassigned.class);
        assertThat(reassigned.due()).isEqualTo("2026-03-19T15:59:59.999999Z");
        assertThat(line().due()).contains(reassigned.due());
        assertThat(line().paused()).isFalse();
    }

    @Test
    void a_unit_is_warned_once_when_four_fifths_of_its_time_have_run() {
        town.now = Instant.parse("2026-03-06T15:59:59.999998Z");
        town.tick();
        assertThat(town.last(DueWarned.class)).isEmpty();
        town.wait(30);
        town.tick();
        town.tick();
        assertThat(town.feed().stream().filter(fact -> fact.payload().event() instanceof DueWarned))
                .singleElement()
                .satisfies(fact -> assertThat(fact.payload().occurredAt()).isEqualTo("2026-03-06T15:59:59.999999Z"));
    }

    @Test
    void nobody_is_warned_during_a_pause_or_after_the_work_is_done() {
        town.done(Town.OFFICER, new ActCommand.StartAssignment(issue, work));
        town.done(Town.SUPERVISOR, pause(WAITING_FOR_RESIDENT, Optional.empty()));
        town.wait(6);
        town.tick();
        town.done(Town.OFFICER, new DueDateCommand.ResumeAssignment(issue, work));
        town.done(Town.OFFICER, new ActCommand.CompleteAssignment(issue, work, "Done"));
        town.wait(20);
        town.tick();
        assertThat(town.last(DueWarned.class)).isEmpty();
    }

    private DueDateCommand.PauseAssignment pause(PauseReason reason, Optional<String> document) {
        return new DueDateCommand.PauseAssignment(issue, work, reason, HANDLER, document, LocalDate.of(2026, 4, 1));
    }

    private DueDateCommand.RequestExtension extension(String day) {
        return new DueDateCommand.RequestExtension(issue, work, LocalDate.parse(day), "It rains");
    }

    private IssueLine line() {
        return town.governance.ask(
                IssueRegister.VIEW,
                Town.LEDGER,
                register -> register.find(issue).orElseThrow());
    }

    private long overdue() {
        return town.governance.ask(
                IssueRegister.VIEW,
                Town.LEDGER,
                register -> register.counts(
                                IssueFilter.builder().overdueAt(town.now).build())
                        .total());
    }
}
