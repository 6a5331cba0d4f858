package io.github.fourmatters.governance.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.fourmatters.governance.act.ActIssueEvent.AssignmentReassigned;
import io.github.fourmatters.governance.act.ActIssueEvent.AssignmentStarted;
import io.github.fourmatters.governance.act.ActIssueEvent.IssueCompleted;
import io.github.fourmatters.governance.act.ActIssueEvent.OfferExpired;
import io.github.fourmatters.governance.act.ActIssueEvent.ReworkOrdered;
import io.github.fourmatters.governance.act.AssignmentId;
import io.github.fourmatters.governance.calendar.DeadlineBasis;
import io.github.fourmatters.governance.deliberate.Measure;
import io.github.fourmatters.governance.deliberate.MeasureId;
import io.github.fourmatters.governance.evaluate.EvaluateIssueEvent.ObjectionDismissed;
import io.github.fourmatters.governance.evaluate.EvaluateIssueEvent.ObjectionUpheld;
import io.github.fourmatters.governance.evaluate.ObjectionId;
import io.github.fourmatters.governance.issue.ActorId;
import io.github.fourmatters.governance.issue.Digest;
import io.github.fourmatters.governance.issue.Event;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.issue.GridCell;
import io.github.fourmatters.governance.issue.IssueEvent;
import io.github.fourmatters.governance.issue.IssueId;
import io.github.fourmatters.governance.issue.Role;
import io.github.fourmatters.governance.issue.UnitId;
import io.github.fourmatters.governance.raise.Channel;
import io.github.fourmatters.governance.raise.RaiseEvent.IssueMerged;
import io.github.fourmatters.governance.raise.RaiseEvent.IssueRaised;
import io.github.fourmatters.governance.raise.RaiseEvent.IssueRejected;
import io.github.fourmatters.governance.raise.ReportId;
import io.github.fourmatters.governance.spi.CommandId;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.notice.Notice;
import io.github.fourmatters.governance.spi.vault.SubjectId;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NoticeRulesTest {
    private static final LedgerId LEDGER = new LedgerId("xinlin-1");
    private static final CommandId COMMAND = new CommandId("c-1");
    private static final IssueId ISSUE = new IssueId("xinlin-1:r-1.1");
    private static final SubjectId LI = new SubjectId("subject-1");
    private static final SubjectId WANG = new SubjectId("subject-2");
    private static final UnitId PROPERTY = new UnitId("property-management");
    private static final UnitId SCHOOL = new UnitId("school");
    private static final Instant SOON = Instant.parse("2026-03-09T15:59:59.999999Z");
    private static final Instant LATER = Instant.parse("2026-04-09T15:59:59.999999Z");

    @Test
    void whoever_raises_an_issue_gets_a_receipt_and_nobody_is_looked_up() {
        IssueRaised raised = new IssueRaised(
                ISSUE,
                new ReportId("report"),
                LI,
                Channel.CHAT_GROUP,
                cell(),
                Optional.empty(),
                Digest.of("words"),
                SOON);

        ImmutableList<Notice> notices = NoticeRules.standard()
                .notices(LEDGER, COMMAND, ImmutableList.of(fact(raised)), issue -> {
                    throw new AssertionError("looked up " + issue);
                });

        assertThat(notices)
                .containsExactly(new Notice(
                        "xinlin-1:c-1#1",
                        LEDGER,
                        ISSUE + " " + LI,
                        LI.value(),
                        "issue-received",
                        ImmutableMap.of("issue", ISSUE.value())));
    }

    @Test
    void each_complainant_is_told_why_the_issue_was_rejected() {
        assertThat(told(new IssueRejected(ISSUE, "not ours")))
                .extracting(Notice::recipient)
                .containsExactly(LI.value(), WANG.value());
        assertThat(told(new IssueRejected(ISSUE, "not ours")))
                .allSatisfy(notice -> assertThat(notice.parameters()).containsEntry("reason", "not ours"));
    }

    @Test
    void the_complainants_of_a_merged_issue_are_told_which_issue_it_joined() {
        assertThat(told(new IssueMerged(ISSUE, 0, new IssueId("root"))))
                .hasSize(2)
                .allSatisfy(notice -> assertThat(notice.parameters())
                        .containsExactlyInAnyOrderEntriesOf(ImmutableMap.of("issue", ISSUE.value(), "root", "root")));
    }

    @Test
    void each_unit_is_offered_its_own_assignment() {
        ImmutableList<Notice> notices = told(new ReworkOrdered(ISSUE, 0, ImmutableList.of(measure())));

        assertThat(notices).extracting(Notice::template).containsExactly("lead-offered", "assistance-offered");
        assertThat(notices).extracting(Notice::recipient).containsExactly(PROPERTY.value(), SCHOOL.value());
        assertThat(notices)
                .extracting(notice -> notice.parameters().get("assignment"))
                .containsExactly("m-1/0", "m-1/1");
        assertThat(notices)
                .allSatisfy(notice -> assertThat(notice.parameters())
                        .containsEntry("acceptBy", SOON.toString())
                        .containsEntry("due", LATER.toString())
                        .containsEntry("measure", "mend the lamp"));
    }

    @Test
    void an_assignment_that_is_passed_on_is_offered_to_the_new_unit_alone() {
        AssignmentReassigned reassigned = new AssignmentReassigned(
                ISSUE, 0, new AssignmentId("m-1/0"), new AssignmentId("next"), SCHOOL, SOON, LATER, "no electrician");

        assertThat(told(reassigned))
                .singleElement()
                .satisfies(notice -> assertThat(notice.recipient()).isEqualTo(SCHOOL.value()))
                .satisfies(notice -> assertThat(notice.parameters()).containsEntry("assignment", "next"));
    }

    @Test
    void a_unit_is_told_that_its_offer_has_expired() {
        assertThat(told(new OfferExpired(ISSUE, 0, new AssignmentId("m-1/0"), PROPERTY)))
                .extracting(Notice::recipient)
                .containsExactly(PROPERTY.value());
    }

    @Test
    void who_objected_is_told_what_came_of_it_once_whether_a_complainant_or_not() {
        ObjectionId objection = new ObjectionId("o-1");
        SubjectId stranger = new SubjectId("subject-3");

        assertThat(told(new ObjectionUpheld(ISSUE, 0, objection, stranger, "it leaks")))
                .extracting(Notice::recipient)
                .containsExactly(LI.value(), WANG.value(), stranger.value());
        assertThat(told(new ObjectionDismissed(ISSUE, 0, objection, stranger, "it is dry")))
                .extracting(Notice::recipient)
                .containsExactly(LI.value(), WANG.value(), stranger.value());
        assertThat(told(new ObjectionDismissed(ISSUE, 0, objection, WANG, "it is dry")))
                .extracting(Notice::recipient)
                .containsExactly(LI.value(), WANG.value());
    }

    @Test
    void dedupe_keys_count_through_the_facts_of_the_command() {
        IssueCompleted completed = new IssueCompleted(ISSUE, 0, LATER, SOON);
        OfferExpired expired = new OfferExpired(ISSUE, 0, new AssignmentId("m-1/1"), SCHOOL);

        assertThat(told(expired, completed))
                .extracting(Notice::dedupeKey)
                .containsExactly("xinlin-1:c-1#1", "xinlin-1:c-1#2", "xinlin-1:c-1#3");
    }

    @Test
    void nobody_is_told_of_a_start() {
        assertThat(told(new AssignmentStarted(ISSUE, 0, new AssignmentId("m-1/0"))))
                .isEmpty();
    }

    @Test
    void silent_rules_tell_nobody_anything() {
        assertThat(NoticeRules.silent()
                        .notices(
                                LEDGER,
                                COMMAND,
                                ImmutableList.of(fact(new IssueRejected(ISSUE, "no"))),
                                issue -> ImmutableSet.of(LI)))
                .isEmpty();
    }

    @Test
    void ids_of_any_length_and_texts_of_any_length_and_content_make_a_notice() {
        IssueId issue = new IssueId("i".repeat(200));
        UnitId unit = new UnitId("u".repeat(200));
        String reason = "\ud83d" + "长".repeat(200_000);
        AssignmentReassigned reassigned = new AssignmentReassigned(
                issue, 0, new AssignmentId("m-1/0"), new AssignmentId("next"), unit, SOON, LATER, reason);

        assertThat(told(reassigned))
                .singleElement()
                .satisfies(notice -> assertThat(notice.parameters().get("reason"))
                        .startsWith("?长")
                        .endsWith("长…")
                        .hasSize(NoticeParameters.LONGEST_TEXT));
    }

    @Test
    void null_is_refused_by_name() {
        assertThatNullPointerException()
                .isThrownBy(() ->
                        NoticeRules.standard().notices(LEDGER, null, ImmutableList.of(), issue -> ImmutableSet.of()))
                .withMessage("command");
    }

    private static final NoticeParameter BOX = NoticeParameter.text("box");
    private static final NoticeKind STARTED = NoticeKind.of("own-started", Audience.OFFICE, NoticeParameter.ISSUE, BOX);

    private static void started(AssignmentStarted event, NoticeCollector notices) {
        notices.office(
                event.issue(),
                Role.COMMUNITY_OFFICER,
                STARTED,
                NoticeParameters.none().with(BOX, notices.fact().actor().value()));
    }

    @Test
    void a_rule_of_ones_own_tells_of_an_event_of_which_the_standard_ones_tell_nobody() {
        NoticeRules own = NoticeRules.builder()
                .add(AssignmentStarted.class, NoticeRulesTest::started)
                .build();

        assertThat(told(own, new AssignmentStarted(ISSUE, 0, new AssignmentId("m-1/0"))))
                .containsExactly(new Notice(
                        "xinlin-1:c-1#1",
                        LEDGER,
                        ISSUE + " COMMUNITY_OFFICER",
                        "COMMUNITY_OFFICER",
                        "own-started",
                        ImmutableMap.of("issue", ISSUE.value(), "box", "officer")));
    }

    @Test
    void an_added_rule_tells_behind_the_standard_one_and_its_keys_count_on() {
        NoticeRules own = NoticeRules.builder()
                .add(
                        IssueRejected.class,
                        (event, notices) -> notices.unit(
                                event.issue(),
                                SCHOOL,
                                NoticeKind.of("own-rejected", Audience.UNIT, NoticeParameter.ISSUE),
                                NoticeParameters.none()))
                .build();

        assertThat(told(own, new IssueRejected(ISSUE, "not ours")))
                .extracting(Notice::dedupeKey, Notice::template)
                .containsExactly(
                        tuple("xinlin-1:c-1#1", "issue-rejected"),
                        tuple("xinlin-1:c-1#2", "issue-rejected"),
                        tuple("xinlin-1:c-1#3", "own-rejected"));
        assertThat(told(own, new IssueRejected(ISSUE, "not ours")))
                .isEqualTo(told(own, new IssueRejected(ISSUE, "not ours")));
    }

    @Test
    void a_standard_rule_is_replaced_or_taken_away_and_the_standard_rules_stay_as_they_are() {
        IssueRejected rejected = new IssueRejected(ISSUE, "not ours");
        NoticeRules replaced = NoticeRules.builder()
                .replace(
                        IssueRejected.class,
                        (event, notices) -> notices.resident(
                                event.issue(),
                                LI,
                                NoticeKind.ISSUE_REJECTED,
                                NoticeParameters.none().with(NoticeParameter.REASON, "ask at the office")))
                .build();

        assertThat(told(replaced, rejected))
                .singleElement()
                .satisfies(notice -> assertThat(notice.parameters()).containsEntry("reason", "ask at the office"));
        assertThat(told(NoticeRules.builder().without(IssueRejected.class).build(), rejected))
                .isEmpty();
        assertThat(told(rejected)).hasSize(2);
    }

    @Test
    void a_rule_for_what_events_have_in_common_holds_for_all_of_them() {
        NoticeRules own = NoticeRules.silent().toBuilder()
                .add(
                        IssueEvent.class,
                        (event, notices) -> notices.office(
                                event.issue(),
                                Role.SUPERVISOR,
                                NoticeKind.of("own-moved", Audience.OFFICE, NoticeParameter.ISSUE),
                                NoticeParameters.none()))
                .build();

        assertThat(told(
                        own,
                        new IssueRejected(ISSUE, "not ours"),
                        new OfferExpired(ISSUE, 0, new AssignmentId("m-1/0"), SCHOOL)))
                .hasSize(2);
    }

    @Test
    void a_type_that_is_none_of_the_librarys_events_is_named() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NoticeRules.builder().without(Stranger.class))
                .withMessageContaining("Stranger");
    }

    private interface Stranger extends Event {}

    @Test
    void a_notice_that_its_kind_does_not_describe_is_refused() {
        AssignmentStarted started = new AssignmentStarted(ISSUE, 0, new AssignmentId("m-1/0"));
        NoticeRules lacking = NoticeRules.builder()
                .add(
                        AssignmentStarted.class,
                        (event, notices) ->
                                notices.office(event.issue(), Role.SUPERVISOR, STARTED, NoticeParameters.none()))
                .build();
        NoticeRules misled = NoticeRules.builder()
                .add(
                        AssignmentStarted.class,
                        (event, notices) -> notices.unit(
                                event.issue(),
                                SCHOOL,
                                STARTED,
                                NoticeParameters.none().with(BOX, "3")))
                .build();

        assertThatIllegalStateException()
                .isThrownBy(() -> told(lacking, started))
                .withMessage("a notice of kind 'own-started' carries [issue, box] and was given [issue]");
        assertThatIllegalStateException()
                .isThrownBy(() -> told(misled, started))
                .withMessageContaining("is for OFFICE and was given to UNIT");
    }

    @Test
    void a_kind_of_ones_own_cannot_have_a_code_of_the_librarys_nor_a_parameter_twice() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NoticeKind.of("issue-accepted", Audience.UNIT))
                .withMessageContaining("'issue-accepted' is one of the library's own");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NoticeKind.of("own", Audience.UNIT, BOX, NoticeParameter.instant("box")))
                .withMessageContaining("two parameters 'box'");
        assertThatIllegalArgumentException().isThrownBy(() -> NoticeKind.of("Own Code", Audience.UNIT));
        assertThatIllegalArgumentException().isThrownBy(() -> NoticeParameter.text("no {braces}"));
    }

    @Test
    void a_moment_cannot_be_given_as_text_nor_anything_twice() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NoticeParameters.none().with(NoticeParameter.DUE, "soon"))
                .withMessageContaining("'due' is a moment");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NoticeParameters.none().with(BOX, "3").with(BOX, "4"))
                .withMessageContaining("'box' has a value already");
    }

    private static ImmutableList<Notice> told(Event... events) {
        return told(NoticeRules.standard(), events);
    }

    private static ImmutableList<Notice> told(NoticeRules rules, Event... events) {
        ImmutableList<Fact> facts =
                Arrays.stream(events).map(NoticeRulesTest::fact).collect(ImmutableList.toImmutableList());
        return rules.notices(LEDGER, COMMAND, facts, issue -> ImmutableSet.of(LI, WANG));
    }

    private static Fact fact(Event event) {
        return new Fact(event, new ActorId("officer"), Role.COMMUNITY_OFFICER, "charter-1", SOON);
    }

    private static Measure measure() {
        return new Measure(
                new MeasureId("m-1"),
                ISSUE,
                "mend the lamp",
                true,
                PROPERTY,
                ImmutableSet.of(SCHOOL),
                SOON,
                LATER,
                DeadlineBasis.DAYS);
    }

    private static GridCell cell() {
        return new GridCell("cell-1");
    }
}
