package io.github.fourmatters.governance;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.fourmatters.governance.evaluate.EvaluateCommand;
import io.github.fourmatters.governance.evaluate.EvaluateIssueEvent;
import io.github.fourmatters.governance.evaluate.ObjectionId;
import io.github.fourmatters.governance.evaluate.ReopeningCause;
import io.github.fourmatters.governance.figures.Accountability;
import io.github.fourmatters.governance.figures.AccountabilityCount;
import io.github.fourmatters.governance.issue.Actor;
import io.github.fourmatters.governance.issue.CommonRefusalReason;
import io.github.fourmatters.governance.issue.IssueId;
import io.github.fourmatters.governance.issue.Role;
import io.github.fourmatters.governance.issue.Scope;
import io.github.fourmatters.governance.spi.vault.SubjectId;
import io.github.fourmatters.governance.supervise.AccountabilityId;
import io.github.fourmatters.governance.supervise.AccountabilityTrigger;
import io.github.fourmatters.governance.supervise.SuperviseCommand;
import io.github.fourmatters.governance.supervise.SuperviseCommand.Appeal;
import io.github.fourmatters.governance.supervise.SuperviseCommand.AttachStatement;
import io.github.fourmatters.governance.supervise.SuperviseCommand.DecideAppeal;
import io.github.fourmatters.governance.supervise.SuperviseEvent.AccountabilityOpened;
import io.github.fourmatters.governance.supervise.SuperviseRefusalReason;
import io.github.fourmatters.governance.supervise.SuperviseState;
import io.github.fourmatters.governance.view.Period;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** Accountability records: what opens one, what the unit may say, and what an appeal changes. */
class AccountabilityTest {
    private static final SubjectId DIRECTOR = new SubjectId("director");
    private static final SubjectId NEIGHBOUR = new SubjectId("neighbour");

    private final Town town = new Town();

    private AccountabilityOpened opened() {
        return (AccountabilityOpened)
                town.last(AccountabilityOpened.class).orElseThrow().payload().event();
    }

    private AccountabilityOpened overdue() {
        town.settled(town.triaged());
        town.now = Instant.parse("2026-03-24T01:00:00Z");
        town.tick();
        return opened();
    }

    private AttachStatement statement(AccountabilityOpened of, String words) {
        return new AttachStatement(of.issue(), of.record(), DIRECTOR, words);
    }

    private Appeal appeal(AccountabilityOpened of) {
        return new Appeal(of.issue(), of.record(), DIRECTOR, "The street was closed");
    }

    private DecideAppeal decision(AccountabilityOpened of, boolean upheld) {
        return new DecideAppeal(of.issue(), of.record(), upheld, "It was");
    }

    private AccountabilityCount count() {
        Period year = Period.year(2026, ZoneId.of("Asia/Shanghai"));
        ImmutableMap<?, AccountabilityCount> counts =
                town.governance.ask(Accountability.VIEW, Town.LEDGER, records -> records.byUnit(year, town.now));
        return counts.get(Town.COMMUNITY);
    }

    private SuperviseState state() {
        SuperviseState state = SuperviseState.FOLD.initial();
        for (var recorded : town.feed()) {
            state = SuperviseState.FOLD.step(state, recorded.payload().event());
        }
        return state;
    }

    @Test
    void an_upheld_appeal_changes_the_score_and_never_the_public_count() {
        AccountabilityOpened record = overdue();
        assertThat(record.trigger()).isEqualTo(AccountabilityTrigger.LEVEL_FOUR);
        assertThat(record.appealBy()).isEqualTo(Instant.parse("2026-03-31T15:59:59.999999Z"));
        assertThat(count()).isEqualTo(levelFour(1));
        town.done(Town.OFFICER, statement(record, "The street was closed"));
        town.done(Town.OFFICER, appeal(record));
        assertThat(state().scored(Town.COMMUNITY)).isEqualTo(1);
        town.wait(1);
        Instant before = town.now;
        town.wait(1);
        town.done(Town.SUPERVISOR, decision(record, true));

        assertThat(count()).isEqualTo(levelFour(0));
        assertThat(state().counted(Town.COMMUNITY)).isEqualTo(1);
        assertThat(state().scored(Town.COMMUNITY)).isZero();
        town.now = before;
        assertThat(count()).isEqualTo(levelFour(1));
    }

