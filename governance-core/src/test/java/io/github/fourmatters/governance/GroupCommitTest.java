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
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What commands get that come to one ledger while another one is at work there. */
@Timeout(30)
class GroupCommitTest {
    private static final IssueId HELD = new IssueId("xinlin-1:held.1");

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
        assertThat(((Outcome.Accepted) again.get()).facts())
                .isEqualTo(((Outcome.Accepted) first.get()).facts());
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
        List<String> commands = Lists.transform(desk.town.feed(), recorded -> recorded.command().value());
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
    void other_ledgers_do_not_wait() throws Exception {
        FutureTask<Outcome> held = desk.heldUp("held");
        LedgerId elsewhere = new LedgerId("elsewhere");
        Outcome there = desk.town.governance.execute(new Envelope(
                new CommandId("there"),
                elsewhere,
                Actor.officer("officer", elsewhere),
                Town.raise("There")));
        assertThat(there).isInstanceOf(Outcome.Accepted.class);
        assertThat(held).isNotDone();
        desk.free();
        assertAccepted(held);
    }
}
