package io.github.fourmatters.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fourmatters.governance.charter.Charter;
import io.github.fourmatters.governance.issue.Actor;
import io.github.fourmatters.governance.issue.CommonRefusalReason;
import io.github.fourmatters.governance.issue.Event;
import io.github.fourmatters.governance.issue.IssueId;
import io.github.fourmatters.governance.issue.Refusal;
import io.github.fourmatters.governance.issue.Role;
import io.github.fourmatters.governance.issue.Scope;
import io.github.fourmatters.governance.policy.InvalidPolicyException;
import io.github.fourmatters.governance.raise.Outreach;
import io.github.fourmatters.governance.raise.RaiseCommand;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.memory.InMemoryStorage;
import io.github.fourmatters.governance.supervise.SuperviseEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A node whose clock is wrong, and what keeps it from ruining a ledger. */
class ClockTest {
    private static final Duration TEN_YEARS = Duration.ofDays(3_653);

    /** Needs no calendar, which ends too soon. */
    private static final RaiseCommand OUTREACH = new RaiseCommand.RecordOutreach(Outreach.SPEAK_ROOM, 1);

    private final CallLog calls = new CallLog();
    private final Town town = new Town("c", calls.around(new InMemoryStorage<>()), Charter.fourMatters());

    /** Another node, ahead of the town's. */
    private Town ahead(Duration by, ClockPolicy policy) {
        Town node = new Town(
                "d",
                town.storage,
                builder -> builder.charter(Charter.fourMatters()).clockPolicy(policy));
        node.now = town.now.plus(by);
        return node;
    }

    private static Refusal refusal(Outcome outcome) {
        return ((Outcome.Refused) outcome).refusal();
    }

    private Outcome within(Town node) {
        return node.storage
                .transactions()
                .call(tx -> node.governance.execute(
                        tx, Envelope.of("joined", Town.LEDGER, Town.OFFICER, Town.raise("Noise"))));
    }

    private long count(Class<? extends Event> type) {
        return town.feed().stream()
                .filter(recorded -> type.isInstance(recorded.payload().event()))
                .count();
    }

    private void twentyIssuesUnderWay() {
        for (int number = 0; number < 20; number++) {
            IssueId issue = town.triaged();
            town.settled(issue);
        }
    }

