package io.github.fourmatters.governance.extending;

import static io.github.fourmatters.governance.deliberate.Reach.NEIGHBOURHOOD;
import static io.github.fourmatters.governance.deliberate.Urgency.ORDINARY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fourmatters.governance.Envelope;
import io.github.fourmatters.governance.Governance;
import io.github.fourmatters.governance.Outcome;
import io.github.fourmatters.governance.Session;
import io.github.fourmatters.governance.audit.Audit;
import io.github.fourmatters.governance.audit.Finding;
import io.github.fourmatters.governance.audit.FindingKind;
import io.github.fourmatters.governance.deliberate.DeliberateCommand.Triage;
import io.github.fourmatters.governance.issue.Actor;
import io.github.fourmatters.governance.issue.CategoryCode;
import io.github.fourmatters.governance.issue.CommonRefusalReason;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.issue.GridCell;
import io.github.fourmatters.governance.issue.Language;
import io.github.fourmatters.governance.issue.Refusal;
import io.github.fourmatters.governance.issue.Role;
import io.github.fourmatters.governance.issue.Scope;
import io.github.fourmatters.governance.policy.InvalidPolicyException;
import io.github.fourmatters.governance.raise.Channel;
import io.github.fourmatters.governance.raise.RaiseCommand.Accept;
import io.github.fourmatters.governance.raise.RaiseCommand.Raise;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.memory.InMemoryStorage;
import io.github.fourmatters.governance.spi.notice.Notice;
import io.github.fourmatters.governance.spi.notice.Undelivered;
import io.github.fourmatters.governance.spi.vault.SubjectId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LakesideTest {
    private static final LedgerId LEDGER = new LedgerId("lakeside");
    private static final Actor OFFICER = Actor.officer("officer-7", LEDGER);
    private static final Actor SUPERVISOR = Actor.of("s-1", Role.SUPERVISOR, new Scope.Community(LEDGER));
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Map<String, Map<String, String>> FILE = Map.of(
            "issue-received", Map.of("en", "Lakeside thanks you for issue {issue}."),
            "lakeside-triaged",
                    Map.of("zh", "事项 {issue} 归类为 {category}。", "en", "Issue {issue} is of category {category}."));

    private final InMemoryStorage<Fact> storage = new InMemoryStorage<>();
    private final Governance governance = Lakeside.open(storage);
    private final Session session = governance.session(LEDGER, OFFICER);

    @Test
    void a_rule_of_lakesides_own_tells_the_supervisor_beside_the_standard_rules() {
        triageOne();

        assertThat(notices())
                .extracting(Notice::template)
                .containsExactlyInAnyOrder("issue-received", "issue-accepted", "lakeside-triaged");
        assertThat(triaged().recipient()).isEqualTo("SUPERVISOR");
        assertThat(triaged().dedupeKey()).isEqualTo("lakeside:3#1");
    }

    @Test
    void a_kind_of_lakesides_own_and_a_changed_text_are_read_from_plain_data() {
        triageOne();

        assertThat(Lakeside.words(FILE).in(Language.ENGLISH).text(triaged(), ZONE))
                .isEqualTo("Issue lakeside:1.1 is of category facilities.");
        assertThat(Lakeside.words(FILE).in(Language.CHINESE).text(triaged(), ZONE))
                .isEqualTo("事项 lakeside:1.1 归类为 facilities。");
        assertThat(Lakeside.words(FILE).in(Language.ENGLISH).text(notices().get(0), ZONE))
                .isEqualTo("Lakeside thanks you for issue lakeside:1.1.");
        assertThatThrownBy(() -> Lakeside.words(Map.of())).isInstanceOf(InvalidPolicyException.class);
    }

    @Test
    void a_refusal_of_lakesides_own_is_answered_before_anything_is_read_and_nothing_is_recorded() {
        Outcome outcome = execute("1", Channel.CHAT_GROUP, OFFICER);

        assertThat(outcome).isInstanceOfSatisfying(Outcome.Refused.class, refused -> {
            assertThat(refused.refusal().reason()).isEqualTo(LakesideRefusal.CHANNEL_CLOSED);
            assertThat(refused.refusal().message())
                    .isEqualTo(
                            "channel 'CHAT_GROUP' is not used in Lakeside; raise the issue by telephone or at the counter");
        });
        assertThat(notices()).isEmpty();
        assertThat(execute("1", Channel.PHONE, OFFICER).isAccepted()).isTrue();
    }

    @Test
    void the_role_rule_comes_first_and_a_transaction_of_the_callers_own_is_refused_too() {
        assertThat(refusal(execute("1", Channel.CHAT_GROUP, SUPERVISOR)))
                .map(Refusal::reason)
                .contains(CommonRefusalReason.NOT_PERMITTED);
        assertThat(refusal(storage.transactions()
                        .call(tx ->
                                governance.execute(tx, Envelope.of("1", LEDGER, OFFICER, raise(Channel.CHAT_GROUP))))))
                .map(Refusal::reason)
                .contains(LakesideRefusal.CHANNEL_CLOSED);
    }

    @Test
    void an_audit_derives_what_lakesides_rules_make_of_the_facts() {
        triageOne();

        assertThat(Audit.of(storage)
                        .notices(Lakeside.NOTICES)
                        .run(Instant.now())
                        .findings())
                .isEmpty();
        assertThat(Audit.of(storage).run(Instant.now()).findings())
                .extracting(Finding::kind)
                .containsExactly(FindingKind.NOTICE_UNEXPECTED);
    }

    @Test
    void a_ledger_and_a_resident_may_be_named_in_chinese() {
        LedgerId ledger = new LedgerId("新林社区");
        var issue = governance
                .session(ledger, Actor.officer("officer-7", ledger))
                .perform(
                        "1",
                        new Raise(new SubjectId("居民-1"), Channel.PHONE, new GridCell("north"), "The lamp is broken"));

        assertThat(issue.value()).isEqualTo("新林社区:1.1");
        assertThat(Audit.of(storage)
                        .notices(Lakeside.NOTICES)
                        .run(Instant.now())
                        .findings())
                .isEmpty();
    }

    private void triageOne() {
        var issue = session.perform("1", raise(Channel.PHONE));
        session.perform("2", new Accept(issue));
        session.perform("3", new Triage(issue, new CategoryCode("facilities"), ORDINARY, NEIGHBOURHOOD));
    }

    private Outcome execute(String id, Channel channel, Actor actor) {
        return governance.execute(Envelope.of(id, LEDGER, actor, raise(channel)));
    }

    private static Raise raise(Channel channel) {
        return new Raise(new SubjectId("resident-1"), channel, new GridCell("north"), "The lamp is broken");
    }

    private static Optional<Refusal> refusal(Outcome outcome) {
        return outcome instanceof Outcome.Refused refused ? Optional.of(refused.refusal()) : Optional.empty();
    }

    private Notice triaged() {
        return notices().stream()
                .filter(notice -> notice.template().equals("lakeside-triaged"))
                .findFirst()
                .orElseThrow();
    }

    private List<Notice> notices() {
        return storage
                .transactions()
                .call(tx -> storage.outbox().undelivered(tx, LEDGER, Optional.empty(), 100))
                .items()
                .stream()
                .map(Undelivered::notice)
                .toList();
    }
}
