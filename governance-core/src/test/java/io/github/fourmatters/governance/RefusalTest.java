package io.github.fourmatters.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.fourmatters.governance.act.ActCommand;
import io.github.fourmatters.governance.act.ActRefusalReason;
import io.github.fourmatters.governance.act.AssignmentId;
import io.github.fourmatters.governance.deliberate.DeliberateCommand;
import io.github.fourmatters.governance.deliberate.DeliberateRefusalReason;
import io.github.fourmatters.governance.deliberate.Reach;
import io.github.fourmatters.governance.deliberate.TriageProposal;
import io.github.fourmatters.governance.deliberate.Urgency;
import io.github.fourmatters.governance.issue.Actor;
import io.github.fourmatters.governance.issue.ActorId;
import io.github.fourmatters.governance.issue.CategoryCode;
import io.github.fourmatters.governance.issue.CommonRefusalReason;
import io.github.fourmatters.governance.issue.IssueId;
import io.github.fourmatters.governance.issue.Refusal;
import io.github.fourmatters.governance.issue.Role;
import io.github.fourmatters.governance.issue.Scope;
import io.github.fourmatters.governance.raise.Channel;
import io.github.fourmatters.governance.raise.Outreach;
import io.github.fourmatters.governance.raise.RaiseCommand;
import io.github.fourmatters.governance.raise.RaiseRefusalReason;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.vault.SubjectId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Bad input to the first three matters: each refusal has its name, and nothing changes. */
class RefusalTest {
    private final Town town = new Town();

    @Test
    void an_unknown_category_is_named_together_with_the_way_out() {
        IssueId issue = town.raised();
        town.done(Town.OFFICER, new RaiseCommand.Accept(issue));
        Outcome outcome = town.give(
                Town.OFFICER,
                new DeliberateCommand.Triage(
                        issue, new CategoryCode("roads"), Urgency.ORDINARY, Reach.HOUSEHOLD, false));
        Refusal refusal = ((Outcome.Refused) outcome).refusal();
        assertThat(refusal.reason()).isEqualTo(CommonRefusalReason.UNKNOWN_CATEGORY);
        assertThat(refusal.message())
                .isEqualTo("category 'roads' is not a category of the charter in force; choose one of its codes");
    }

    @Test
    void an_actor_without_the_role_or_with_it_elsewhere_is_refused() {
        IssueId issue = town.raised();
        Actor stranger = Actor.of("stranger", Role.COMMUNITY_OFFICER, new Scope.Community(new LedgerId("elsewhere")));
        assertThat(town.refused(Town.resident(), new RaiseCommand.Accept(issue)))
                .isEqualTo(CommonRefusalReason.NOT_PERMITTED);
        assertThat(town.refused(stranger, new RaiseCommand.Accept(issue))).isEqualTo(CommonRefusalReason.NOT_PERMITTED);
        assertThat(town.refused(
                        Actor.resident(new SubjectId("someone-else")), new RaiseCommand.Withdraw(issue, Town.RESIDENT)))
                .isEqualTo(CommonRefusalReason.NOT_PERMITTED);
    }

    @Test
    void a_role_for_one_unit_or_one_person_is_no_role_for_the_community() {
        IssueId issue = town.raised();
        RaiseCommand.Accept accept = new RaiseCommand.Accept(issue);
        assertThat(town.refused(Actor.of("o", Role.COMMUNITY_OFFICER, new Scope.Unit(Town.SCHOOL)), accept))
                .isEqualTo(CommonRefusalReason.NOT_PERMITTED);
        assertThat(town.refused(Actor.of("o", Role.COMMUNITY_OFFICER, new Scope.Person(Town.RESIDENT)), accept))
                .isEqualTo(CommonRefusalReason.NOT_PERMITTED);
        town.done(Actor.of("o", Role.COMMUNITY_OFFICER, new Scope.Everywhere()), accept);
    }

