package io.github.fourmatters.governance.springboot;

import static io.github.fourmatters.governance.springboot.Community.OPERATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.fourmatters.governance.AlarmsDueException;
import io.github.fourmatters.governance.Governance;
import io.github.fourmatters.governance.Session;
import io.github.fourmatters.governance.act.ActCommand.SettleDirectly;
import io.github.fourmatters.governance.calendar.TimeLimit;
import io.github.fourmatters.governance.calendar.WorkingCalendar;
import io.github.fourmatters.governance.charter.Charter;
import io.github.fourmatters.governance.issue.Actor;
import io.github.fourmatters.governance.issue.IssueId;
import io.github.fourmatters.governance.issue.UnitId;
import io.github.fourmatters.governance.jdbc.JdbcSchema;
import io.github.fourmatters.governance.raise.Channel;
import io.github.fourmatters.governance.raise.RaisePolicy;
import io.github.fourmatters.governance.spi.Microseconds;
import io.github.fourmatters.governance.spi.vault.SubjectId;
import io.github.fourmatters.governance.springboot.Instance.Answer;
import io.github.fourmatters.governance.springboot.erasure.ErasureService;
import io.github.fourmatters.governance.springboot.issue.IssueService;
import io.github.fourmatters.governance.springboot.issue.NewIssue;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What an embedder does with a service that runs: several instances, new rules, restarts, migrations, erasure. */
class OperationTasksTest extends OneInstance {
    private static final UnitId WORKS = new UnitId("works");

    @Autowired
    private Governance governance;

    @Autowired
    private IssueService issues;

    @Autowired
    private ErasureService erasure;

    @Autowired
    private DataSource pool;

    @Autowired
    private TransactionTemplate transactions;

    @Test
    void two_instances_share_one_record_and_tell_each_resident_once() {
        Community here = community("two");
        // With one connection: nothing waits for a second one while it holds the first. (Flyway would.)
        Map<String, ?> narrow = Map.of("spring.datasource.hikari.maximum-pool-size", 1, "spring.flyway.enabled", false);
        try (Instance other = another(narrow)) {
            Community there = here.at(other);
            Requests requests = new Requests(40);

            requests.send(number -> (number % 2 == 0 ? here : there).raise("call-" + number, "resident-" + number));
            // The same request at both at once.
            requests.send(
                    number -> (number % 2 == 0 ? here : there).raise("call-" + number / 2, "resident-" + number / 2));

            assertThat(here.list().body().path("issues")).hasSize(40);
            assertThat(there.list()).isEqualTo(here.list());
            await().until(() -> here.rows("gov_notice") == 0);
        }
        for (int number = 0; number < 40; number++) {
            assertThat(mails(here.mailOf("resident-" + number))).hasSize(1);
        }
    }

    @Test
    void what_falls_due_happens_without_anybodys_asking() {
        Community community = community("due");
        settleOne(community);
        turnAhead(community, Duration.ofDays(40));
        assertThat(dueTimers(community)).isPositive();

        try (Instance ticking = another(Map.of("hillside.tick-every", "100ms"))) {
            assertThat(ticking.context()).isPresent();
            await().until(() -> dueTimers(community) == 0);
        }
    }

    @Test
    void a_transaction_before_which_something_fell_due_is_rolled_back_and_done_again_behind_it() {
        Community community = community("behind");
        settleOne(community);
        turnAhead(community, Duration.ofDays(40));
        Actor officer = Actor.officer(OPERATOR, community.ledger());
        NewIssue issue = new NewIssue("resident-2", Channel.PHONE, "north", "The lamp", Optional.empty());

        assertThatThrownBy(() -> issues.raise(community.ledger(), officer, "call-2", issue))
                .isInstanceOf(AlarmsDueException.class);
        assertThat(community.raise("call-2", "resident-2").status()).isEqualTo(201);
        assertThat(dueTimers(community)).isZero();
    }

    @Test
    void a_new_charter_that_is_published_while_they_run_holds_on_every_instance() {
        Community here = community("charter");
        try (Instance other = another(Map.of())) {
            Community there = here.at(other);
            there.raise("call-1", "resident-1");
            Charter patient = Charter.fourMatters().toBuilder()
                    .version("hillside-2")
                    .calendar(WorkingCalendar.weekdaysOnly())
                    .raise(RaisePolicy.builder()
                            .acceptanceLimit(TimeLimit.workingDays(20))
                            .build())
                    .build();

            governance.publish(patient, Microseconds.cut(TurnedClock.now().plus(Duration.ofHours(1))));
            there.raise("call-2", "resident-1");
            turnAhead(here, Duration.ofHours(2));
            there.raise("call-3", "resident-1");

            assertThat(acceptanceLimit(there, 0)).isLessThan(Duration.ofDays(6));
            assertThat(acceptanceLimit(there, 1)).isLessThan(Duration.ofDays(6));
            assertThat(acceptanceLimit(there, 2)).isGreaterThan(Duration.ofDays(20));
        }
    }

