package io.github.fourmatters.governance.tck;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.spi.Transaction;
import io.github.fourmatters.governance.spi.notice.Claim;
import io.github.fourmatters.governance.spi.notice.Outbox;
import io.github.fourmatters.governance.spi.timer.DueTimer;
import io.github.fourmatters.governance.spi.timer.Timers;
import io.github.fourmatters.governance.tck.wrong.Altered;
import io.github.fourmatters.governance.tck.wrong.LockedInside;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The kit finds out what is wrong with storages that are wrong on purpose. */
class WrongStorageTest {

    @Test
    void an_outbox_on_which_nobody_waits_is_found_out() {
        for (Trial.Rule rule : ImmutableList.<Trial.Rule>of(
                StorageContract::rule_10_a_wait_that_nobody_ends_lasts_until_its_time_is_over,
                StorageContract::rule_10_waking_beforehand_ends_the_next_wait_at_once_and_no_other,
                StorageContract::rule_10_waking_ends_the_wait_before_its_time)) {
            Trial.of(new Altered() {
                        @Override
                        public Outbox outbox() {
                            return spoil(Outbox.class, super.outbox(), "await", (right, method, arguments) -> null);
                        }
                    })
                    .fails(rule);
        }
    }

    @Test
    void timers_that_look_before_they_take_are_found_out() {
        // Nobody takes before a second one has looked, so that it does not depend on chance whether two meet.
        CountDownLatch looked = new CountDownLatch(2);
        Trial.of(new Altered() {
                    @Override
                    public Timers timers() {
                        Timers right = super.timers();
                        return spoil(Timers.class, right, "take", (same, method, arguments) -> {
                            DueTimer due = (DueTimer) arguments[1];
                            boolean standing = right.dueUntil(
                                            due.key().subject().ledger(), due.at(), 99)
                                    .contains(due);
                            looked.countDown();
                            looked.await(10, TimeUnit.SECONDS);
                            right.cancel((Transaction) arguments[0], due.key());
                            return standing;
                        });
                    }
                })
                .fails(StorageContract::rule_5_of_many_that_take_one_due_timer_exactly_one_does);
    }

    @Test
    void an_outbox_that_takes_the_order_keys_of_all_ledgers_for_one_line_is_found_out() {
        Trial.of(new Altered() {
                    @Override
                    public Outbox outbox() {
                        return spoil(Outbox.class, super.outbox(), "claim", (right, method, arguments) -> {
                            Set<String> seen = new HashSet<>();
                            return ((List<?>) Altered.invoke(right, method, arguments))
                                    .stream()
                                            .map(Claim.class::cast)
                                            .filter(each ->
                                                    seen.add(each.notice().orderKey()))
                                            .collect(toImmutableList());
                        });
                    }
                })
                .fails(StorageContract::rule_10_an_order_key_of_another_ledger_is_another_one);
    }

    private static final int TRIES = 200;

    private static final ImmutableList<Trial.Rule> AT_ONCE = ImmutableList.of(
            StorageContract::rule_2_the_feed_never_skips_while_eight_writers_append,
            StorageContract::rule_4_of_the_same_command_at_once_exactly_one_is_done_and_all_answer_its_result,
            StorageContract::rule_5_of_many_appends_on_one_version_exactly_one_wins,
            StorageContract::rule_5_of_many_that_advance_one_checkpoint_exactly_one_does,
            StorageContract::rule_5_of_many_that_take_one_due_timer_exactly_one_does,
            StorageContract::rule_3_a_timer_that_was_taken_stays_so_though_others_roll_back,
            StorageContract::rule_3_a_checkpoint_that_was_moved_stays_so_though_others_roll_back,
            StorageContract::rule_10_of_many_workers_at_once_no_two_hold_the_same_notice,
            StorageContract::rule_10_of_many_that_release_at_once_exactly_one_does);

    @Test
    void a_storage_that_is_safe_in_one_object_alone_is_found_out_by_a_second_one() throws Exception {
        for (Trial.Rule rule : AT_ONCE) {
            Trial.of(new LockedInside.Place().open()).passes(rule);
            assertThat(IntStream.range(0, TRIES).anyMatch(at -> isFoundOut(rule)))
                    .as("found out by rule %s of the list", AT_ONCE.indexOf(rule))
                    .isTrue();
        }
    }

    /** Says whether one try shows it: whether the two meet is up to chance. */
    private static boolean isFoundOut(Trial.Rule rule) {
        LockedInside.Place place = new LockedInside.Place();
        try {
            Trial.of(place.open(), place.open()).passes(rule);
            return false;
        } catch (AssertionError found) {
            return true;
        } catch (Exception other) {
            throw new IllegalStateException(other);
        }
    }

    @Test
    void two_storages_that_share_nothing_are_found_out() throws Exception {
        for (Trial.Rule rule : ImmutableList.<Trial.Rule>of(
                StorageContract::rule_2_what_one_node_has_appended_the_other_reads_at_once_and_appends_behind_it,
                StorageContract::rule_5_a_timer_that_one_node_has_set_the_other_takes,
                StorageContract
                        ::rule_10_a_notice_that_one_node_has_claimed_is_not_the_others_before_the_lease_runs_out)) {
            Trial.of(new Altered()).passes(rule);
            Trial.of(new Altered(), new Altered()).fails(rule);
        }
    }
}