    @Test
    void a_role_that_does_not_reach_a_unit_or_a_person_is_refused_with_the_grant_that_would_do() {
        IssueId issue = town.triaged();
        Actor officer = Actor.of("o", Role.COMMUNITY_OFFICER, new Scope.Everywhere());
        Outcome settling = town.give(
                officer.andLiaisonOf(Town.COMMUNITY), new ActCommand.SettleDirectly(issue, Town.SCHOOL, "Fix it"));
        Outcome leaving = town.give(
                Actor.resident(new SubjectId("someone-else")), new RaiseCommand.Withdraw(issue, Town.RESIDENT));
        assertThat(((Outcome.Refused) settling).refusal().message())
                .endsWith("(it takes a grant of UNIT_LIAISON for unit " + Town.SCHOOL
                        + ", which the actor does not hold)");
        assertThat(((Outcome.Refused) leaving).refusal().message())
                .endsWith("(it takes a grant of RESIDENT for person " + Town.RESIDENT
                        + ", which the actor does not hold)");
    }

    @Test
    void a_refusal_repeats_no_word_of_a_text_that_is_too_long() {
        Outcome outcome = town.give(Town.OFFICER, Town.raise("secret".repeat(100_000)));
        assertThat(((Outcome.Refused) outcome).refusal().message())
                .doesNotContain("secret")
                .contains("600000 characters");
    }

    @Test
    void a_refusal_shows_the_value_of_an_optional_thing_and_not_its_wrapping() {
        Outcome outcome = town.give(
                Town.OFFICER,
                new RaiseCommand.Raise(
                        Town.RESIDENT,
                        Channel.SPEAK_ROOM,
                        Town.CELL,
                        Optional.of(new CategoryCode("roads")),
                        "The road"));
        assertThat(((Outcome.Refused) outcome).refusal().value()).isEqualTo("roads");
    }

