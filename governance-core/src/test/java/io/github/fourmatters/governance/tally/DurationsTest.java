package io.github.fourmatters.governance.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableSortedMap;
import java.util.List;
import org.junit.jupiter.api.Test;

class DurationsTest {
    private final DurationHistogram durations =
            DurationHistogram.of(List.of(30L, 10L, 30L)).plus(DurationHistogram.of(90));

    @Test
    void durations_are_counted_by_minutes() {
        assertThat(durations.counts()).isEqualTo(ImmutableSortedMap.of(10L, 1L, 30L, 2L, 90L, 1L));
        assertThat(durations.total()).isEqualTo(4);
    }

    @Test
    void the_shortest_comes_first() {
        assertThat(List.of(durations.at(0), durations.at(1), durations.at(2), durations.at(3)))
                .containsExactly(10L, 30L, 30L, 90L);
        assertThatThrownBy(() -> durations.at(4)).hasMessage("place 4 must be 0 or more and below 4");
        assertThatThrownBy(() -> durations.at(-1)).hasMessageContaining("place -1");
    }

    @Test
    void what_takes_less_than_no_time_is_refused() {
        assertThatThrownBy(() -> DurationHistogram.of(-1)).hasMessage("a duration must be 0 minutes or more, was -1");
        assertThatThrownBy(() -> new DurationHistogram(ImmutableSortedMap.of(1L, 0L)))
                .hasMessage("1 minutes must be counted once or more, were 0 times");
    }
}
