package io.github.fourmatters.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.fourmatters.governance.act.ActCommand;
import io.github.fourmatters.governance.act.ActIssueEvent;
import io.github.fourmatters.governance.act.Assignment;
import io.github.fourmatters.governance.act.AssignmentId;
import io.github.fourmatters.governance.act.DueDateCommand;
import io.github.fourmatters.governance.act.PauseReason;
import io.github.fourmatters.governance.charter.Charter;
import io.github.fourmatters.governance.deliberate.DeliberateCommand;
import io.github.fourmatters.governance.deliberate.MeasureDraft;
import io.github.fourmatters.governance.evaluate.EvaluateCommand;
import io.github.fourmatters.governance.issue.Actor;
import io.github.fourmatters.governance.issue.IssueId;
import io.github.fourmatters.governance.supervise.Ladder;
import io.github.fourmatters.governance.supervise.Rung;
import io.github.fourmatters.governance.supervise.RungRecipient;
import io.github.fourmatters.governance.supervise.SupervisePolicy;
import io.github.fourmatters.governance.supervise.SupervisionLevel;
import io.github.fourmatters.governance.whatif.DerivedFact;
import io.github.fourmatters.governance.whatif.FactKind;
import io.github.fourmatters.governance.whatif.WhatIf;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/** What-if judges a plan as the views and the ladder do: paused, failed, handed over, helped with. */
class WhatIfPlansTest extends InRound {
    private static final WhatIf.Share NOBODY = new WhatIf.Share(0, 0);

    @Test
    void a_plan_that_failed_or_was_given_up_is_not_overdue() {
        IssueId failed = town.triaged();
        AssignmentId work = town.adopted(failed, Town.SCHOOL);
        town.done(Town.liaison(Town.SCHOOL), new ActCommand.DeclineAssignment(failed, work, "No hands"));
        town.done(Town.OFFICER, new ActCommand.Replan(failed, "Nobody would"));
        town.now = Instant.parse("2026-12-03T01:00:00Z");
        assertThat(strict().onTime()).isEqualTo(NOBODY);

        town.done(Town.OFFICER, new DeliberateCommand.CloseWithoutAction(failed, "Nobody would"));
        town.wait(30);
        assertThat(strict().onTime()).isEqualTo(NOBODY);
        assertThat(strict().onTimeOtherwise()).isEqualTo(NOBODY);
    }

    @Test
    void a_plan_whose_clock_stands_still_is_neither_overdue_nor_on_a_rung() {
        paused(town.triaged());
        town.wait(30);
        town.tick();

        assertThat(strict().onTime()).isEqualTo(NOBODY);
        assertThat(strict().onTimeOtherwise()).isEqualTo(NOBODY);
        assertThat(rungs()).containsExactly(tuple("NONE", "NONE", true));
    }

    private void paused(IssueId issue) {
        AssignmentId work = town.settled(issue);
        town.done(Town.OFFICER, new ActCommand.StartAssignment(issue, work));
        town.done(
                Town.SUPERVISOR,
                new DueDateCommand.PauseAssignment(
                        issue,
                        work,
                        PauseReason.WAITING_FOR_RESIDENT,
                        Town.OFFICER.id(),
                        Optional.empty(),
                        LocalDate.of(2026, 6, 1)));
    }

    @Test
    void a_unit_that_still_helps_climbs_after_the_lead_is_done() {
        IssueId issue = town.doneDirectly();
        AssignmentId required = disconfirmed(issue, draft(issue, true), helped(issue));
        complete(Town.OFFICER, issue, required);
        AssignmentId lead = lead(1);
        complete(Town.liaison(Town.SCHOOL), issue, lead);
        AssignmentId help = new AssignmentId(lead.value().replaceFirst("/0$", "/1"));
        town.done(Town.liaison(Town.CLINIC), new ActCommand.AcceptAssignment(issue, help));
        town.now = Instant.parse("2026-04-02T01:00:00Z");
        town.tick();

        assertThat(rungs()).contains(tuple("REMIND", "ACCOUNTABILITY", true));
    }

