package io.github.fourmatters.governance.springboot;

import static io.github.fourmatters.governance.springboot.Community.OPERATOR;
import static io.github.fourmatters.governance.springboot.Community.WARDEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMailUtil;
import io.github.fourmatters.governance.Session;
import io.github.fourmatters.governance.issue.Actor;
import io.github.fourmatters.governance.raise.Channel;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.springboot.Instance.Answer;
import io.github.fourmatters.governance.springboot.issue.IssueService;
import io.github.fourmatters.governance.springboot.issue.NewIssue;
import io.github.fourmatters.governance.springboot.transaction.JoinedSessions;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What an embedder does first: issues, rows of its own, roles, lists, words and mail. */
class IssueTasksTest extends OneInstance {
    @Autowired
    private IssueService issues;

    @Autowired
    private JoinedSessions sessions;

    @Autowired
    private TransactionTemplate transactions;

    @Test
    void a_first_issue_is_raised_and_the_same_request_sent_again_raises_no_second_one() {
        Community community = community("first");

        Optional<Instant> tomorrow = Optional.of(Community.tomorrowAt(10));
        Answer first = community.raise("call-1", "resident-1", tomorrow);

        assertThat(first.status()).isEqualTo(201);
        assertThat(first.text("issue")).isEqualTo("first:call-1.1");
        assertThat(community.raise("call-1", "resident-1", tomorrow)).isEqualTo(first);
        assertThat(community.list().body().path("issues")).hasSize(1);
        assertThat(community.rows("call_back")).isOne();
    }

    @Test
    void a_row_that_the_database_refuses_leaves_neither_the_row_nor_the_issue_and_the_request_may_be_mended() {
        Community community = community("refused-row");

        Answer atNight = community.raise("call-1", "resident-1", Optional.of(Community.tomorrowAt(3)));

        assertThat(atNight.status()).isEqualTo(422);
        assertNothingIsKept(community);
        assertThat(community
                        .raise("call-1", "resident-1", Optional.of(Community.tomorrowAt(10)))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void a_transaction_that_is_rolled_back_leaves_neither_the_applications_row_nor_the_librarys_events() {
        Community community = community("rolled-back");
        Actor officer = Actor.officer(OPERATOR, community.ledger());
        NewIssue issue =
                new NewIssue("resident-1", Channel.PHONE, "north", "The lamp", Optional.of(Community.tomorrowAt(10)));

        transactions.executeWithoutResult(status -> {
            issues.raise(community.ledger(), officer, "call-1", issue);
            assertThat(community.rows("call_back")).isOne();
            assertThat(community.rows("gov_ledger")).isOne();
            status.setRollbackOnly();
        });

        assertNothingIsKept(community);
    }

    @Test
    void a_session_outside_of_any_transaction_of_springs_is_refused() {
        Actor officer = Actor.officer(OPERATOR, community("no-transaction").ledger());

        assertThatThrownBy(() -> open(officer))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("@Transactional");
    }

    @Test
    void jobs_of_the_applications_own_decide_what_the_library_allows_now() {
        Community community = community("jobs");
        String issue = community.raise("call-1", "resident-1").text("issue");

        assertThat(community.accept("accept-1", issue, WARDEN).status()).isEqualTo(403);
        assertThat(community.accept("accept-1", issue, WARDEN).text("title")).isEqualTo("NOT_PERMITTED");
        assertThat(community.accept("accept-1", issue, "stranger").status()).isEqualTo(403);
        assertThat(community.accept("accept-1", issue, OPERATOR).status()).isEqualTo(204);

        jdbc().sql("DELETE FROM staff_job WHERE ledger = 'jobs'").update();

        assertThat(community.raise("call-2", "resident-1").status()).isEqualTo(403);
        assertThat(community.list().status()).isEqualTo(403);
    }

    @Test
    void rows_of_the_applications_own_stand_beside_the_librarys_lines() {
        Community community = community("own-rows");
        Instant tomorrow = Community.tomorrowAt(10);
        String wanted =
                community.raise("call-1", "resident-1", Optional.of(tomorrow)).text("issue");
        community.raise("call-2", "resident-2");
        community.accept("accept-1", wanted, OPERATOR);

        Answer list = community.list();

        assertThat(list.body().at("/issues/0/stage").asText()).isEqualTo("ACCEPTED");
        assertThat(list.body().at("/issues/0/callBackAt").asText()).isEqualTo(tomorrow.toString());
        assertThat(list.body().at("/issues/1/stage").asText()).isEqualTo("RAISED");
        assertThat(list.body().at("/issues/1/callBackAt").isNull()).isTrue();
    }

    @Test
    void a_list_is_read_page_by_page_and_shows_each_issue_once() {
        Community community = community("pages");
        for (int call = 1; call <= 5; call++) {
            community.raise("call-" + call, "resident-" + call);
        }

        Answer first = community.list(2, Optional.empty());
        Answer second = community.list(2, Optional.of(first.text("next")));
        Answer third = community.list(2, Optional.of(second.text("next")));

        assertThat(first.body().path("issues")).hasSize(2);
        assertThat(second.body().path("issues")).hasSize(2);
        assertThat(third.body().at("/issues/0/issue").asText()).isEqualTo("pages:call-5.1");
        assertThat(third.body().path("next").isNull()).isTrue();
    }

    @Test
    void words_are_read_back_by_those_who_may_and_lie_encrypted_in_the_database() {
        Community community = community("words");
        String issue = community.raise("call-1", "resident-1").text("issue");

        assertThat(community.words(issue, OPERATOR).text("words")).isEqualTo("The lamp of resident-1");
        assertThat(community.words(issue, WARDEN).status()).isEqualTo(403);
        assertThat(jdbc().sql("SELECT content FROM gov_vault")
                        .query(byte[].class)
                        .list())
                .isNotEmpty()
                .noneMatch(content -> new String(content, StandardCharsets.ISO_8859_1).contains("The lamp"));
    }

    @Test
    void residents_are_told_by_mail_in_the_applications_words_once_each_and_in_order() {
        Community community = community("mail");
        String issue = community.raise("call-1", "resident-1").text("issue");
        community.accept("accept-1", issue, OPERATOR);
        community.sort("sort-1", issue);

        String address = community.mailOf("resident-1");
        await().until(() -> mails(address).size() == 3);

        assertThat(mails(address))
                .extracting(GreenMailUtil::getBody)
                .satisfiesExactly(
                        received -> assertThat(received)
                                .startsWith("Hillside thanks you. Your issue has the number " + issue),
                        accepted -> assertThat(accepted).contains("has been accepted"),
                        sorted -> assertThat(sorted).startsWith("Your issue " + issue + " was sorted as facilities."));
        assertThat(community.rows("gov_notice")).isZero();
    }

    private Session open(Actor officer) {
        return sessions.open(new LedgerId("no-transaction"), officer);
    }

    private static void assertNothingIsKept(Community community) {
        assertThat(community.rows("call_back")).isZero();
        assertThat(community.rows("gov_ledger")).isZero();
        assertThat(community.rows("gov_notice")).isZero();
        assertThat(community.list().body().path("issues")).isEmpty();
    }
}
