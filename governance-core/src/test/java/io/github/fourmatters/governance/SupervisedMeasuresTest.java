package io.github.fourmatters.governance;

import static io.github.fourmatters.governance.SupervisionTest.climbing;
import static io.github.fourmatters.governance.SupervisionTest.level;
import static io.github.fourmatters.governance.SupervisionTest.rung;
import static io.github.fourmatters.governance.SupervisionTest.rungs;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.fourmatters.governance.act.ActCommand;
import io.github.fourmatters.governance.act.ActIssueEvent;
import io.github.fourmatters.governance.act.Assignment;
import io.github.fourmatters.governance.act.AssignmentId;
import io.github.fourmatters.governance.calendar.TimeLimit;
import io.github.fourmatters.governance.charter.Charter;
import io.github.fourmatters.governance.deliberate.Measure;
import io.github.fourmatters.governance.deliberate.MeasureDraft;
import io.github.fourmatters.governance.evaluate.EvaluateCommand;
import io.github.fourmatters.governance.issue.IssueId;
import io.github.fourmatters.governance.spi.memory.InMemoryStorage;
import io.github.fourmatters.governance.supervise.Ladder;
import io.github.fourmatters.governance.supervise.Rung;
import io.github.fourmatters.governance.supervise.SuperviseEvent.AccountabilityOpened;
import io.github.fourmatters.governance.supervise.SuperviseEvent.NextRungSet;
import io.github.fourmatters.governance.supervise.SupervisePolicy;
import io.github.fourmatters.governance.supervise.SupervisionLevel;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How several measures, rework and hand-overs climb the ladder, each by itself. */
class SupervisedMeasuresTest {
    private static final Instant REMINDED = Instant.parse("2026-03-09T16:00:00Z");
    private static final Instant APRIL = Instant.parse("2026-04-15T00:00:00Z");

    private final Town town = new Town();

    @Test
    void who_took_late_work_over_is_not_blamed_for_what_was_late_before_nor_for_a_mere_offer() {
        IssueId issue = town.triaged();
        AssignmentId work = town.settled(issue);
        town.now = Instant.parse("2026-03-13T01:00:00Z");
        town.done(Town.OFFICER, new ActCommand.Reassign(issue, work, Town.SCHOOL, "They can"));
        town.now = APRIL;
        town.tick();

        assertThat(rungs(town))
                .extracting(recorded -> rung(recorded).unit())
                .containsExactly(
                        Optional.of(Town.COMMUNITY),
                        Optional.of(Town.COMMUNITY),
                        Optional.of(Town.SCHOOL),
                        Optional.empty());
        assertThat(town.last(AccountabilityOpened.class)).isEmpty();
    }

    @Test
    void what_a_helper_completes_leaves_the_measure_to_its_lead() {
        IssueId issue = town.triaged();
        AssignmentId lead = town.adopted(issue, Town.SCHOOL, Town.CLINIC);
        town.helped(issue, lead, Town.CLINIC);
        town.done(Town.liaison(Town.SCHOOL), new ActCommand.DeclineAssignment(issue, lead, "No hands"));
        town.now = Instant.parse("2026-12-02T01:00:00Z");
        town.tick();

        assertThat(rungs(town)).extracting(recorded -> rung(recorded).level()).containsExactly(SupervisionLevel.REMIND);
    }

    @Test
    void each_measure_climbs_by_itself_and_the_issue_stands_at_the_highest() {
        IssueId issue = town.doneDirectly();
        town.done(
                Town.resident(),
                new EvaluateCommand.Disconfirm(
                        issue,
                        Town.RESIDENT,
                        "Still dark",
                        ImmutableList.of(
                                MeasureDraft.of(issue, "Lamp", Town.SCHOOL, LocalDate.of(2026, 3, 10)),
                                MeasureDraft.of(issue, "Wire", Town.CLINIC, LocalDate.of(2026, 3, 13)))));
        assertThat(climbing(town)).hasSize(1);
        town.now = Instant.parse("2026-03-14T00:00:00Z");
        town.tick();

        assertThat(rungs(town))
                .extracting(recorded -> rung(recorded).level())
                .containsExactly(SupervisionLevel.REMIND, SupervisionLevel.SUPERVISE, SupervisionLevel.REMIND);
        assertThat(rungs(town))
                .extracting(recorded -> recorded.payload().occurredAt())
                .isSorted();
        assertThat(level(town, issue)).isEqualTo(SupervisionLevel.SUPERVISE);
        assertThat(climbing(town)).hasSize(1);
    }

