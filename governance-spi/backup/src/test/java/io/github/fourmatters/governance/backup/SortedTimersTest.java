package io.github.fourmatters.governance.backup;

import static io.github.fourmatters.governance.backup.History.LAKESIDE;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.backup.lines.LineOrder;
import io.github.fourmatters.governance.jdbc.JdbcStorage;
import io.github.fourmatters.governance.spi.timer.DueTimer;
import io.github.fourmatters.governance.tck.fact.Fact;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Timers come in one order whatever the storage's own is, and however few fit into memory. */
class SortedTimersTest {

    private static final ImmutableList<String> IN_ORDER =
            ImmutableList.of("!", "10", "2", "A", "a", "a b", "b", "居", "\ufa0e", "🏮", "𠮷");

    @TempDir
    Path folder;

    private static List<DueTimer> sorted(JdbcStorage<Fact> storage, int atOnce) {
        return storage.transactions().read(tx -> {
            List<DueTimer> all = new ArrayList<>();
            new SortedTimers(storage.timers(), tx, LAKESIDE, atOnce).forEach(all::add);
            return all;
        });
    }

    @ParameterizedTest
    @EnumSource(names = {"SQLITE", "H2"})
    void each_timer_comes_once_by_kind_key_and_name(Place place) {
        try (JdbcStorage<Fact> storage = place.open(folder, "timers")) {
            History history = new History(storage);
            for (String key : IN_ORDER.reverse()) {
                history.timer(LAKESIDE, key, "second", Duration.ZERO);
                history.timer(LAKESIDE, key, "first", Duration.ofDays(1));
            }
            for (int atOnce : new int[] {1, 2, 5, 21, 22, 23, 100}) {
                List<DueTimer> all = sorted(storage, atOnce);
                assertThat(all).hasSize(22).isSortedAccordingTo(LineOrder.OF_TIMERS);
                assertThat(all.stream().map(each -> each.key().subject().key()).distinct())
                        .containsExactlyElementsOf(IN_ORDER);
                assertThat(all.subList(0, 2))
                        .extracting(each -> each.key().name())
                        .containsExactly("first", "second");
            }
        }
    }
}
