package io.github.fourmatters.governance;

import static io.github.fourmatters.governance.SupervisionTest.rung;
import static io.github.fourmatters.governance.SupervisionTest.rungs;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.fourmatters.governance.act.ActCommand;
import io.github.fourmatters.governance.act.ActIssueEvent;
import io.github.fourmatters.governance.act.Assignment;
import io.github.fourmatters.governance.act.AssignmentId;
import io.github.fourmatters.governance.act.DueDateCommand;
import io.github.fourmatters.governance.act.PauseReason;
import io.github.fourmatters.governance.calendar.TimeLimit;
import io.github.fourmatters.governance.charter.Charter;
import io.github.fourmatters.governance.deliberate.MeasureDraft;
import io.github.fourmatters.governance.evaluate.EvaluateCommand;
import io.github.fourmatters.governance.issue.Actor;
import io.github.fourmatters.governance.issue.IssueId;
import io.github.fourmatters.governance.issue.UnitId;
import io.github.fourmatters.governance.spi.memory.InMemoryStorage;
import io.github.fourmatters.governance.supervise.SuperviseEvent.AccountabilityOpened;
import io.github.fourmatters.governance.whatif.DerivedFact;
import io.github.fourmatters.governance.whatif.FactKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who answers for an overdue measure once its lead is gone. The school leads it, it is due on 10 March, and all is late in April. */
class HelpersOnTheLadderTest {
    private static final Instant APRIL = Instant.parse("2026-04-15T00:00:00Z");
    private static final Charter PATIENT = Charter.fourMatters().toBuilder()
            .version("patient")
            .offerWindow(TimeLimit.workingDays(100))
            .build();

    private final Town town = new Town("c", new InMemoryStorage<>(), PATIENT);
    private final IssueId issue = town.doneDirectly();

    @Test
    void a_paused_helper_does_not_answer_for_what_the_lead_gave_up() {
        AssignmentId lead = planned(true, Town.CLINIC);
        begun(lead, 1, Town.CLINIC);
        paused(lead, 1, Town.CLINIC);
        declined(lead);

        assertThat(held()).containsOnly(Optional.empty()).hasSize(4);
        assertThat(blamed()).isEmpty();
    }

    @Test
    void a_helper_at_work_answers_for_what_the_lead_gave_up() {
        AssignmentId lead = planned(true, Town.CLINIC);
        begun(lead, 1, Town.CLINIC);
        declined(lead);

        assertThat(held()).containsOnly(Optional.of(Town.CLINIC)).hasSize(4);
        assertThat(blamed()).containsExactly(Town.CLINIC);
    }

    @Test
    void a_helper_that_has_more_time_does_not_answer_for_the_date_of_a_lead_that_gave_up() {
        AssignmentId lead = planned(true, Town.CLINIC);
        begun(lead, 1, Town.CLINIC);
        extended(lead, 1, Town.CLINIC);
        declined(lead);

        assertThat(held()).containsOnly(Optional.empty()).hasSize(4);
        assertThat(blamed()).isEmpty();
    }

    @Test
    void of_two_helpers_the_one_that_is_not_paused_answers_for_its_own_date() {
        AssignmentId lead = planned(true, Town.CLINIC, Town.COMMUNITY);
        begun(lead, 1, Town.CLINIC);
        paused(lead, 1, Town.CLINIC);
        begun(lead, 2, Town.COMMUNITY);
        completed(lead);

        assertThat(held()).containsOnly(Optional.of(Town.COMMUNITY)).hasSize(4);
        assertThat(blamed()).containsExactly(Town.COMMUNITY);
    }

    @Test
    void a_mere_offer_does_not_shield_the_helper_at_work() {
        AssignmentId lead = planned(true, Town.CLINIC, Town.COMMUNITY);
        begun(lead, 2, Town.COMMUNITY);
        completed(lead);

        assertThat(held()).containsOnly(Optional.of(Town.COMMUNITY)).hasSize(4);
        assertThat(blamed()).containsExactly(Town.COMMUNITY);
    }

