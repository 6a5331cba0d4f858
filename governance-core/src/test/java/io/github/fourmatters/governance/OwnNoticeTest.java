package io.github.fourmatters.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.fourmatters.governance.audit.Audit;
import io.github.fourmatters.governance.audit.AuditReport;
import io.github.fourmatters.governance.audit.NoticeBacklog;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.Transaction;
import io.github.fourmatters.governance.spi.notice.Claim;
import io.github.fourmatters.governance.spi.notice.Notice;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Notices of an embedding system's own, beside what its commands do, and a queue that nobody empties. */
class OwnNoticeTest {
    private static final class Undone extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private final Town town = new Town();
    private final Session session = town.governance.session(Town.LEDGER, Town.OFFICER);

    private static Notice notice(String dedupeKey, String template) {
        return new Notice(dedupeKey, Town.LEDGER, "desk", "desk", template, ImmutableMap.of());
    }

    private void within(Consumer<Transaction> work) {
        town.storage.transactions().call(tx -> {
            work.accept(tx);
            return 0;
        });
    }

    private ImmutableList<String> keys() {
        return town.storage.outbox().claim("test", 99, town.now, Duration.ofDays(365)).stream()
                .map(Claim::notice)
                .map(Notice::dedupeKey)
                .collect(ImmutableList.toImmutableList());
    }

    @Test
    void one_is_queued_with_the_command_of_the_same_transaction() {
        within(tx -> {
            session.in(tx).perform("1", Town.raise("Noise"));
            session.in(tx).enqueue(notice("app-1", "app-new-issue"));
        });
        assertThat(keys()).contains("app-1").hasSizeGreaterThan(1);
    }

    @Test
    void neither_is_kept_where_the_transaction_is_rolled_back() {
        assertThatThrownBy(() -> within(tx -> {
                    session.in(tx).perform("1", Town.raise("Noise"));
                    session.in(tx).enqueue(notice("app-1", "app-new-issue"));
                    throw new Undone();
                }))
                .isInstanceOf(Undone.class);
        assertThat(keys()).isEmpty();
        assertThat(town.head()).isZero();
    }

    @Test
    void one_that_looks_like_the_librarys_is_refused() {
        town.raised();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> within(tx -> session.in(tx).enqueue(notice("app-1", "issue-received"))))
                .withMessageContaining("issue-received");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> within(tx -> session.in(tx).enqueue(notice(Town.LEDGER + ":c1#9", "app"))))
                .withMessageContaining(Town.LEDGER + ":c1#9");
    }

    @Test
    void one_of_no_ledger_or_of_another_one_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> within(tx -> session.in(tx).enqueue(notice("app-1", "app"))))
                .withMessageContaining("has no events yet");
        Notice elsewhere = new Notice("app-1", new LedgerId("riverside"), "desk", "desk", "app", ImmutableMap.of());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> within(tx -> session.in(tx).enqueue(elsewhere)))
                .withMessageContaining("riverside");
    }

    @Test
    void outside_of_a_transaction_a_session_queues_nothing() {
        assertThatIllegalStateException()
                .isThrownBy(() -> session.enqueue(notice("app-1", "app")))
                .withMessageContaining("in(tx)");
    }

    @Test
    void an_audit_takes_one_for_no_forgery_and_tells_that_nobody_delivers_it() {
        town.raised();
        within(tx -> town.governance.enqueue(tx, notice("app-1", "app")));
        AuditReport report = Audit.of(town.storage).run(town.now.plus(Duration.ofDays(8)));
        assertThat(report.findings()).isEmpty();
        assertThat(report.backlogs())
                .singleElement()
                .extracting(NoticeBacklog::notices)
                .isEqualTo(2L);
    }

    @Test
    void a_queue_that_nobody_empties_is_told_of_once_a_day() {
        UnclaimedNotices unclaimed = new UnclaimedNotices();
        town.raised();
        Instant nextDay = town.now.plus(Duration.ofDays(1)).plusNanos(1_000);
        assertThat(unclaimed.oldest(town.storage, Town.LEDGER, town.now)).isEmpty();
        assertThat(unclaimed.oldest(town.storage, Town.LEDGER, nextDay)).isPresent();
        assertThat(unclaimed.oldest(town.storage, Town.LEDGER, nextDay.plusSeconds(60)))
                .isEmpty();
        assertThat(unclaimed.oldest(town.storage, Town.LEDGER, nextDay.plus(Duration.ofDays(1))))
                .isPresent();
    }

    @Test
    void a_queue_that_is_emptied_slowly_is_not_told_of() {
        town.raised();
        town.storage.outbox().claim("test", 1, town.now, Duration.ofDays(30));
        assertThat(new UnclaimedNotices().oldest(town.storage, Town.LEDGER, town.now.plus(Duration.ofDays(9))))
                .isEmpty();
    }
}
