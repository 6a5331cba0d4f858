package io.github.fourmatters.governance.tck;

import static io.github.fourmatters.governance.tck.scene.Scene.LEDGER;
import static io.github.fourmatters.governance.tck.scene.Scene.START;
import static io.github.fourmatters.governance.tck.scene.Scene.appended;
import static io.github.fourmatters.governance.tck.scene.Scene.assertRefusesNull;
import static io.github.fourmatters.governance.tck.scene.Scene.command;
import static io.github.fourmatters.governance.tck.scene.Scene.nothing;
import static io.github.fourmatters.governance.tck.scene.Scene.notice;
import static io.github.fourmatters.governance.tck.scene.Scene.stream;
import static io.github.fourmatters.governance.tck.scene.Scene.texts;
import static io.github.fourmatters.governance.tck.scene.Scene.to;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.fourmatters.governance.spi.Page;
import io.github.fourmatters.governance.spi.Transaction;
import io.github.fourmatters.governance.spi.journal.FeedPage;
import io.github.fourmatters.governance.spi.journal.Journal;
import io.github.fourmatters.governance.spi.journal.LedgerHead;
import io.github.fourmatters.governance.spi.journal.Recorded;
import io.github.fourmatters.governance.spi.journal.StreamId;
import io.github.fourmatters.governance.spi.notice.Claim;
import io.github.fourmatters.governance.spi.notice.Notice;
import io.github.fourmatters.governance.spi.notice.Outbox;
import io.github.fourmatters.governance.spi.notice.Undelivered;
import io.github.fourmatters.governance.spi.timer.DueTimer;
import io.github.fourmatters.governance.spi.timer.TimerKey;
import io.github.fourmatters.governance.tck.fact.Fact;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Tests what a transaction reads of feed, timers and notices: all of it, with its own writes. */
abstract class ListingContract extends VaultListingContract {

    @Test
    void rule_12_a_transaction_reads_the_feed_with_what_it_has_appended() {
        appendEach(stream("a"), 3);
        Journal<Fact> journal = storage().journal();
        undone(tx -> {
            appended(journal.append(tx, command("c", START.plusSeconds(1), to(stream("b"), 0, "x", "y"))));
            assertThat(texts(journal.readLedger(tx, LEDGER, 0, 9).events()))
                    .containsExactly("event 0", "event 1", "event 2", "x", "y");
            assertThat(texts(journal.readLedger(tx, LEDGER, 2, 2).events())).containsExactly("event 2", "x");
            assertThat(texts(journal.readLedger(tx, LEDGER, 4, 2).events())).containsExactly("y");
            assertThat(journal.readLedger(tx, LEDGER, 0, 5).events())
                    .extracting(Recorded::position)
                    .containsExactly(1L, 2L, 3L, 4L, 5L);
            assertThat(journal.readLedger(tx, LEDGER, 3, 1).head()).isEqualTo(5);
            assertThat(journal.readLedger(tx, LEDGER, 5, 1)).isEqualTo(new FeedPage<Fact>(ImmutableList.of(), 5));
            assertThat(journal.readLedger(tx, LEDGER, 99, 1).events()).isEmpty();
            assertThat(feed()).hasSize(3);
        });
        done(tx -> assertThat(journal.readLedger(tx, LEDGER, 0, 9).events()).isEqualTo(feed()));
    }

    @Test
    void rule_12_a_transaction_reads_the_head_with_what_it_has_appended() {
        Journal<Fact> journal = storage().journal();
        done(tx -> assertThat(journal.head(tx, LEDGER)).isEmpty());
        appendEach(stream("a"), 2);
        undone(tx -> {
            assertThat(journal.head(tx, LEDGER)).contains(new LedgerHead(LEDGER, 2, START));
            appended(journal.append(tx, command("c", START.plusSeconds(1), to(stream("b"), 0, "x", "y"))));
            assertThat(journal.head(tx, LEDGER)).contains(new LedgerHead(LEDGER, 4, START.plusSeconds(1)));
            assertThat(journal.head(tx, ELSEWHERE)).isEmpty();
        });
        done(tx -> assertThat(journal.head(tx, LEDGER)).contains(new LedgerHead(LEDGER, 2, START)));
    }

    @Test
    void rule_8_null_and_numbers_that_make_no_page_are_refused_inside_a_transaction() {
        Journal<Fact> journal = storage().journal();
        done(tx -> {
            assertRefusesNull("ledger", () -> journal.readLedger(tx, nothing(), 0, 1));
            assertRefusesNull("ledger", () -> journal.head(tx, nothing()));
            assertThatThrownBy(() -> journal.readLedger(tx, LEDGER, -1, 1))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("afterPosition is -1");
            assertThatThrownBy(() -> journal.readLedger(tx, LEDGER, 0, 0)).isInstanceOf(IllegalArgumentException.class);
        });
    }

    private ImmutableList<DueTimer> timers(Transaction tx, int size) {
        return whole(size, cursor -> storage().timers().all(tx, LEDGER, cursor, size));
    }

    private static DueTimer timer(String kind, String key, String name, long second) {
        return new DueTimer(new TimerKey(new StreamId(LEDGER, kind, key), name), START.plusSeconds(second));
    }

    private void set(Transaction tx, DueTimer timer) {
        storage().timers().set(tx, timer.key(), timer.at());
    }

