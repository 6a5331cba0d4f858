package io.github.fourmatters.governance;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import io.github.fourmatters.governance.act.ActCommand;
import io.github.fourmatters.governance.act.AssignmentId;
import io.github.fourmatters.governance.calendar.TimeLimit;
import io.github.fourmatters.governance.calendar.WorkingCalendar;
import io.github.fourmatters.governance.charter.Charter;
import io.github.fourmatters.governance.deliberate.DeliberateCommand;
import io.github.fourmatters.governance.deliberate.DeliberatePolicy;
import io.github.fourmatters.governance.deliberate.Reach;
import io.github.fourmatters.governance.deliberate.Urgency;
import io.github.fourmatters.governance.evaluate.EvaluateCommand;
import io.github.fourmatters.governance.issue.CommonRefusalReason;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.issue.IssueId;
import io.github.fourmatters.governance.raise.RaiseCommand;
import io.github.fourmatters.governance.raise.RaisePolicy;
import io.github.fourmatters.governance.register.IssueRegister;
import io.github.fourmatters.governance.spi.CommandId;
import io.github.fourmatters.governance.spi.Storage;
import io.github.fourmatters.governance.spi.memory.InMemoryStorage;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An issue raised on Monday, 2 March 2026 at 9 o'clock in Shanghai. */
class StageDueTest {
    private final Town town = new Town();

    @Test
    void each_stage_has_its_own_due_date_from_the_event_that_began_it() {
        IssueId issue = town.raised();
        assertThat(due(issue)).contains(endOf("03"));
        town.wait(1);
        town.done(Town.OFFICER, new RaiseCommand.Accept(issue));
        assertThat(due(issue)).contains(endOf("05"));
        town.done(Town.OFFICER, Town.triage(issue));
        assertThat(due(issue)).contains(endOf("10"));
        AssignmentId work = town.settled(issue);
        assertThat(due(issue)).contains(endOf("10"));
        town.wait(1);
        town.done(Town.OFFICER, new ActCommand.StartAssignment(issue, work));
        town.done(Town.OFFICER, new ActCommand.CompleteAssignment(issue, work, "Replaced"));
        assertThat(due(issue)).contains(endOf("11"));
        town.done(Town.resident(), new EvaluateCommand.Confirm(issue, Town.RESIDENT));
        assertThat(due(issue)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "EMERGENCY, 2026-03-02T03:00:00Z",
        "ENQUIRY, 2026-03-03T15:59:59.999999Z",
        "ORDINARY, 2026-03-09T15:59:59.999999Z",
        "COMPLEX, 2026-03-23T15:59:59.999999Z"
    })
    void a_plan_is_due_by_urgency(Urgency urgency, Instant due) {
        IssueId issue = town.raised();
        town.done(Town.OFFICER, new RaiseCommand.Accept(issue));
        town.done(Town.OFFICER, new DeliberateCommand.Triage(issue, Town.HEALTH, urgency, Reach.HOUSEHOLD, false));
        assertThat(due(issue)).contains(due);
    }

    @Test
    void neither_a_meeting_nor_a_defeat_moves_the_date_by_which_a_plan_is_due() {
        IssueId issue = town.triaged();
        Optional<Instant> due = due(issue);
        town.convened(issue);
        assertThat(due(issue)).isEqualTo(due);
    }

    @Test
    void a_plan_that_is_given_up_begins_a_new_limit() {
        IssueId issue = town.triaged();
        AssignmentId work = town.adopted(issue, Town.SCHOOL);
        town.done(Town.liaison(Town.SCHOOL), new ActCommand.DeclineAssignment(issue, work, "Not ours"));
        town.done(Town.OFFICER, new ActCommand.Replan(issue, "Nobody is left"));
        assertThat(due(issue)).contains(endOf("10"));
    }

    @Test
    void a_new_charter_alters_no_due_date_that_was_given() {
        Storage<Fact> storage = new InMemoryStorage<>();
        Charter strict = Charter.fourMatters().toBuilder()
                .version("strict")
                .calendar(WorkingCalendar.weekdaysOnly())
                .raise(RaisePolicy.builder()
                        .acceptanceLimit(TimeLimit.elapsedHours(1))
                        .triageLimit(TimeLimit.elapsedHours(1))
                        .build())
                .deliberate(DeliberatePolicy.builder()
                        .planningLimits(ImmutableMap.of(
                                Urgency.EMERGENCY, TimeLimit.elapsedHours(1),
                                Urgency.ENQUIRY, TimeLimit.elapsedHours(1),
                                Urgency.ORDINARY, TimeLimit.elapsedHours(1),
                                Urgency.COMPLEX, TimeLimit.elapsedHours(1)))
                        .build())
                .build();
        Town before = new Town("a", storage, Charter.fourMatters());
        before.now = Instant.parse("2026-02-13T02:00:00Z");
        IssueId issue = before.triaged();
        Instant given = Instant.parse("2026-02-27T15:59:59.999999Z");
        assertThat(due(before, issue)).contains(given);
        Instant change = before.now.plusSeconds(60);
        Town after = new Town(
                "b", storage, builder -> builder.charter(Charter.fourMatters()).charterFrom(change, strict));
        after.now = change;
        after.tick();
        assertThat(due(after, issue)).contains(given);
        assertThat(due(after, after.triaged())).contains(after.now.plusSeconds(3_600));
        assertThat(due(after, issue)).contains(given);
    }

    @Test
    void a_year_without_holidays_is_refused_and_gives_no_date() {
        Charter charter = Charter.fourMatters().toBuilder()
                .version("only-2026")
                .calendar(WorkingCalendar.china2026())
                .build();
        Town late = new Town("c", new InMemoryStorage<>(), charter);
        late.now = Instant.parse("2026-12-30T02:00:00Z");
        IssueId issue = late.raised();
        assertThat(late.refused(Town.OFFICER, new RaiseCommand.Accept(issue)))
                .isEqualTo(CommonRefusalReason.CALENDAR_NOT_COVERED);
        late.now = Instant.parse("2026-12-31T02:00:00Z");
        Outcome outcome = late.governance.execute(
                new Envelope(new CommandId("raise"), Town.LEDGER, Town.OFFICER, Town.raise("It drips")));
        assertThat(((Outcome.Refused) outcome).refusal().message())
                .isEqualTo(
                        "acceptance limit from '2026-12-31T02:00:00Z' is not covered by the charter's working calendar;"
                                + " add that year's official holidays to the charter,"
                                + " or name a day of a year that it covers");
    }

    private Optional<Instant> due(IssueId issue) {
        return due(town, issue);
    }

    private static Optional<Instant> due(Town town, IssueId issue) {
        return town.governance.ask(
                IssueRegister.VIEW,
                Town.LEDGER,
                register -> register.find(issue).orElseThrow().stageDue());
    }

    /** The last microsecond of a day of March in Shanghai. */
    private static Instant endOf(String day) {
        return Instant.parse("2026-03-" + day + "T15:59:59.999999Z");
    }
}
