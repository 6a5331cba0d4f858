package io.github.fourmatters.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.calendar.Quarter;
import io.github.fourmatters.governance.charter.Charter;
import io.github.fourmatters.governance.disclosure.Disclosure;
import io.github.fourmatters.governance.evaluate.EvaluateCommand;
import io.github.fourmatters.governance.evaluate.RosterEntry;
import io.github.fourmatters.governance.figures.BallotCount;
import io.github.fourmatters.governance.figures.Statistics;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.issue.IssueId;
import io.github.fourmatters.governance.issue.Stage;
import io.github.fourmatters.governance.raise.RaiseCommand;
import io.github.fourmatters.governance.register.IssueLine;
import io.github.fourmatters.governance.register.IssueRegister;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.Transaction;
import io.github.fourmatters.governance.spi.journal.Recorded;
import io.github.fourmatters.governance.spi.memory.InMemoryStorage;
import io.github.fourmatters.governance.spi.vault.SubjectId;
import io.github.fourmatters.governance.tally.Party;
import io.github.fourmatters.governance.timeline.Timeline;
import io.github.fourmatters.governance.view.Period;
import io.github.fourmatters.governance.view.Projection;
import io.github.fourmatters.governance.view.View;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Questions inside a transaction of the caller's: they see what it has written, and leave nothing of it behind. */
class ReadingInsideTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LedgerId SILENT = new LedgerId("silent");
    private static final View<Counter> COUNTER = View.overLedger("counter", Counter::new);

    private final CallLog calls = new CallLog();
    private final Town town = new Town("c", calls.around(new InMemoryStorage<>()), Charter.fourMatters());

    /** Counts facts, and cannot be copied. */
    private static final class Counter implements Projection<Counter> {
        private int facts;

        @Override
        public void apply(Recorded<Fact> recorded) {
            facts++;
        }

        @Override
        public void merge(Counter other) {
            facts += other.facts;
        }
    }

    private static final class Over extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private Envelope accept(IssueId issue) {
        return Envelope.of("accept", Town.LEDGER, Town.OFFICER, new RaiseCommand.Accept(issue));
    }

    private Optional<Stage> stage(IssueId issue) {
        return town.governance.ask(IssueRegister.VIEW, Town.LEDGER, stageOf(issue));
    }

    private static Function<IssueRegister, Optional<Stage>> stageOf(IssueId issue) {
        return register -> register.find(issue).map(IssueLine::stage);
    }

    private int count() {
        return town.governance.ask(COUNTER, Town.LEDGER, counter -> counter.facts);
    }

    private void rolledBack(Consumer<Transaction> work) {
        assertThatThrownBy(() -> town.storage.transactions().call(tx -> {
                    work.accept(tx);
                    throw new Over();
                }))
                .isInstanceOf(Over.class);
    }

    @Test
    void a_view_shows_what_the_transaction_has_written_and_nothing_of_it_once_that_is_rolled_back() {
        IssueId issue = town.raised();
        assertThat(stage(issue)).contains(Stage.RAISED);
        assertThat(count()).isEqualTo(1);
        rolledBack(tx -> {
            town.governance.execute(tx, accept(issue)).orThrow();
            assertThat(town.governance.ask(tx, IssueRegister.VIEW, Town.LEDGER, stageOf(issue)))
                    .contains(Stage.ACCEPTED);
            assertThat(town.governance.<Counter, Integer>ask(tx, COUNTER, Town.LEDGER, counter -> counter.facts))
                    .isEqualTo(2);
            assertThat(stage(issue)).contains(Stage.RAISED);
        });
        assertThat(stage(issue)).contains(Stage.RAISED);
        assertThat(count()).isEqualTo(1);
        town.done(Town.OFFICER, new RaiseCommand.Accept(issue));
        assertThat(stage(issue)).contains(Stage.ACCEPTED);
        assertThat(count()).isEqualTo(2);
    }

    @Test
    void it_is_as_if_everything_had_been_read_anew_whatever_was_kept_before() {
        town.published();
        town.governance.ask(Statistics.VIEW, Town.LEDGER, statistics -> 0);
        IssueId later = town.doneDirectly();
        Function<Statistics, Object> figures = statistics -> statistics.figures(Period.year(2026, ZONE), town.now);
        rolledBack(tx -> {
            town.governance
                    .execute(tx, Envelope.of("x", Town.LEDGER, Town.OFFICER, Town.raise("Noise")))
                    .orThrow();
            Object kept = town.governance.ask(tx, Statistics.VIEW, Town.LEDGER, figures);
            Statistics anew = Statistics.VIEW.empty().get();
            town.storage
                    .journal()
                    .readLedger(tx, Town.LEDGER, 0, 1_000)
                    .events()
                    .forEach(anew::apply);
            assertThat(kept).isEqualTo(figures.apply(anew));
        });
        assertThat(stage(later)).contains(Stage.DONE);
    }

    @Test
    void a_copy_of_ballots_counts_what_comes_after_it_and_the_original_does_not() {
        Quarter quarter = new Quarter(2026, 1);
        SubjectId neighbour = new SubjectId("neighbour");
        town.enrol(quarter, new RosterEntry(neighbour, Party.RESIDENTS, Optional.empty()));
        IssueId issue = town.published();
        town.now = Instant.parse("2026-04-08T02:00:00Z");
        town.done(Town.CLERK, new EvaluateCommand.CastBallot(quarter, issue, neighbour, 2, 1));
        town.done(Town.CLERK, new EvaluateCommand.CastBallot(quarter, issue, neighbour, 4, 2));
        town.now = Instant.parse("2026-06-30T00:00:00Z");
        town.tick();
        ImmutableList<Recorded<Fact>> feed = town.feed();
        for (int cut = 0; cut <= feed.size(); cut++) {
            BallotCount original = filled(feed.subList(0, cut));
            BallotCount copy = original.copy().orElseThrow();
            feed.subList(cut, feed.size()).forEach(copy::apply);
            assertThat(tally(copy)).isEqualTo(tally(filled(feed)));
            assertThat(tally(original)).isEqualTo(tally(filled(feed.subList(0, cut))));
        }
        assertThat(tally(filled(feed))).isNotEqualTo(tally(filled(ImmutableList.of())));
    }

    private static BallotCount filled(ImmutableList<Recorded<Fact>> facts) {
        BallotCount count = BallotCount.VIEW.empty().get();
        facts.forEach(count::apply);
        return count;
    }

    private Object tally(BallotCount count) {
        return count.tally(Period.year(2026, ZONE), town.now);
    }

    @Test
    void a_view_of_several_ledgers_and_one_of_an_aggregate_see_it_too() {
        IssueId issue = town.raised();
        rolledBack(tx -> {
            town.governance.execute(tx, accept(issue)).orThrow();
            assertThat(town.governance.ask(tx, Timeline.of(issue), Town.LEDGER, Timeline::entries))
                    .hasSize(2);
            assertThat(town.governance.ask(
                            tx, IssueRegister.VIEW, ImmutableList.of(Town.LEDGER, SILENT), stageOf(issue)))
                    .contains(Stage.ACCEPTED);
            Optional<Instant> last = town.governance.ask(
                    tx, Disclosure.VIEW, Town.LEDGER, disclosure -> disclosure.lastRecorded(Town.LEDGER));
            assertThat(last).contains(town.now);
        });
        assertThat(town.governance.ask(Timeline.of(issue), Town.LEDGER, Timeline::entries))
                .hasSize(1);
    }

    @Test
    void what_if_sees_it_too() {
        IssueId issue = town.raised();
        Charter other = Charter.fourMatters().toBuilder().version("other").build();
        ImmutableList<LedgerId> ledgers = ImmutableList.of(Town.LEDGER);
        int before = town.governance.whatIf(ledgers, other, town.now).findings().size();
        rolledBack(tx -> {
            town.governance.execute(tx, accept(issue)).orThrow();
            assertThat(town.governance
                            .whatIf(tx, ledgers, other, town.now)
                            .findings()
                            .size())
                    .isGreaterThan(before);
        });
        assertThat(town.governance.whatIf(ledgers, other, town.now).findings()).hasSize(before);
    }

    @Test
    void nothing_is_asked_of_the_storage_that_needs_another_connection() {
        IssueId issue = town.raised();
        stage(issue);
        calls.take();
        town.storage.transactions().call(tx -> {
            town.governance.execute(tx, accept(issue)).orThrow();
            town.governance.ask(tx, IssueRegister.VIEW, Town.LEDGER, stageOf(issue));
            town.governance.ask(tx, COUNTER, Town.LEDGER, counter -> counter.facts);
            town.governance.ask(tx, Timeline.of(issue), Town.LEDGER, Timeline::entries);
            town.governance.whatIf(tx, ImmutableList.of(Town.LEDGER), Charter.fourMatters(), town.now);
            return town.governance.execute(tx, accept(issue));
        });
        assertThat(calls.withoutTransaction()).containsExactly("transactions.call");
    }

    @Test
    void where_the_transaction_sees_nothing_new_the_kept_projection_answers() {
        IssueId issue = town.raised();
        stage(issue);
        calls.take();
        town.storage.transactions().call(tx -> {
            assertThat(town.governance.ask(tx, IssueRegister.VIEW, Town.LEDGER, stageOf(issue)))
                    .contains(Stage.RAISED);
            return tx;
        });
        assertThat(calls.take()).containsExactly("transactions.call", "journal.readLedger");
    }
}