    @Test
    void rule_12_every_timer_is_listed_due_or_not_each_once_with_the_transactions_own_changes() {
        ImmutableList<DueTimer> some = ImmutableList.of(
                timer("issue", "a b", "due", 9),
                timer("issue", "a", "due/2", -9),
                timer("issue", "a", "due", 1_000_000_000),
                timer("round", "3号楼 2单元", "close", 0),
                timer("issue", "z", "due", 0));
        done(tx -> some.forEach(each -> set(tx, each)));
        done(tx -> {
            for (int size = 1; size <= some.size() + 1; size++) {
                assertThat(timers(tx, size)).containsExactlyInAnyOrderElementsOf(some);
            }
            assertThat(storage().timers().all(tx, ELSEWHERE, Optional.empty(), 1))
                    .isEqualTo(new Page<DueTimer>(ImmutableList.of(), Optional.empty()));
        });
        undone(tx -> {
            storage().timers().cancel(tx, some.get(0).key());
            assertThat(storage().timers().take(tx, some.get(1))).isTrue();
            set(tx, timer("issue", "a", "due", 5));
            set(tx, timer("issue", "c", "due", 6));
            for (int size = 1; size <= 5; size++) {
                assertThat(timers(tx, size))
                        .containsExactlyInAnyOrder(
                                timer("issue", "a", "due", 5), timer("issue", "c", "due", 6), some.get(3), some.get(4));
            }
        });
        done(tx -> assertThat(timers(tx, 2)).containsExactlyInAnyOrderElementsOf(some));
    }

    @Test
    void rule_8_pages_of_timers_and_notices_that_make_no_sense_are_refused() {
        done(tx -> {
            assertRefusesNull("ledger", () -> storage().timers().all(tx, nothing(), Optional.empty(), 1));
            assertRefusesNull("ledger", () -> storage().outbox().undelivered(tx, nothing(), Optional.empty(), 1));
            assertRefusesNull("ledger", () -> storage().outbox().parked(tx, nothing(), Optional.empty(), 1));
            assertRefusesWhatIsNoPage(
                    cursor -> storage().timers().all(tx, LEDGER, cursor, 1),
                    size -> storage().timers().all(tx, LEDGER, Optional.empty(), size));
            assertRefusesWhatIsNoPage(
                    cursor -> storage().outbox().undelivered(tx, LEDGER, cursor, 1),
                    size -> storage().outbox().undelivered(tx, LEDGER, Optional.empty(), size));
            assertRefusesWhatIsNoPage(
                    cursor -> storage().outbox().parked(tx, LEDGER, cursor, 1),
                    size -> storage().outbox().parked(tx, LEDGER, Optional.empty(), size));
        });
    }

    private ImmutableList<Undelivered> undelivered(Transaction tx, int size) {
        return whole(size, cursor -> storage().outbox().undelivered(tx, LEDGER, cursor, size));
    }

    private ImmutableList<String> waiting(Transaction tx, int size) {
        return undelivered(tx, size).stream()
                .map(each -> each.notice().dedupeKey())
                .collect(ImmutableList.toImmutableList());
    }

    @Test
    void rule_12_what_waits_for_delivery_is_listed_the_oldest_first_with_what_the_transaction_has_enqueued() {
        enqueue(notice("1", "o"), START.plusSeconds(9));
        enqueue(notice("2", "o"), START);
        enqueue(new Notice("elsewhere", ELSEWHERE, "o", "resident-1", "raised", ImmutableMap.of()), START);
        enqueue(notice("3", "p"), START);
        undone(tx -> {
            storage().outbox().enqueue(tx, notice("4", "o"), START);
            storage().outbox().enqueue(tx, notice("5", "q"), START.minusSeconds(9));
            for (int size = 1; size <= 6; size++) {
                assertThat(waiting(tx, size)).containsExactly("1", "2", "3", "4", "5");
            }
            assertThat(undelivered(tx, 2)).extracting(Undelivered::id).doesNotHaveDuplicates();
            assertThat(undelivered(tx, 9).get(4)).satisfies(own -> {
                assertThat(own.notice()).isEqualTo(notice("5", "q"));
                assertThat(own.availableAt()).isEqualTo(START.minusSeconds(9));
                assertThat(own.attempts()).isZero();
            });
        });
        done(tx -> assertThat(waiting(tx, 2)).containsExactly("1", "2", "3"));
    }

    @Test
    void rule_12_a_lent_notice_still_waits_for_delivery_and_a_completed_or_parked_one_does_not() {
        enqueue(notice("1", "o"), START);
        enqueue(notice("2", "p"), START);
        enqueue(notice("3", "q"), START);
        ImmutableList<Claim> claims = claim(START);
        done(tx -> assertThat(undelivered(tx, 1)).hasSize(3).allSatisfy(each -> {
            assertThat(each.attempts()).isEqualTo(1);
            assertThat(each.availableAt()).isEqualTo(START.plus(LEASE));
        }));
        Outbox outbox = storage().outbox();
        for (Claim each : claims) {
            assertThat(each.notice().dedupeKey().equals("1") ? outbox.complete(each) : outbox.park(each, "no address"))
                    .isTrue();
        }
        done(tx -> {
            assertThat(undelivered(tx, 9)).isEmpty();
            assertThat(whole(1, cursor -> outbox.parked(tx, LEDGER, cursor, 1)))
                    .isEqualTo(outbox.parked(LEDGER, Optional.empty(), 9).items())
                    .hasSize(2);
            assertThat(outbox.parked(tx, ELSEWHERE, Optional.empty(), 9).items())
                    .isEmpty();
        });
    }
}
