package io.github.fourmatters.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.Lists;
import io.github.fourmatters.governance.issue.Actor;
import io.github.fourmatters.governance.issue.CommonRefusalReason;
import io.github.fourmatters.governance.issue.IssueId;
import io.github.fourmatters.governance.notify.NoticeRules;
import io.github.fourmatters.governance.raise.RaiseCommand;
import io.github.fourmatters.governance.raise.RaiseEvent;
import io.github.fourmatters.governance.spi.CommandId;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.StorageException;
import io.github.fourmatters.governance.spi.journal.Recorded;
import io.github.fourmatters.governance.spi.journal.StreamId;
import io.github.fourmatters.governance.spi.timer.TimerKey;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What commands get that come to one ledger while another one is at work there. */
@Timeout(30)
class GroupCommitTest {
    private static final IssueId HELD = new IssueId("xinlin-1:held.1");

    private static final StreamId HELD_STREAM = new StreamId(Town.LEDGER, "issue", HELD.value());

    private final HeldUpTown desk = new HeldUpTown(UnaryOperator.identity());

    @Test
    void commands_that_come_meanwhile_share_one_transaction() throws Exception {
        desk.town.raised();
        FutureTask<Outcome> held = desk.heldUp("held");
        desk.transactions.set(0);
        List<FutureTask<Outcome>> others = raisedMeanwhile(8);
        desk.free();

        assertAccepted(held);
        for (FutureTask<Outcome> each : others) {
            assertAccepted(each);
        }
        assertThat(desk.transactions).hasValue(0);
        assertThat(desk.town.feed()).hasSize(10).extracting(Recorded::position).doesNotHaveDuplicates();
    }

    private List<FutureTask<Outcome>> raisedMeanwhile(int count) {
        List<FutureTask<Outcome>> others = Lists.newArrayList();
        for (int number = 1; number <= count; number++) {
            others.add(desk.waiting("other-" + number, Town.OFFICER, Town.raise("Lamp " + number)));
        }
        return others;
    }

