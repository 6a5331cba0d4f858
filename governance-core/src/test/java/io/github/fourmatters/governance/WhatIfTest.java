package io.github.fourmatters.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.fourmatters.governance.act.ActCommand;
import io.github.fourmatters.governance.act.ActPolicy;
import io.github.fourmatters.governance.act.AssignmentId;
import io.github.fourmatters.governance.calendar.TimeLimit;
import io.github.fourmatters.governance.charter.Charter;
import io.github.fourmatters.governance.charter.StoredCharters;
import io.github.fourmatters.governance.deliberate.Urgency;
import io.github.fourmatters.governance.evaluate.EvaluateCommand;
import io.github.fourmatters.governance.issue.IssueId;
import io.github.fourmatters.governance.spi.charter.PublishedCharter;
import io.github.fourmatters.governance.spi.memory.InMemoryStorage;
import io.github.fourmatters.governance.supervise.Ladder;
import io.github.fourmatters.governance.supervise.Rung;
import io.github.fourmatters.governance.supervise.RungRecipient;
import io.github.fourmatters.governance.supervise.SupervisePolicy;
import io.github.fourmatters.governance.supervise.SupervisionLevel;
import io.github.fourmatters.governance.whatif.DerivedFact;
import io.github.fourmatters.governance.whatif.FactKind;
import io.github.fourmatters.governance.whatif.FlipCount;
import io.github.fourmatters.governance.whatif.WhatIf;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WhatIfTest {
    private static final Charter PRESET = Charter.fourMatters();

    private final Town town = new Town();

    @Test
    void a_shorter_limit_gives_an_earlier_due_date_and_makes_late_what_was_on_time() {
        IssueId issue = doneAfterFourDays();

        WhatIf otherwise = under(act(limits(3)));

        assertThat(otherwise.flips())
                .extracting(DerivedFact::kind, DerivedFact::recorded, DerivedFact::otherwise)
                .containsExactly(
                        tuple(FactKind.HANDLING_DUE, "2026-03-09T15:59:59.999999Z", "2026-03-05T15:59:59.999999Z"),
                        tuple(FactKind.RUNG, "NONE", "REMIND"),
                        tuple(FactKind.ON_TIME, "true", "false"));
        assertThat(otherwise.flips().get(2).subject()).isEqualTo(issue.value());
        assertThat(otherwise.onTime()).isEqualTo(new WhatIf.Share(1, 1));
        assertThat(otherwise.onTimeOtherwise()).isEqualTo(new WhatIf.Share(0, 1));
        assertThat(otherwise.counts()).containsEntry(FactKind.ON_TIME, new FlipCount(1, 1, 0));
    }

    @Test
    void an_open_issue_may_be_overdue_under_a_shorter_limit() {
        town.settled(town.triaged());
        town.wait(4);

        WhatIf otherwise = under(act(limits(3)));

        assertThat(otherwise.onTime()).isEqualTo(new WhatIf.Share(0, 0));
        assertThat(otherwise.onTimeOtherwise()).isEqualTo(new WhatIf.Share(0, 1));
    }

    @Test
    void under_the_same_rules_nothing_is_otherwise() {
        town.published();
        town.wait(30);
        town.tick();

        WhatIf same = under(PRESET.toBuilder().version("same").build());

        assertThat(same.findings()).isNotEmpty().noneMatch(DerivedFact::flips).allMatch(DerivedFact::simulated);
        assertThat(same.onTime()).isEqualTo(same.onTimeOtherwise());
    }

    @Test
    void a_due_date_that_was_named_by_hand_is_kept() {
        IssueId issue = town.triaged();
        town.done(
                Town.OFFICER,
                new ActCommand.SettleDirectly(
                        issue, Town.COMMUNITY, "Replace the lamp", Optional.of(LocalDate.parse("2026-03-20"))));

        assertThat(under(act(limits(1))).flips()).isEmpty();
    }

    @Test
    void what_leans_on_a_confirmation_that_would_have_come_too_late_is_not_simulated() {
        IssueId issue = town.doneDirectly();
        town.wait(3);
        town.done(Town.resident(), new EvaluateCommand.Confirm(issue, Town.RESIDENT));
        town.done(Town.OFFICER, new EvaluateCommand.Publish(issue, "A dark stairwell", "A new lamp", "It is light"));

        WhatIf otherwise = under(act(
                ActPolicy.builder().confirmationWindow(TimeLimit.workingDays(1)).build()));

        assertThat(otherwise.flips()).extracting(DerivedFact::kind).containsExactly(FactKind.CONFIRMATION_WINDOW);
        assertThat(otherwise.findings())
                .filteredOn(finding -> !finding.simulated())
                .extracting(DerivedFact::kind)
                .containsExactly(FactKind.OBJECTION_WINDOW);
    }

    @Test
    void a_shorter_limit_makes_overdue_work_climb_higher() {
        town.settled(town.triaged());
        town.wait(8);
        town.tick();

        assertThat(rungs(under(act(limits(5))))).containsExactly(new Rungs("REMIND", "REMIND", true));
        assertThat(rungs(under(act(limits(2))))).containsExactly(new Rungs("REMIND", "SUPERVISE", true));
        assertThat(rungs(under(act(limits(9))))).containsExactly(new Rungs("REMIND", "NONE", true));
    }

    @Test
    void another_ladder_gives_other_rungs_to_the_same_due_date() {
        town.settled(town.triaged());
        town.wait(8);
        town.tick();
        Ladder patient =
                Ladder.of(Rung.after(SupervisionLevel.SUPERVISE, TimeLimit.workingDays(20), RungRecipient.SUPERVISORS));
        Ladder strict = Ladder.of(Rung.atOnce(SupervisionLevel.ACCOUNTABILITY, RungRecipient.RESPONSIBLE_UNIT));

        assertThat(rungs(under(supervise(patient)))).containsExactly(new Rungs("REMIND", "NONE", true));
        assertThat(rungs(under(supervise(strict)))).containsExactly(new Rungs("REMIND", "ACCOUNTABILITY", true));
    }

    @Test
    void work_that_was_done_in_time_reaches_no_rung_after_its_end() {
        doneAfterFourDays();
        town.wait(30);
        town.tick();

        assertThat(rungs(under(act(limits(5))))).containsExactly(new Rungs("NONE", "NONE", true));
        assertThat(rungs(under(act(limits(2))))).containsExactly(new Rungs("NONE", "REMIND", true));
    }

    @Test
    void the_on_time_rate_differs_by_what_flips_and_counts_the_rest_as_recorded() {
        IssueId issue = town.doneDirectly();
        town.wait(3);
        town.done(
                Town.resident(),
                new EvaluateCommand.Disconfirm(issue, Town.RESIDENT, "It is dark again", ImmutableList.of()));
        Charter both = act(
                ActPolicy.builder().confirmationWindow(TimeLimit.workingDays(1)).build());
        town.wait(30);

        WhatIf otherwise = under(both);

        assertThat(otherwise.findings()).anyMatch(finding -> !finding.simulated());
        assertThat(otherwise.onTimeOtherwise()).isEqualTo(otherwise.onTime());
    }

    @Test
    void what_a_helper_completes_leaves_the_measure_to_its_lead() {
        IssueId issue = town.triaged();
        AssignmentId lead = town.adopted(issue, Town.SCHOOL, Town.CLINIC);
        town.helped(issue, lead, Town.CLINIC);
        town.done(Town.liaison(Town.SCHOOL), new ActCommand.DeclineAssignment(issue, lead, "No hands"));
        town.now = Instant.parse("2026-12-02T01:00:00Z");
        town.tick();

        assertThat(rungs(under(PRESET.toBuilder().version("same").build())))
                .containsExactly(new Rungs("REMIND", "REMIND", true));
    }

    /** Under three working days the work would be due at the last microsecond of 5 March in Shanghai. */
    @Test
    void work_is_on_time_at_the_other_due_instant_late_a_microsecond_after_it_and_on_a_rung_one_later() {
        Instant due = Instant.parse("2026-03-05T15:59:59.999999Z");
        assertThat(doneAt(due)).containsExactly(FactKind.HANDLING_DUE);
        assertThat(doneAt(due.plusNanos(1_000))).containsExactly(FactKind.HANDLING_DUE, FactKind.ON_TIME);
        assertThat(doneAt(due.plusNanos(2_000)))
                .containsExactly(FactKind.HANDLING_DUE, FactKind.RUNG, FactKind.ON_TIME);
    }

    private static List<FactKind> doneAt(Instant instant) {
        Town town = new Town();
        IssueId issue = town.triaged();
        AssignmentId work = town.settled(issue);
        town.done(Town.OFFICER, new ActCommand.StartAssignment(issue, work));
        town.now = instant;
        town.done(Town.OFFICER, new ActCommand.CompleteAssignment(issue, work, "Replaced the lamp"));
        return town.governance.whatIf(ImmutableList.of(Town.LEDGER), act(limits(3)), town.now).flips().stream()
                .map(DerivedFact::kind)
                .toList();
    }

    @Test
    void an_open_issue_is_not_overdue_at_the_other_due_instant_itself() {
        town.settled(town.triaged());
        town.now = Instant.parse("2026-03-05T15:59:59.999999Z");
        assertThat(under(act(limits(3))).onTimeOtherwise()).isEqualTo(new WhatIf.Share(0, 0));
        town.now = town.now.plusNanos(1_000);
        assertThat(under(act(limits(3))).onTimeOtherwise()).isEqualTo(new WhatIf.Share(0, 1));
    }

    private record Rungs(String recorded, String otherwise, boolean simulated) {}

    private static ImmutableList<Rungs> rungs(WhatIf whatIf) {
        return whatIf.findings().stream()
                .filter(finding -> finding.kind() == FactKind.RUNG)
                .map(finding -> new Rungs(finding.recorded(), finding.otherwise(), finding.simulated()))
                .collect(ImmutableList.toImmutableList());
    }

    private static Charter supervise(Ladder ladder) {
        return PRESET.toBuilder()
                .version("other")
                .supervise(SupervisePolicy.builder().ladder(ladder).build())
                .build();
    }

    @Test
    void a_version_that_the_storage_holds_is_known_to_a_door_that_was_not_given_it() {
        doneAfterFourDays();
        Town elsewhere = new Town(
                "d", town.storage, PRESET.toBuilder().version("another").build());
        assertThat(elsewhere.governance.whatIf(ImmutableList.of(Town.LEDGER), act(limits(1)), town.now))
                .isEqualTo(under(act(limits(1))));
    }

    @Test
    void asking_stores_nothing_and_an_unknown_version_keeps_what_it_gave() {
        town.storage
                .transactions()
                .call(tx -> town.storage
                        .charters()
                        .publish(
                                tx,
                                new PublishedCharter(
                                        PRESET.version(), Optional.empty(), StoredCharters.hash(PRESET), new byte[0])));
        doneAfterFourDays();
        long before = town.head();
        Town elsewhere = new Town(
                "d", town.storage, PRESET.toBuilder().version("another").build());

        assertThat(elsewhere
                        .governance
                        .whatIf(ImmutableList.of(Town.LEDGER), act(limits(1)), town.now)
                        .flips())
                .isEmpty();
        under(act(limits(1)));
        assertThat(town.head()).isEqualTo(before);
        assertThat(new Town("e", new InMemoryStorage<>(), PRESET)
                        .governance
                        .whatIf(ImmutableList.of(Town.LEDGER), PRESET, town.now)
                        .findings())
                .isEmpty();
    }

    private IssueId doneAfterFourDays() {
        IssueId issue = town.triaged();
        AssignmentId work = town.settled(issue);
        town.done(Town.OFFICER, new ActCommand.StartAssignment(issue, work));
        town.wait(4);
        town.done(Town.OFFICER, new ActCommand.CompleteAssignment(issue, work, "Replaced the lamp"));
        return issue;
    }

    private WhatIf under(Charter other) {
        return town.governance.whatIf(ImmutableList.of(Town.LEDGER), other, town.now);
    }

    private static Charter act(ActPolicy policy) {
        return PRESET.toBuilder().version("other").act(policy).build();
    }

    private static ActPolicy limits(int ordinary) {
        return ActPolicy.builder()
                .handlingLimits(ImmutableMap.of(
                        Urgency.EMERGENCY, TimeLimit.elapsedHours(24),
                        Urgency.ENQUIRY, TimeLimit.workingDays(2),
                        Urgency.ORDINARY, TimeLimit.workingDays(ordinary),
                        Urgency.COMPLEX, TimeLimit.workingDays(15)))
                .build();
    }
}