    @Test
    void a_measure_that_nobody_need_do_climbs_no_more_when_its_unit_declines() {
        IssueId issue = town.doneDirectly();
        disconfirmed(issue, draft(issue, true), draft(issue, false));
        AssignmentId optional = lead(1);
        town.done(Town.liaison(Town.SCHOOL), new ActCommand.DeclineAssignment(issue, optional, "No hands"));
        town.now = Instant.parse("2026-04-02T01:00:00Z");
        town.tick();

        assertThat(rungs())
                .containsExactly(
                        tuple("NONE", "NONE", true),
                        tuple("NONE", "NONE", true),
                        tuple("REMIND", "ACCOUNTABILITY", true));
    }

    @Test
    void the_grade_counts_for_the_unit_that_did_the_work() {
        enrol();
        IssueId issue = town.triaged();
        AssignmentId first = town.adopted(issue, Town.SCHOOL);
        ActIssueEvent.AssignmentReassigned handed = town.done(
                        Town.OFFICER, new ActCommand.Reassign(issue, first, Town.CLINIC, "They can"))
                .first(ActIssueEvent.AssignmentReassigned.class);
        complete(Town.liaison(Town.CLINIC), issue, handed.successor());
        evaluated(issue);
        town.done(Town.CLERK, new EvaluateCommand.CastBallot(Q1, issue, NEIGHBOUR, 5, 1));
        town.done(Town.CLERK, new EvaluateCommand.CastBallot(Q1, issue, MEMBER, 4, 1));
        close();

        assertThat(strict().findings())
                .filteredOn(finding -> finding.kind() == FactKind.RANK)
                .extracting(DerivedFact::subject)
                .containsExactly(Town.CLINIC.value());
    }

    private void complete(Actor actor, IssueId issue, AssignmentId assignment) {
        town.done(actor, new ActCommand.AcceptAssignment(issue, assignment));
        town.done(actor, new ActCommand.StartAssignment(issue, assignment));
        town.done(actor, new ActCommand.CompleteAssignment(issue, assignment, "Done"));
    }

    private AssignmentId disconfirmed(IssueId issue, MeasureDraft... drafts) {
        town.done(
                Town.resident(),
                new EvaluateCommand.Disconfirm(issue, Town.RESIDENT, "Still dark", ImmutableList.copyOf(drafts)));
        return lead(0);
    }

    private AssignmentId lead(int measure) {
        ActIssueEvent.ReworkOrdered ordered = (ActIssueEvent.ReworkOrdered) town.last(ActIssueEvent.ReworkOrdered.class)
                .orElseThrow()
                .payload()
                .event();
        return Assignment.leadOf(ordered.measures().get(measure).id());
    }

    private static MeasureDraft draft(IssueId issue, boolean required) {
        return new MeasureDraft(
                issue,
                "Do it again",
                required,
                required ? Town.COMMUNITY : Town.SCHOOL,
                ImmutableSet.of(),
                LocalDate.of(2026, 4, 1));
    }

    private static MeasureDraft helped(IssueId issue) {
        return new MeasureDraft(
                issue, "Paint it", false, Town.SCHOOL, ImmutableSet.of(Town.CLINIC), LocalDate.of(2026, 4, 1));
    }

    private ImmutableList<Tuple> rungs() {
        return strict().findings().stream()
                .filter(finding -> finding.kind() == FactKind.RUNG)
                .map(finding -> tuple(finding.recorded(), finding.otherwise(), finding.simulated()))
                .collect(ImmutableList.toImmutableList());
    }

    /** Under another ladder, on which whatever is late stands at the top at once. */
    private WhatIf strict() {
        Ladder ladder = Ladder.of(Rung.atOnce(SupervisionLevel.ACCOUNTABILITY, RungRecipient.RESPONSIBLE_UNIT));
        Charter other = Charter.fourMatters().toBuilder()
                .version("other")
                .supervise(SupervisePolicy.builder().ladder(ladder).build())
                .build();
        return town.governance.whatIf(ImmutableList.of(Town.LEDGER), other, town.now);
    }
}