    private static void assertAccepted(FutureTask<Outcome> given) throws Exception {
        assertThat(given.get()).isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void each_is_decided_on_what_the_one_before_it_has_left() throws Exception {
        FutureTask<Outcome> held = desk.heldUp("held");
        FutureTask<Outcome> first = desk.waiting("first", Town.OFFICER, new RaiseCommand.Accept(HELD));
        FutureTask<Outcome> second = desk.waiting("second", Town.OFFICER, new RaiseCommand.Accept(HELD));
        desk.free();

        assertAccepted(held);
        assertAccepted(first);
        assertThat(((Outcome.Refused) second.get()).refusal().reason()).isEqualTo(CommonRefusalReason.WRONG_STAGE);
    }

    @Test
    void one_id_given_twice_is_carried_out_once_and_answered_twice() throws Exception {
        FutureTask<Outcome> held = desk.heldUp("held");
        FutureTask<Outcome> first = desk.waiting("same", Town.OFFICER, new RaiseCommand.Accept(HELD));
        FutureTask<Outcome> again = desk.waiting("same", Town.OFFICER, new RaiseCommand.Accept(HELD));
        desk.free();

        assertAccepted(held);
        assertThat(((Outcome.Accepted) first.get()).repeated()).isFalse();
        assertThat(((Outcome.Accepted) again.get()).repeated()).isTrue();
        assertThat(((Outcome.Accepted) again.get()).facts()).isEqualTo(((Outcome.Accepted) first.get()).facts());
    }

    @Test
    void one_that_fails_takes_no_other_with_it() throws Exception {
        HeldUpTown failing = new HeldUpTown(builder -> builder.notices(NoticeRules.standard().toBuilder()
                .add(RaiseEvent.IssueAccepted.class, (event, notices) -> {
                    throw new IllegalArgumentException("no notice for " + event.issue());
                })
                .build()));
        IssueId issue = failing.town.raised();
        FutureTask<Outcome> held = failing.heldUp("held");
        FutureTask<Outcome> before = failing.waiting("before", Town.OFFICER, Town.raise("Before"));
        FutureTask<Outcome> fails = failing.waiting("fails", Town.OFFICER, new RaiseCommand.Accept(issue));
        FutureTask<Outcome> after = failing.waiting("after", Town.OFFICER, Town.raise("After"));
        failing.free();

        assertAccepted(held);
        assertAccepted(before);
        assertAccepted(after);
        assertThatThrownBy(fails::get)
                .isInstanceOf(ExecutionException.class)
                .hasRootCauseInstanceOf(IllegalArgumentException.class)
                .hasRootCauseMessage("no notice for " + issue);
        assertThat(failing.town.feed()).hasSize(4);
    }

    @Test
    void a_commit_that_fails_is_told_to_each_and_leaves_nothing() throws Exception {
        FutureTask<Outcome> held = desk.heldUp("held");
        FutureTask<Outcome> other = desk.waiting("other", Town.OFFICER, Town.raise("Other"));
        desk.beforeCommit = () -> {
            throw new StorageException("the disk is full", true, null);
        };
        desk.free();

        for (FutureTask<Outcome> each : List.of(held, other)) {
            assertThatThrownBy(each::get).cause().isInstanceOfSatisfying(StorageException.class, told -> {
                assertThat(told).hasMessage("the disk is full");
                assertThat(told.retryable()).isTrue();
            });
        }
        desk.beforeCommit = () -> {};
        assertThat(desk.town.feed()).isEmpty();
        assertThat(desk.given("held", Town.OFFICER, Town.raise("The lamp is broken")))
                .isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void an_error_of_the_one_that_leads_leaves_nobody_waiting() throws Exception {
        FutureTask<Outcome> held = desk.heldUp("held");
        FutureTask<Outcome> other = desk.waiting("other", Town.OFFICER, Town.raise("Other"));
        desk.whenFree = () -> {
            throw new AssertionError("broken");
        };
        desk.free();

        assertThatThrownBy(held::get).hasRootCauseInstanceOf(AssertionError.class);
        assertAccepted(other);
    }

    @Test
    void whoever_comes_after_an_alarm_has_fallen_due_is_not_taken_before_it() throws Exception {
        desk.town.published();
        FutureTask<Outcome> held = desk.heldUp("held");
        desk.now = desk.now.plus(Duration.ofDays(100));
        FutureTask<Outcome> late = desk.waiting("late", Town.OFFICER, Town.raise("Late"));
        desk.free();

        assertAccepted(held);
        assertAccepted(late);
        List<String> commands =
                Lists.transform(desk.town.feed(), recorded -> recorded.command().value());
        assertThat(commands.subList(commands.indexOf("held") + 1, commands.size()))
                .first()
                .asString()
                .startsWith("timer:");
        assertThat(commands).last().isEqualTo("late");
    }

    @Test
    void whoever_waits_too_long_behind_one_that_is_stuck_goes_on_for_itself() throws Exception {
        FutureTask<Outcome> held = desk.heldUp("held");
        FutureTask<Outcome> other = desk.waiting("other", Town.OFFICER, Town.raise("Other"));
        assertAccepted(other);
        assertThat(held).isNotDone();
        desk.free();
        assertAccepted(held);
    }

    @Test
    void nobody_is_taken_who_may_hold_the_ledger_itself() throws Exception {
        FutureTask<Outcome> refused = desk.heldUp("refused", Town.raise(""));
        FutureTask<Outcome> nested = desk.waiting(
                "nested",
                () -> desk.town.storage.transactions().call(tx -> {
                    desk.town.storage.timers().set(tx, new TimerKey(HELD_STREAM, "own"), desk.now);
                    return desk.given("nested", Town.OFFICER, Town.raise("Nested"));
                }));
        desk.free();

        assertThatThrownBy(() -> nested.get(5, TimeUnit.SECONDS))
                .isInstanceOf(ExecutionException.class)
                .hasRootCauseInstanceOf(StorageException.class)
                .hasMessageContaining("this very thread");
        assertThat(refused.get()).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void an_error_of_one_that_is_taken_is_not_thrown_at_the_one_that_leads() throws Exception {
        HeldUpTown failing = failingAtAcceptance(issue -> {
            throw new AssertionError("no notice for " + issue);
        });
        IssueId issue = failing.town.raised();
        FutureTask<Outcome> held = failing.heldUp("held");
        FutureTask<Outcome> fails = failing.waiting("fails", Town.OFFICER, new RaiseCommand.Accept(issue));
        failing.free();

        assertAccepted(held);
        assertThatThrownBy(fails::get).hasRootCauseInstanceOf(AssertionError.class);
    }

    @Test
    void a_commit_that_fails_for_good_is_tried_again_by_each() throws Exception {
        FutureTask<Outcome> held = desk.heldUp("held");
        FutureTask<Outcome> other = desk.waiting("other", Town.OFFICER, Town.raise("Other"));
        desk.beforeCommit = () -> {
            desk.beforeCommit = () -> {};
            throw new StorageException("somebody's trigger keeps a row out", false, null);
        };
        desk.free();

        assertAccepted(held);
        assertAccepted(other);
        assertThat(desk.town.feed()).hasSize(2);
    }

    @Test
    void those_who_waited_with_one_that_fails_share_the_next_transaction() throws Exception {
        HeldUpTown failing = failingAtAcceptance(issue -> {
            throw new IllegalArgumentException("no notice for " + issue);
        });
        IssueId issue = failing.town.raised();
        FutureTask<Outcome> held = failing.heldUp("held");
        List<FutureTask<Outcome>> others = Lists.newArrayList();
        for (int number = 1; number <= 8; number++) {
            others.add(failing.waiting("other-" + number, Town.OFFICER, Town.raise("Lamp " + number)));
        }
        FutureTask<Outcome> fails = failing.waiting("fails", Town.OFFICER, new RaiseCommand.Accept(issue));
        failing.transactions.set(0);
        failing.free();

        assertAccepted(held);
        for (FutureTask<Outcome> each : others) {
            assertAccepted(each);
        }
        assertThatThrownBy(fails::get).hasRootCauseInstanceOf(IllegalArgumentException.class);
        // Those who lead, the one that led at first, the one that fails, and who came while these were at work.
        assertThat(failing.transactions.get()).isLessThan(8);
    }

    private static HeldUpTown failingAtAcceptance(Consumer<IssueId> failure) {
        return new HeldUpTown(builder -> builder.notices(NoticeRules.standard().toBuilder()
                .add(RaiseEvent.IssueAccepted.class, (event, notices) -> failure.accept(event.issue()))
                .build()));
    }

    @Test
    void whoever_waits_while_the_storage_is_closed_may_try_again() throws Exception {
        FutureTask<Outcome> held = desk.heldUp("held");
        FutureTask<Outcome> other = desk.waiting("other", Town.OFFICER, Town.raise("Other"));
        Thread closing = new Thread(desk.town.storage::close, "closing");
        closing.start();
        closing.join(200);
        desk.free();

        for (FutureTask<Outcome> each : List.of(held, other)) {
            try {
                assertAccepted(each);
            } catch (ExecutionException failed) {
                assertThat(failed)
                        .cause()
                        .isInstanceOfSatisfying(
                                StorageException.class,
                                told -> assertThat(told.retryable())
                                        .as("%s", told)
                                        .isTrue());
            }
        }
        closing.join();
    }

    @Test
    void other_ledgers_do_not_wait() throws Exception {
        FutureTask<Outcome> held = desk.heldUp("held");
        LedgerId elsewhere = new LedgerId("elsewhere");
        Outcome there = desk.town.governance.execute(new Envelope(
                new CommandId("there"), elsewhere, Actor.officer("officer", elsewhere), Town.raise("There")));
        assertThat(there).isInstanceOf(Outcome.Accepted.class);
        assertThat(held).isNotDone();
        desk.free();
        assertAccepted(held);
    }
}