    @Test
    void requests_that_a_restart_interrupts_are_sent_again_and_count_once() {
        Community community = community("restart");
        Instance before = another(Map.of("server.shutdown", "immediate"));
        Community first = community.at(before);
        new Requests(20).send(number -> raise(first, number));
        Requests interrupted = new Requests(20);

        transactions.executeWithoutResult(status -> {
            lock(community);
            interrupted.begin(number -> raise(first, 20 + number));
            await().until(() -> waiting() == Requests.CLIENTS);
            before.close();
        });
        assertThat(interrupted.answered()).isZero();
        try (Instance after = Instance.start(before.port(), mailPort(), Map.of())) {
            interrupted.end();

            assertThat(community.at(after).list().body().path("issues")).hasSize(40);
            assertThat(community.rows("call_back")).isEqualTo(40);
        }
        await().until(() -> community.rows("gov_notice") == 0);
        for (int number = 0; number < 40; number++) {
            assertThat(mails(community.mailOf("resident-" + number))).isNotEmpty();
        }
    }

    private static Answer raise(Community community, int number) {
        return community.raise("call-" + number, "resident-" + number, Optional.of(Community.tomorrowAt(10)));
    }

    /** Whatever is sent now stays in the middle of its transaction. */
    private void lock(Community community) {
        jdbc().sql("SELECT last_position FROM gov_ledger WHERE ledger = ? FOR UPDATE")
                .param(community.name())
                .query(Long.class)
                .single();
    }

    private long waiting() {
        return jdbc().sql("SELECT COUNT(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'")
                .query(Long.class)
                .single();
    }

    @Test
    void flyway_keeps_one_history_of_the_applications_scripts_and_one_of_the_librarys() {
        assertThat(history("flyway_schema_history")).containsExactly("1 Create the tables of Hillside");
        assertThat(history("gov_schema_history")).containsExactly("0 << Flyway Baseline >>", "1 Create the tables");
        JdbcSchema.of(pool).verify();
    }

    @Test
    void one_resident_is_erased_here_and_there_and_the_record_goes_on() {
        Community community = community("forget-one");
        String erased = community
                .raise("call-1", "resident-1", Optional.of(Community.tomorrowAt(10)))
                .text("issue");
        String kept = community.raise("call-2", "resident-2").text("issue");

        erasure.eraseResident(community.ledger(), new SubjectId("resident-1"));

        assertThat(community.words(erased, OPERATOR).body().path("words").isNull())
                .isTrue();
        assertThat(community.words(kept, OPERATOR).text("words")).isEqualTo("The lamp of resident-2");
        assertThat(community.rows("call_back")).isZero();
        assertThat(community.count("SELECT COUNT(*) FROM mail_address WHERE recipient = 'resident-1' AND ledger = ?"))
                .isZero();
        assertThat(community.accept("accept-1", erased, OPERATOR).status()).isEqualTo(204);
        await("nobody is told, and nothing is parked").until(() -> community.rows("gov_notice") == 0);
    }

    @Test
    void one_ledger_is_erased_and_another_ones_words_stay() {
        Community erased = community("forget-all");
        Community kept = community("forget-none");
        String gone = erased.raise("call-1", "resident-1").text("issue");
        erased.raise("call-2", "resident-2");
        String there = kept.raise("call-1", "resident-1").text("issue");

        assertThat(erasure.eraseCommunity(erased.ledger())).isEqualTo(2);
        erasure.compact();

        assertThat(erased.words(gone, OPERATOR).body().path("words").isNull()).isTrue();
        assertThat(erased.count("SELECT COUNT(*) FROM mail_address WHERE recipient LIKE 'resident-%' AND ledger = ?"))
                .isZero();
        assertThat(erased.count(
                        "SELECT COUNT(*) FROM gov_vault JOIN gov_ledger USING (ledger_number) WHERE ledger = ?"))
                .isZero();
        assertThat(erased.list().body().path("issues")).hasSize(2);
        assertThat(kept.words(there, OPERATOR).text("words")).isEqualTo("The lamp of resident-1");
    }

    /** A unit is offered work, and does not answer: that falls due some days later. */
    private void settleOne(Community community) {
        String issue = community.raise("call-1", "resident-1").text("issue");
        community.accept("accept-1", issue, OPERATOR);
        community.sort("sort-1", issue);
        Actor officer = Actor.officer(OPERATOR, community.ledger()).andLiaisonOf(WORKS);
        Session session = governance.session(community.ledger(), officer);
        session.perform("settle-1", new SettleDirectly(new IssueId(issue), WORKS, "Replace the lamp"));
    }

    /** Not while a notice is on its way, whose lease would end. */
    private static void turnAhead(Community community, Duration further) {
        await().until(() -> community.rows("gov_notice") == 0);
        TurnedClock.turnAhead(further);
    }

    private static long dueTimers(Community community) {
        return community.count("SELECT COUNT(*) FROM gov_timer JOIN gov_ledger USING (ledger_number) WHERE ledger = ?"
                + " AND due_at <= " + TurnedClock.now().getEpochSecond() + "000000");
    }

    private static Duration acceptanceLimit(Community community, int line) {
        Answer list = community.list();
        return Duration.between(
                Instant.parse(list.body().at("/issues/" + line + "/raisedAt").asText()),
                Instant.parse(list.body().at("/issues/" + line + "/stageDue").asText()));
    }

    private List<String> history(String table) {
        return jdbc().sql(
                        "SELECT version || ' ' || description FROM " + table + " WHERE success ORDER BY installed_rank")
                .query(String.class)
                .list();
    }
}
