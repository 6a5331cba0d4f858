package io.github.fourmatters.governance.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSortedMap;
import io.github.fourmatters.governance.charter.Charter;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.raise.RaiseEvent;
import io.github.fourmatters.governance.spi.Storage;
import io.github.fourmatters.governance.spi.journal.Recorded;
import io.github.fourmatters.governance.spi.memory.InMemoryStorage;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class HistoryGeneratorTest {
    @Test
    void the_same_numbers_play_the_same_history() {
        History first = HistoryGenerator.standard().play(7, 80);
        History second = HistoryGenerator.standard().play(7, 80);
        assertThat(second.feed()).isEqualTo(first.feed());
        assertThat(second.attempts()).isEqualTo(first.attempts());
    }

    @Test
    void no_numbers_play_no_history() {
        History history = HistoryGenerator.standard().play(List.of());
        assertThat(history.feed()).isEmpty();
        assertThat(history.coverage()).isEqualTo(Coverage.NONE);
    }

    @Test
    void the_beginning_of_a_list_plays_the_beginning_of_its_history() {
        List<Integer> choices = List.of(0, 0, 311, 52, 977, 12, 3, 44, 0, 8_861, 123_456, 99, 7, 7, 7);
        List<Recorded<Fact>> whole = HistoryGenerator.standard().play(choices).feed();
        List<Recorded<Fact>> part =
                HistoryGenerator.standard().play(choices.subList(0, 9)).feed();
        assertThat(whole.subList(0, part.size())).isEqualTo(part);
    }

    @Test
    void the_plainest_choice_raises_an_issue() {
        List<Recorded<Fact>> feed = HistoryGenerator.standard().play(List.of(0)).feed();
        assertThat(feed).hasSize(1);
        assertThat(feed.get(0).payload().event()).isInstanceOf(RaiseEvent.IssueRaised.class);
    }

    @Test
    void a_history_is_played_on_the_storage_and_under_the_charter_that_are_given() {
        Storage<Fact> storage = new InMemoryStorage<>();
        Charter charter = Charter.fourMatters().toBuilder().version("mine").build();
        History history = HistoryGenerator.standard()
                .on(() -> storage)
                .underCharters(ImmutableSortedMap.of(Instant.MIN, charter))
                .play(1, 20);
        assertThat(storage.journal().readLedger(history.ledger(), 0, 1_000).events())
                .isEqualTo(history.feed());
        assertThat(history.feed())
                .allMatch(recorded -> recorded.payload().charter().equals("mine"));
    }

    @Test
    void every_write_is_counted() {
        History history = HistoryGenerator.standard().play(List.of(0));
        assertThat(history.attempts().get(0).writes())
                .isEqualTo(history.writes())
                .isPositive();
    }

    @Test
    void every_variant_lets_something_happen() {
        assertThat(HistoryGenerator.variants()).hasSize(5).allSatisfy(generator -> {
            History history = generator.play(5, 60);
            assertThat(history.feed()).hasSizeGreaterThan(30);
            assertThat(history.waitingAlarms()).isZero();
        });
    }
}