    @Test
    void nobody_but_the_clock_holds_the_role_of_the_clock() {
        assertThatThrownBy(() -> Actor.of("officer", Role.SYSTEM, new Scope.Everywhere()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("officer");
        assertThatThrownBy(() -> Town.OFFICER.and(Role.SYSTEM, new Scope.Everywhere()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(Actor.system().grants()).hasSize(1);
    }

    @Test
    void nobody_but_the_clock_has_the_name_of_the_clock() {
        for (String name : new String[] {"system", "SYSTEM", "System"}) {
            assertThatThrownBy(() -> Actor.of(name, Role.COMMUNITY_OFFICER, new Scope.Community(Town.LEDGER)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(name)
                    .hasMessageContaining("another pseudonym");
            assertThatThrownBy(() -> Actor.resident(new SubjectId(name))).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> Actor.liaison(name, Town.SCHOOL)).isInstanceOf(IllegalArgumentException.class);
        }
        ActorId clock = Actor.system().id();
        assertThatThrownBy(() -> new Actor(clock, Town.OFFICER.grants())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Actor(clock, ImmutableSet.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Actor.system().and(Role.SUPERVISOR, new Scope.Everywhere()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(new ActorId("system")).isEqualTo(clock);
        assertThat(new ActorId("system-2").value()).isEqualTo("system-2");
    }

    @Test
    void nobody_is_named_in_a_fact_by_the_name_of_the_clock() {
        for (String name : new String[] {"system", "SYSTEM"}) {
            Outcome raised = town.give(
                    Town.OFFICER,
                    new RaiseCommand.Raise(
                            new SubjectId(name), Channel.PHONE, Town.CELL, Optional.empty(), "The lamp is broken"));
            assertThat(((Outcome.Refused) raised).refusal().message())
                    .isEqualTo("person '" + name + "' is the clock's own name or looks like it; give the person another"
                            + " pseudonym");
        }
        IssueId issue = town.raised();
        town.done(Town.OFFICER, new RaiseCommand.Accept(issue));
        assertThat(town.refused(
                        Town.OFFICER,
                        new DeliberateCommand.HoldTriageMeeting(
                                ImmutableSet.of(new ActorId("officer"), new ActorId("system")),
                                ImmutableList.of(new TriageProposal(
                                        issue,
                                        new CategoryCode("facilities"),
                                        Urgency.ORDINARY,
                                        Reach.HOUSEHOLD,
                                        Optional.empty())))))
                .isEqualTo(CommonRefusalReason.PERSON_ID_RESERVED);
    }

    @Test
    void an_official_cannot_withdraw_for_a_resident() {
        IssueId issue = town.raised();
        assertThat(town.refused(Town.OFFICER, new RaiseCommand.Withdraw(issue, Town.RESIDENT)))
                .isEqualTo(CommonRefusalReason.NOT_PERMITTED);
    }

    @Test
    void an_unknown_issue_a_megabyte_of_text_and_half_a_character_are_refused() {
        assertThat(town.refused(Town.OFFICER, new RaiseCommand.Accept(new IssueId("nowhere"))))
                .isEqualTo(CommonRefusalReason.UNKNOWN_ISSUE);
        assertThat(town.refused(Town.OFFICER, Town.raise("字".repeat(1_000_000))))
                .isEqualTo(CommonRefusalReason.TEXT_TOO_LONG);
        assertThat(town.refused(Town.OFFICER, Town.raise("  \n"))).isEqualTo(CommonRefusalReason.TEXT_MISSING);
        assertThat(town.refused(Town.OFFICER, Town.raise("half \ud83d"))).isEqualTo(CommonRefusalReason.TEXT_BROKEN);
    }

    @Test
    void a_text_in_which_nothing_is_seen_is_refused_as_blank() {
        for (String blank :
                new String[] {"\u00a0", "\u3000\u2003", "\u200b\ufeff", "\u3164", "\u2800", "\u0301", "\ufe0f"}) {
            assertThat(town.refused(Town.OFFICER, Town.raise(blank))).isEqualTo(CommonRefusalReason.TEXT_MISSING);
        }
    }

    @Test
    void a_control_character_or_a_turn_without_end_is_refused_with_its_place_and_without_a_word() {
        Refusal bell = ((Outcome.Refused) town.give(Town.OFFICER, Town.raise("secret\u0007"))).refusal();
        assertThat(bell.reason()).isEqualTo(CommonRefusalReason.TEXT_UNPRINTABLE);
        assertThat(bell.message())
                .isEqualTo(
                        "words 'U+0007 at character 7' is a control character; send text with line breaks and tabs at"
                                + " most");
        Refusal turned = ((Outcome.Refused) town.give(Town.OFFICER, Town.raise("\u202esecret"))).refusal();
        assertThat(turned.reason()).isEqualTo(CommonRefusalReason.TEXT_TURNED);
        assertThat(turned.message()).contains("U+202E at character 1").doesNotContain("secret");
        town.done(Town.OFFICER, Town.raise("Two lines,\n\tone of them \u2067turned\u2069"));
    }

    @Test
    void a_value_is_shown_with_what_is_not_seen_in_it() {
        Refusal refusal = new Refusal(CommonRefusalReason.NOT_PERMITTED, "actor", "a\u00a0b\n");
        assertThat(refusal.value()).isEqualTo("a<U+00A0>b<U+000A>");
    }

    @Test
    void a_rejection_or_a_referral_without_a_reason_is_refused() {
        IssueId issue = town.raised();
        assertThat(town.refused(Town.OFFICER, new RaiseCommand.Reject(issue, " ")))
                .isEqualTo(CommonRefusalReason.TEXT_MISSING);
        assertThat(town.refused(Town.OFFICER, new RaiseCommand.Refer(issue, "Water office", "")))
                .isEqualTo(CommonRefusalReason.TEXT_MISSING);
    }

    @Test
    void an_issue_is_merged_into_another_open_one_and_never_after_it_was_planned() {
        IssueId first = town.raised();
        IssueId second = town.raised();
        assertThat(town.refused(Town.OFFICER, new RaiseCommand.Merge(first, first)))
                .isEqualTo(RaiseRefusalReason.MERGE_INTO_ITSELF);
        town.done(Town.OFFICER, new RaiseCommand.Reject(second, "Not ours"));
        assertThat(town.refused(Town.OFFICER, new RaiseCommand.Merge(first, second)))
                .isEqualTo(RaiseRefusalReason.ROOT_NOT_OPEN);
        IssueId failed = town.triaged();
        AssignmentId assignment = town.settled(failed);
        town.done(Town.OFFICER, new ActCommand.ReturnAssignment(failed, assignment, "No lamp to be had"));
        town.done(Town.OFFICER, new ActCommand.Replan(failed, "Try another way"));
        assertThat(town.refused(Town.OFFICER, new RaiseCommand.Merge(failed, first)))
                .isEqualTo(RaiseRefusalReason.ALREADY_PLANNED);
        town.done(Town.OFFICER, new DeliberateCommand.CloseWithoutAction(failed, "Nothing can be done"));
    }

    @Test
    void an_issue_is_not_closed_without_action_before_anything_was_tried() {
        assertThat(town.refused(Town.OFFICER, new DeliberateCommand.CloseWithoutAction(town.triaged(), "No money")))
                .isEqualTo(DeliberateRefusalReason.NOTHING_TRIED);
    }

    @Test
    void an_entry_of_nothing_is_refused() {
        assertThat(town.refused(Town.OFFICER, new RaiseCommand.RecordOutreach(Outreach.CONTACT_CARD, 0)))
                .isEqualTo(RaiseRefusalReason.COUNT_NOT_POSITIVE);
    }

    @Test
    void a_due_date_in_the_past_is_refused() {
        IssueId issue = town.triaged();
        assertThat(town.refused(
                        Town.OFFICER,
                        new ActCommand.SettleDirectly(
                                issue, Town.COMMUNITY, "Fix it", Optional.of(LocalDate.of(2026, 3, 1)))))
                .isEqualTo(CommonRefusalReason.DUE_IN_THE_PAST);
    }

    @Test
    void a_year_without_official_holidays_gives_a_refusal_and_not_a_wrong_date() {
        town.now = Instant.parse("2027-12-30T01:00:00Z");
        IssueId issue = town.raised();
        assertThat(town.refused(Town.OFFICER, new RaiseCommand.Accept(issue)))
                .isEqualTo(CommonRefusalReason.CALENDAR_NOT_COVERED);
    }

    @Test
    void a_unit_answers_only_for_its_own_assignment_and_in_time() {
        IssueId issue = town.triaged();
        AssignmentId assignment = town.adopted(issue, Town.SCHOOL);
        ActCommand.AcceptAssignment accept = new ActCommand.AcceptAssignment(issue, assignment);
        assertThat(town.refused(Town.liaison(Town.CLINIC), accept)).isEqualTo(CommonRefusalReason.NOT_PERMITTED);
        assertThat(town.refused(Town.liaison(Town.SCHOOL), new ActCommand.StartAssignment(issue, assignment)))
                .isEqualTo(ActRefusalReason.WRONG_STATUS);
        assertThat(town.refused(Town.OFFICER, new ActCommand.Replan(issue, "Why not")))
                .isEqualTo(ActRefusalReason.PLAN_STILL_ALIVE);
        town.wait(30);
        assertThat(town.refused(Town.liaison(Town.SCHOOL), accept)).isEqualTo(ActRefusalReason.WRONG_STATUS);
    }

    @Test
    void a_successor_inherits_the_due_date_and_work_is_returned_only_inside_the_window() {
        IssueId issue = town.triaged();
        AssignmentId assignment = town.adopted(issue, Town.SCHOOL);
        Actor school = Town.liaison(Town.SCHOOL);
        town.done(school, new ActCommand.AcceptAssignment(issue, assignment));
        town.wait(10);
        assertThat(town.refused(school, new ActCommand.ReturnAssignment(issue, assignment, "Too much")))
                .isEqualTo(ActRefusalReason.RETURN_WINDOW_OVER);
        town.done(Town.OFFICER, new ActCommand.Reassign(issue, assignment, Town.CLINIC, "Too slow"));
        assertThat(town.refused(Town.OFFICER, new ActCommand.Reassign(issue, assignment, Town.SCHOOL, "Again")))
                .isEqualTo(ActRefusalReason.HAS_SUCCESSOR);
    }
}