    private static AccountabilityCount levelFour(long scored) {
        return new AccountabilityCount(1, scored, ImmutableMap.of(AccountabilityTrigger.LEVEL_FOUR, 1L));
    }

    @Test
    void a_dismissed_appeal_changes_nothing() {
        AccountabilityOpened record = overdue();
        town.done(Town.OFFICER, appeal(record));
        town.done(Town.SUPERVISOR, decision(record, false));

        assertThat(count()).isEqualTo(levelFour(1));
        assertThat(state().records().get(0).isScored()).isTrue();
    }

    @Test
    void the_units_words_stand_in_the_vault_alone() {
        AccountabilityOpened record = overdue();
        town.done(Town.OFFICER, statement(record, "Zhang was ill"));

        assertThat(town.feed().toString()).doesNotContain("Zhang");
        byte[] entry = town.storage
                .vault()
                .get(Town.LEDGER, DIRECTOR, "statement/" + record.record())
                .orElseThrow();
        assertThat(new String(entry, 16, entry.length - 16, StandardCharsets.UTF_8))
                .isEqualTo("Zhang was ill");
        assertThat(state().records().get(0).statement()).isPresent();
    }

    @Test
    void only_the_unit_itself_speaks_to_its_record_and_once() {
        AccountabilityOpened record = overdue();
        assertThat(town.refused(Town.liaison(Town.SCHOOL), statement(record, "It was us")))
                .isEqualTo(CommonRefusalReason.NOT_PERMITTED);
        assertThat(town.refused(Town.OFFICER, statement(record, " "))).isEqualTo(CommonRefusalReason.TEXT_MISSING);
        assertThat(town.refused(
                        Town.OFFICER,
                        new AttachStatement(record.issue(), new AccountabilityId("none"), DIRECTOR, "Words")))
                .isEqualTo(SuperviseRefusalReason.UNKNOWN_RECORD);
        assertThat(town.refused(
                        Town.OFFICER, new AttachStatement(new IssueId("nowhere"), record.record(), DIRECTOR, "Words")))
                .isEqualTo(CommonRefusalReason.UNKNOWN_ISSUE);
        town.done(Town.OFFICER, statement(record, "We were late"));
        assertThat(town.refused(Town.OFFICER, statement(record, "And another thing")))
                .isEqualTo(SuperviseRefusalReason.STATEMENT_ATTACHED);
    }

    @Test
    void an_appeal_is_made_once_and_inside_its_window() {
        AccountabilityOpened record = overdue();
        assertThat(town.refused(Town.SUPERVISOR, decision(record, true))).isEqualTo(SuperviseRefusalReason.NO_APPEAL);
        town.now = record.appealBy().plusNanos(1_000);
        assertThat(town.refused(Town.OFFICER, appeal(record))).isEqualTo(SuperviseRefusalReason.APPEAL_OVER);
        town.now = record.appealBy();
        town.done(Town.OFFICER, appeal(record));
        assertThat(town.refused(Town.OFFICER, appeal(record))).isEqualTo(SuperviseRefusalReason.ALREADY_APPEALED);
    }