    @Test
    void an_alarm_that_is_set_for_the_same_instant_again_rings_again() {
        IssueId issue = town.doneDirectly();
        ImmutableList<Measure> measures = town.done(
                        Town.resident(),
                        new EvaluateCommand.Disconfirm(
                                issue,
                                Town.RESIDENT,
                                "Still dark",
                                ImmutableList.of(
                                        MeasureDraft.of(issue, "Lamp", Town.SCHOOL, LocalDate.of(2026, 3, 10)),
                                        new MeasureDraft(
                                                issue,
                                                "Wire",
                                                false,
                                                Town.CLINIC,
                                                ImmutableSet.of(),
                                                LocalDate.of(2026, 3, 10)))))
                .first(ActIssueEvent.ReworkOrdered.class)
                .measures();
        AssignmentId wire = Assignment.leadOf(measures.get(1).id());
        town.done(Town.liaison(Town.CLINIC), new ActCommand.DeclineAssignment(issue, wire, "No wire"));
        town.now = Instant.parse("2026-03-10T20:00:00Z");
        town.tick();
        assertThat(rungs(town)).hasSize(1);
        town.done(Town.OFFICER, new ActCommand.Reassign(issue, wire, Town.SCHOOL, "They have wire"));
        town.wait(1);
        town.tick();

        assertThat(rungs(town))
                .extracting(recorded -> rung(recorded).measure())
                .contains(measures.get(0).id(), measures.get(1).id());
    }

    @Test
    void rework_climbs_anew_while_the_level_of_the_cycle_stays() {
        IssueId issue = town.triaged();
        AssignmentId work = town.settled(issue);
        town.done(Town.OFFICER, new ActCommand.StartAssignment(issue, work));
        town.now = Instant.parse("2026-03-13T01:00:00Z");
        town.tick();
        town.done(Town.OFFICER, new ActCommand.CompleteAssignment(issue, work, "Done"));
        AssignmentId rework = Assignment.leadOf(town.done(
                        Town.resident(),
                        new EvaluateCommand.Disconfirm(issue, Town.RESIDENT, "Still dark", ImmutableList.of()))
                .first(ActIssueEvent.ReworkOrdered.class)
                .measures()
                .get(0)
                .id());
        town.done(Town.OFFICER, new ActCommand.AcceptAssignment(issue, rework));
        assertThat(level(town, issue)).isEqualTo(SupervisionLevel.SUPERVISE);
        town.now = Instant.parse("2026-03-21T00:00:00Z");
        town.tick();

        assertThat(rungs(town))
                .extracting(recorded -> rung(recorded).level())
                .containsExactly(SupervisionLevel.REMIND, SupervisionLevel.SUPERVISE, SupervisionLevel.REMIND);
        assertThat(level(town, issue)).isEqualTo(SupervisionLevel.SUPERVISE);
    }

    @Test
    void a_lowest_rung_that_is_not_at_once_waits_and_a_later_charter_does_not_move_it() {
        Ladder patient = Ladder.of(
                Rung.after(SupervisionLevel.SUPERVISE, TimeLimit.elapsedHours(24)),
                Rung.after(SupervisionLevel.ACCOUNTABILITY, TimeLimit.elapsedHours(48)));
        Charter charter = Charter.fourMatters().toBuilder()
                .version("patient")
                .supervise(SupervisePolicy.builder().ladder(patient).build())
                .build();
        Town slow = new Town("s", new InMemoryStorage<>(), charter);
        slow.settled(slow.triaged());
        slow.now = REMINDED;
        slow.tick();

        assertThat(slow.last(NextRungSet.class)).isPresent();
        assertThat(rungs(slow)).isEmpty();
        Town strict = new Town(
                "t",
                slow.storage,
                builder -> builder.charter(charter).charterFrom(REMINDED.plusSeconds(1), Charter.fourMatters()));
        strict.now = APRIL;
        strict.tick();
        assertThat(rungs(strict).get(0).payload().occurredAt()).isEqualTo(REMINDED.plus(Duration.ofHours(24)));
        assertThat(rung(rungs(strict).get(0)).level()).isEqualTo(SupervisionLevel.REMIND);
    }
}
