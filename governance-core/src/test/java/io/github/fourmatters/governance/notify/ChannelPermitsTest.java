package io.github.fourmatters.governance.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.spi.memory.InMemoryStorage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ChannelPermitsTest {
    private static final Instant START = Instant.parse("2026-03-09T01:00:00Z");
    private static final RateLimit TWO = RateLimit.perMinute(2);
    private final InMemoryStorage<Fact> storage = new InMemoryStorage<>();

    private ChannelPermits node() {
        return new ChannelPermits(storage, "sms", TWO);
    }

    @Test
    void a_permit_comes_back_one_period_after_it_was_taken() {
        ChannelPermits permits = node();
        assertThat(permits.take(START)).isEmpty();
        assertThat(permits.take(START.plusSeconds(50))).isEmpty();
        assertThat(permits.take(START.plusSeconds(59))).contains(START.plusSeconds(60));
        assertThat(permits.take(START.plusSeconds(60))).isEmpty();
        assertThat(permits.take(START.plusSeconds(61))).isPresent();
    }

    @Test
    void those_who_wait_are_told_to_come_one_after_the_other() {
        ChannelPermits permits = node();
        permits.take(START);
        permits.take(START.plusSeconds(10));
        List<Instant> told = Stream.generate(() -> permits.take(START.plusSeconds(10)))
                .limit(4)
                .flatMap(Optional::stream)
                .toList();
        assertThat(told)
                .containsExactly(
                        START.plusSeconds(60), START.plusSeconds(70), START.plusSeconds(120), START.plusSeconds(130));
    }

    @Test
    void several_nodes_and_a_new_one_share_the_permits() {
        ChannelPermits one = node();
        ChannelPermits other = node();
        assertThat(one.take(START)).isEmpty();
        assertThat(other.take(START.plusSeconds(1))).isEmpty();
        assertThat(one.take(START.plusSeconds(2))).contains(START.plusSeconds(60));
        assertThat(node().take(START.plusSeconds(2))).isPresent();
    }

    @Test
    void channels_of_other_names_have_permits_of_their_own() {
        node().take(START);
        node().take(START);
        assertThat(new ChannelPermits(storage, "mail", TWO).take(START)).isEmpty();
    }

    @Test
    void in_no_stretch_of_a_period_are_there_more_than_the_permits() {
        List<ChannelPermits> nodes = List.of(node(), node(), node());
        List<Instant> taken = new ArrayList<>();
        IntStream.range(0, 3_000).forEach(step -> {
            Instant now = START.plusMillis(step * 377L);
            if (nodes.get(step % 7 % 3).take(now).isEmpty()) {
                taken.add(now);
            }
        });
        IntStream.range(2, taken.size())
                .forEach(at -> assertThat(Duration.between(taken.get(at - 2), taken.get(at)))
                        .isGreaterThanOrEqualTo(TWO.period()));
        assertThat(taken).hasSizeGreaterThan(36);
    }

    @Test
    void a_limit_of_nothing_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RateLimit.perMinute(0))
                .withMessage("permits is 0; it must be 1 to 1000");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RateLimit(1, Duration.ofDays(2)))
                .withMessageContaining("PT48H");
    }
}