    @Test
    void one_harmless_command_of_a_node_ten_years_ahead_leaves_the_ledger_as_it_was() {
        twentyIssuesUnderWay();
        long before = town.head();
        Town node = ahead(TEN_YEARS, ClockPolicy.defaults());
        Refusal refusal = refusal(node.give(Town.OFFICER, Town.raise("Noise")));
        assertThat(refusal.reason()).isEqualTo(CommonRefusalReason.CLOCK_JUMP);
        assertThat(refusal.message())
                .contains(node.now.toString())
                .contains(town.now.toString())
                .contains(Town.LEDGER.value())
                .contains("confirmClock(ledger, until)");
        assertThat(refusal(within(node)).reason()).isEqualTo(CommonRefusalReason.CLOCK_JUMP);
        assertThatThrownBy(node::tick)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(refusal))
                .hasMessage(refusal.message());
        assertThat(town.head()).isEqualTo(before);
        town.now = town.now.plusSeconds(60);
        town.done(Town.OFFICER, Town.raise("The dates are still ahead"));
    }

    @Test
    void without_the_policy_it_makes_rungs_and_records_by_the_dozen() {
        twentyIssuesUnderWay();
        ahead(TEN_YEARS, ClockPolicy.turnedByHand()).give(Town.OFFICER, Town.raise("Noise"));
        assertThat(count(SuperviseEvent.RungReached.class)).isGreaterThanOrEqualTo(60);
        assertThat(count(SuperviseEvent.AccountabilityOpened.class)).isEqualTo(20);
    }

    @Test
    void a_year_and_a_day_of_silence_is_nothing_and_a_moment_more_is_a_jump() {
        IssueId issue = town.raised();
        Instant last = town.now;
        town.now = last.plus(Duration.ofDays(366));
        assertThat(town.refused(Town.OFFICER, Town.triage(issue))).isEqualTo(CommonRefusalReason.WRONG_STAGE);
        town.now = last.plus(Duration.ofDays(366)).plusNanos(1_000);
        assertThat(refusal(town.give(Town.OFFICER, Town.triage(issue))).reason())
                .isEqualTo(CommonRefusalReason.CLOCK_JUMP);
    }

    @Test
    void an_administrators_yes_is_good_for_that_jump_and_for_no_other() {
        town.raised();
        Town node = ahead(Duration.ofDays(1_000), ClockPolicy.defaults());
        node.governance.confirmClock(Town.LEDGER, node.now.minusSeconds(1));
        assertThat(refusal(node.give(Town.OFFICER, OUTREACH)).reason()).isEqualTo(CommonRefusalReason.CLOCK_JUMP);
        node.governance.confirmClock(Town.LEDGER, node.now);
        node.done(Town.OFFICER, OUTREACH);
        node.done(Town.OFFICER, OUTREACH);
        node.now = node.now.plus(Duration.ofDays(400));
        node.governance.confirmClock(Town.LEDGER, node.now);
        town.now = node.now.minus(Duration.ofDays(200));
        town.done(Town.OFFICER, OUTREACH);
        node.now = node.now.plus(Duration.ofDays(200));
        assertThat(refusal(node.give(Town.OFFICER, OUTREACH)).reason()).isEqualTo(CommonRefusalReason.CLOCK_JUMP);
    }

    @Test
    void a_confirmed_tick_lets_ring_what_fell_due() {
        town.doneDirectly();
        Town node = ahead(Duration.ofDays(400), ClockPolicy.defaults());
        assertThatThrownBy(node::tick).isInstanceOf(RefusedException.class);
        node.governance.confirmClock(Town.LEDGER, node.now);
        assertThat(node.tick().carriedOut()).isPositive();
    }

    @Test
    void a_ledger_without_a_record_begins_whenever_it_likes_and_one_where_nothing_is_due_is_ticked() {
        town.now = town.now.plus(TEN_YEARS);
        assertThat(town.tick()).isEqualTo(new TickReport(0, 0, 0));
        Town early = new Town();
        early.done(Town.OFFICER, OUTREACH);
        early.now = early.now.plus(TEN_YEARS);
        assertThat(early.tick()).isEqualTo(new TickReport(0, 0, 0));
    }

    @Test
    void the_head_is_read_once_a_ledger_and_never_where_this_node_has_written() {
        town.raised();
        calls.take();
        town.raised();
        assertThat(calls.take()).doesNotContain("journal.head", "charters.count", "charters.all", "charters.publish");
        Town node = ahead(Duration.ZERO, ClockPolicy.defaults());
        node.give(Town.OFFICER, new RaiseCommand.Accept(new IssueId("nowhere")));
        assertThat(calls.take()).containsOnlyOnce("journal.head");
        node.give(Town.OFFICER, new RaiseCommand.Accept(new IssueId("nowhere")));
        assertThat(calls.take()).doesNotContain("journal.head");
    }

    @Test
    void a_clock_that_is_too_far_from_the_servers_is_refused_by_name_and_writes_nothing() {
        town.doneDirectly();
        town.wait(30);
        long before = town.head();
        Instant server = town.now.minus(Duration.ofMinutes(5)).minusSeconds(1);
        calls.serverTime(server);
        town.now = town.now.plusSeconds(61);
        Refusal refusal = refusal(town.give(Town.OFFICER, Town.raise("Noise")));
        assertThat(refusal.reason()).isEqualTo(CommonRefusalReason.CLOCK_APART);
        assertThat(refusal.message()).contains(server.toString()).contains(town.now.toString());
        assertThatThrownBy(town::tick).isInstanceOf(RefusedException.class).hasMessage(refusal.message());
        assertThat(refusal(within(town)).reason()).isEqualTo(CommonRefusalReason.CLOCK_APART);
        assertThat(town.head()).isEqualTo(before);
        calls.serverTime(town.now.plus(Duration.ofMinutes(5)));
        town.done(Town.OFFICER, Town.raise("The clock was set right"));
    }

    @Test
    void the_clocks_are_compared_once_a_minute_and_at_once_when_one_of_them_jumps() {
        calls.serverTime(town.now);
        town.raised();
        calls.take();
        town.now = town.now.plusSeconds(59);
        town.raised();
        assertThat(calls.take()).doesNotContain("serverTime");
        town.now = town.now.plusSeconds(1);
        town.raised();
        assertThat(calls.take()).containsOnlyOnce("serverTime");
        town.now = town.now.minusSeconds(30);
        town.raised();
        assertThat(calls.take()).containsOnlyOnce("serverTime");
        town.now = town.now.plus(Duration.ofDays(100));
        assertThat(refusal(town.give(Town.OFFICER, Town.raise("Noise"))).reason())
                .isEqualTo(CommonRefusalReason.CLOCK_APART);
    }

    @Test
    void a_command_in_the_callers_transaction_asks_nothing_that_needs_another_connection() {
        calls.serverTime(town.now);
        within(town);
        assertThat(calls.withoutTransaction()).containsExactly("transactions.call");
    }

    @Test
    void a_policy_says_what_it_allows() {
        assertThatThrownBy(() -> ClockPolicy.builder()
                        .tolerance(Optional.of(Duration.ZERO))
                        .longestSilence(Optional.of(Duration.ofHours(1)))
                        .build())
                .isInstanceOf(InvalidPolicyException.class)
                .hasMessageContaining("tolerance")
                .hasMessageContaining("longestSilence")
                .hasMessageContaining("one second to one day");
        assertThat(ClockPolicy.defaults().tolerance()).contains(Duration.ofMinutes(5));
        assertThat(ClockPolicy.defaults().longestSilence()).contains(Duration.ofDays(366));
    }

    @Test
    void ledgers_are_looked_at_one_by_one() {
        town.raised();
        Town node = ahead(TEN_YEARS, ClockPolicy.defaults());
        LedgerId other = new LedgerId("other");
        node.governance.execute(Envelope.of("x", other, everywhere(), OUTREACH)).orThrow();
        assertThat(refusal(node.give(Town.OFFICER, OUTREACH)).reason()).isEqualTo(CommonRefusalReason.CLOCK_JUMP);
    }

    private static Actor everywhere() {
        return Actor.of("officer", Role.COMMUNITY_OFFICER, new Scope.Everywhere());
    }
}