    @Test
    void a_helper_that_has_more_time_does_not_shield_one_that_is_late() {
        AssignmentId lead = planned(true, Town.CLINIC, Town.COMMUNITY);
        begun(lead, 1, Town.CLINIC);
        extended(lead, 1, Town.CLINIC);
        begun(lead, 2, Town.COMMUNITY);
        completed(lead);

        assertThat(held()).containsOnly(Optional.of(Town.COMMUNITY)).hasSize(4);
        assertThat(blamed()).containsExactly(Town.COMMUNITY);
        assertThat(town.governance.whatIf(ImmutableList.of(Town.LEDGER), PATIENT, town.now).findings().stream()
                        .filter(finding -> finding.kind() == FactKind.RUNG)
                        .map(DerivedFact::otherwise))
                .containsExactly("NONE", "ACCOUNTABILITY", "NONE");
    }

    @Test
    void a_measure_that_is_not_required_goes_by_its_helpers_once_its_lead_gave_up() {
        AssignmentId lead = planned(false, Town.CLINIC, Town.COMMUNITY);
        begun(lead, 1, Town.CLINIC);
        paused(lead, 1, Town.CLINIC);
        begun(lead, 2, Town.COMMUNITY);
        extended(lead, 2, Town.COMMUNITY);
        declined(lead);

        assertThat(held()).isEmpty();
    }

    private AssignmentId planned(boolean required, UnitId... helpers) {
        MeasureDraft lamp = new MeasureDraft(
                issue, "Lamp", required, Town.SCHOOL, ImmutableSet.copyOf(helpers), LocalDate.of(2026, 3, 10));
        MeasureDraft wire = MeasureDraft.of(issue, "Wire", Town.SCHOOL, LocalDate.of(2026, 12, 1));
        return Assignment.leadOf(town.done(
                        Town.resident(),
                        new EvaluateCommand.Disconfirm(
                                issue, Town.RESIDENT, "Still dark", ImmutableList.of(lamp, wire)))
                .first(ActIssueEvent.ReworkOrdered.class)
                .measures()
                .get(0)
                .id());
    }

    private static AssignmentId of(AssignmentId lead, int number) {
        return new AssignmentId(lead.value().replaceFirst("/0$", "/" + number));
    }

    private void begun(AssignmentId lead, int number, UnitId unit) {
        town.done(Town.liaison(unit), new ActCommand.AcceptAssignment(issue, of(lead, number)));
        town.done(Town.liaison(unit), new ActCommand.StartAssignment(issue, of(lead, number)));
    }

    private void completed(AssignmentId lead) {
        begun(lead, 0, Town.SCHOOL);
        town.done(Town.liaison(Town.SCHOOL), new ActCommand.CompleteAssignment(issue, lead, "A new lamp"));
    }

    private void declined(AssignmentId lead) {
        town.done(Town.liaison(Town.SCHOOL), new ActCommand.DeclineAssignment(issue, lead, "No hands"));
    }

    private void paused(AssignmentId lead, int number, UnitId unit) {
        Actor asks = Town.liaison(unit);
        town.done(
                Town.SUPERVISOR,
                new DueDateCommand.PauseAssignment(
                        issue,
                        of(lead, number),
                        PauseReason.WAITING_FOR_RESIDENT,
                        asks.id(),
                        LocalDate.of(2026, 4, 1)));
    }

    private void extended(AssignmentId lead, int number, UnitId unit) {
        town.done(
                Town.liaison(unit),
                new DueDateCommand.RequestExtension(
                        issue, of(lead, number), LocalDate.of(2026, 6, 1), "The wire comes late"));
        town.done(Town.SUPERVISOR, new DueDateCommand.GrantExtension(issue, of(lead, number)));
    }

    /** Who held the measure at each rung that it has reached by April. */
    private ImmutableList<Optional<UnitId>> held() {
        town.now = APRIL;
        town.tick();
        return rungs(town).stream().map(recorded -> rung(recorded).unit()).collect(ImmutableList.toImmutableList());
    }

    private ImmutableList<UnitId> blamed() {
        return town.feed().stream()
                .filter(recorded -> recorded.payload().event() instanceof AccountabilityOpened)
                .map(recorded -> ((AccountabilityOpened) recorded.payload().event()).unit())
                .collect(ImmutableList.toImmutableList());
    }
}