    @Test
    void an_appeal_is_decided_by_a_supervisor_from_outside_who_did_not_make_it_and_once() {
        AccountabilityOpened record = overdue();
        town.done(Town.OFFICER.and(Role.SUPERVISOR, new Scope.Everywhere()), appeal(record));
        assertThat(town.refused(Town.OFFICER, decision(record, true))).isEqualTo(CommonRefusalReason.NOT_PERMITTED);
        assertThat(town.refused(
                        Town.SUPERVISOR.and(Role.UNIT_LIAISON, new Scope.Unit(Town.COMMUNITY)), decision(record, true)))
                .isEqualTo(CommonRefusalReason.CONFLICT_OF_INTEREST);
        assertThat(town.refused(Actor.of("officer", Role.SUPERVISOR, new Scope.Everywhere()), decision(record, true)))
                .isEqualTo(SuperviseRefusalReason.OWN_APPEAL);
        assertThat(town.refused(Town.SUPERVISOR, new DecideAppeal(record.issue(), record.record(), true, "")))
                .isEqualTo(CommonRefusalReason.TEXT_MISSING);
        town.done(Town.SUPERVISOR, decision(record, false));
        assertThat(town.refused(Town.SUPERVISOR, decision(record, true))).isEqualTo(SuperviseRefusalReason.NO_APPEAL);
    }

    @Test
    void who_speaks_for_every_unit_decides_the_appeal_of_none() {
        AccountabilityOpened record = overdue();
        town.done(Town.OFFICER, appeal(record));
        for (Scope wide : ImmutableList.of(new Scope.Community(Town.LEDGER), new Scope.Everywhere())) {
            assertThat(town.refused(Town.SUPERVISOR.and(Role.UNIT_LIAISON, wide), decision(record, true)))
                    .isEqualTo(CommonRefusalReason.CONFLICT_OF_INTEREST);
        }
        town.done(Town.SUPERVISOR.andLiaisonOf(Town.SCHOOL), decision(record, true));
    }

    @Test
    void nobody_but_the_clock_lets_work_climb_and_only_what_is_late() {
        IssueId issue = town.triaged();
        town.settled(issue);
        SuperviseCommand climb = new SuperviseCommand.ClimbLadder(issue);
        assertThat(town.refused(Town.SUPERVISOR, climb)).isEqualTo(CommonRefusalReason.NOT_PERMITTED);
        assertThat(town.refused(Actor.system(), climb)).isEqualTo(CommonRefusalReason.WRONG_STAGE);
        assertThat(town.refused(Actor.system(), new SuperviseCommand.ClimbLadder(new IssueId("nowhere"))))
                .isEqualTo(CommonRefusalReason.UNKNOWN_ISSUE);
    }

    @Test
    void an_upheld_objection_opens_a_record() {
        IssueId issue = town.published();
        ObjectionId objection = town.done(
                        Actor.resident(NEIGHBOUR), new EvaluateCommand.RaiseObjection(issue, NEIGHBOUR, "It flickers"))
                .first(EvaluateIssueEvent.ObjectionRaised.class)
                .objection();
        town.done(
                Town.SUPERVISOR,
                new EvaluateCommand.DecideObjection(issue, objection, true, "It does", ImmutableList.of()));

        assertThat(opened().trigger()).isEqualTo(AccountabilityTrigger.OBJECTION_UPHELD);
        assertThat(opened().unit()).isEqualTo(Town.COMMUNITY);
        assertThat(count().counted()).isEqualTo(1);
    }

    @Test
    void a_rebound_opens_a_record_and_a_disagreement_does_not() {
        IssueId first = town.published();
        IssueId second = town.published();
        town.now = Instant.parse("2026-06-01T00:00:00Z");
        town.tick();
        town.done(Town.SUPERVISOR, new EvaluateCommand.Reopen(first, ReopeningCause.DISAGREEMENT, "They say no"));
        assertThat(town.last(AccountabilityOpened.class)).isEmpty();
        town.done(Town.SUPERVISOR, new EvaluateCommand.Reopen(second, ReopeningCause.REBOUND, "Dark again"));

        assertThat(opened().trigger()).isEqualTo(AccountabilityTrigger.REBOUND);
        assertThat(opened().cycle()).isZero();
        assertThat(ImmutableSet.copyOf(count().byTrigger().keySet())).containsExactly(AccountabilityTrigger.REBOUND);
    }
}
