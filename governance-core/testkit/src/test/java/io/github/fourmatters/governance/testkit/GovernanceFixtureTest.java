package io.github.fourmatters.governance.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fourmatters.governance.RefusedException;
import io.github.fourmatters.governance.act.ActCommand;
import io.github.fourmatters.governance.act.AssignmentId;
import io.github.fourmatters.governance.charter.Charter;
import io.github.fourmatters.governance.deliberate.DeliberateCommand;
import io.github.fourmatters.governance.deliberate.Reach;
import io.github.fourmatters.governance.deliberate.Urgency;
import io.github.fourmatters.governance.issue.Actor;
import io.github.fourmatters.governance.issue.CommonRefusalReason;
import io.github.fourmatters.governance.issue.IssueId;
import io.github.fourmatters.governance.issue.Stage;
import io.github.fourmatters.governance.issue.UnitId;
import io.github.fourmatters.governance.raise.Channel;
import io.github.fourmatters.governance.raise.RaiseCommand;
import io.github.fourmatters.governance.raise.RaiseEvent;
import io.github.fourmatters.governance.raise.ReportId;
import io.github.fourmatters.governance.register.IssueRegister;
import io.github.fourmatters.governance.spi.StorageException;
import io.github.fourmatters.governance.spi.vault.SubjectId;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What an embedding system writes its tests with, and sessions, which it works with. */
class GovernanceFixtureTest {
    private static final UnitId OFFICE = new UnitId("office");
    private static final SubjectId RESIDENT = new SubjectId("resident-1");

    private final GovernanceFixture fixture = GovernanceFixture.with(Charter.fourMatters());
    private final Actor officer = fixture.officer().andLiaisonOf(OFFICE);

    @AfterEach
    void close() {
        fixture.close();
    }

    private IssueId raised() {
        return fixture.perform(
                officer, new RaiseCommand.Raise(RESIDENT, Channel.PHONE, Cast.CELLS.get(0), "The lamp is broken"));
    }

    @Test
    void each_command_gives_what_it_makes_and_what_fell_due_has_happened_when_the_clock_was_turned() {
        IssueId issue = raised();
        fixture.perform(officer, new RaiseCommand.Accept(issue));
        fixture.perform(
                officer,
                new DeliberateCommand.Triage(issue, Cast.CATEGORIES.get(0), Urgency.ORDINARY, Reach.NEIGHBOURHOOD));
        AssignmentId work = fixture.perform(officer, new ActCommand.SettleDirectly(issue, OFFICE, "Replace the lamp"));
        fixture.perform(officer, new ActCommand.StartAssignment(issue, work));
        fixture.perform(officer, new ActCommand.CompleteAssignment(issue, work, "Replaced it"));
        assertThat(stage(issue)).isEqualTo(Stage.DONE);
        long before = fixture.facts().size();
        assertThat(fixture.advance(Duration.ofDays(30)).carriedOut()).isPositive();
        assertThat(fixture.facts().size()).isGreaterThan((int) before);
        assertThat(fixture.events(RaiseEvent.IssueRaised.class))
                .extracting(RaiseEvent.IssueRaised::issue)
                .containsExactly(issue);
        assertThat(fixture.notices()).isNotEmpty();
    }

    private Stage stage(IssueId issue) {
        return fixture.ask(IssueRegister.VIEW, register -> register.find(issue))
                .orElseThrow()
                .stage();
    }

    @Test
    void what_must_be_refused_is_told_with_the_roles_that_would_do_and_what_was_not_refused_fails() {
        IssueId issue = raised();
        assertThat(fixture.refused(fixture.clerk(), new RaiseCommand.Accept(issue))
                        .message())
                .contains("Accept in riverside is given by COMMUNITY_OFFICER", "holds EVALUATION_CLERK there");
        assertThatThrownBy(() -> fixture.refused(officer, new RaiseCommand.Accept(issue)))
                .isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> fixture.perform(officer, new RaiseCommand.Accept(issue)))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void the_clock_never_goes_back() {
        Instant before = fixture.now().minusSeconds(1);
        assertThatThrownBy(() -> fixture.set(before)).hasMessageContaining("does not go back");
    }

    @Test
    void a_session_reads_words_back_for_an_officer_and_for_who_said_them_and_for_nobody_else() {
        IssueId issue = raised();
        ReportId report = fixture.events(RaiseEvent.IssueRaised.class).get(0).report();
        assertThat(words(officer, issue, report)).isEqualTo("The lamp is broken");
        assertThat(words(Actor.resident(RESIDENT), issue, report)).isEqualTo("The lamp is broken");
        for (Actor other : new Actor[] {Actor.resident(new SubjectId("resident-2")), fixture.clerk()}) {
            assertThatThrownBy(() -> words(other, issue, report))
                    .isInstanceOfSatisfying(
                            RefusedException.class,
                            refused ->
                                    assertThat(refused.refusal().reason()).isEqualTo(CommonRefusalReason.NOT_PERMITTED))
                    .hasMessageContaining("may not do this")
                    .hasMessageContaining("are read by COMMUNITY_OFFICER or BRANCH_SECRETARY, or by the resident");
        }
        assertThatThrownBy(() -> words(officer, issue, new ReportId("other")))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("report 'other' is not one of this issue's");
    }

    @Test
    void a_long_time_without_any_record_needs_no_confirmation() {
        raised();
        fixture.set(fixture.now().plus(Duration.ofDays(400)));
        assertThat(fixture.execute(
                                officer,
                                new RaiseCommand.Raise(
                                        RESIDENT, Channel.PHONE, Cast.CELLS.get(0), "The lamp is broken again"))
                        .isAccepted())
                .isTrue();
    }

    private String words(Actor actor, IssueId issue, ReportId report) {
        return fixture.governance()
                .session(GovernanceFixture.LEDGER, actor)
                .words(issue, report)
                .orElseThrow();
    }

    @Test
    void a_session_in_a_transaction_that_is_rolled_back_has_done_nothing() {
        assertThatThrownBy(() -> fixture.storage().transactions().call(tx -> {
                    IssueId issue = fixture.governance()
                            .session(GovernanceFixture.LEDGER, officer)
                            .in(tx)
                            .perform(
                                    "1",
                                    new RaiseCommand.Raise(
                                            RESIDENT, Channel.PHONE, Cast.CELLS.get(0), "The lamp is broken"));
                    throw new StorageException("rolled back with " + issue, false, null);
                }))
                .hasMessageContaining("riverside:1.1");
        assertThat(fixture.facts()).isEmpty();
    }
}
