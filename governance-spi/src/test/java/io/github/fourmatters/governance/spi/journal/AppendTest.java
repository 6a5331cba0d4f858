package io.github.fourmatters.governance.spi.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.spi.CommandId;
import io.github.fourmatters.governance.spi.LedgerId;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AppendTest {

    private static final LedgerId LEDGER = new LedgerId("lakeside");
    private static final StreamId STREAM = new StreamId(LEDGER, "issue", "1");
    private static final StreamAppend<String> ONE = new StreamAppend<>(STREAM, 0, ImmutableList.of("raised"));
    private static final StreamAppend<String> GUARD = new StreamAppend<>(STREAM, 0, ImmutableList.of());

    private static Append<String> append(Instant at, ImmutableList<StreamAppend<String>> streams) {
        return new Append<>(LEDGER, new CommandId("c"), "print", at, streams);
    }

    @Test
    void an_append_of_guards_alone_or_of_nothing_is_refused() {
        assertThatThrownBy(() -> append(Instant.EPOCH, ImmutableList.of(GUARD)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no event");
        assertThatThrownBy(() -> append(Instant.EPOCH, ImmutableList.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_stream_that_stands_twice_is_refused() {
        assertThatThrownBy(() -> append(Instant.EPOCH, ImmutableList.of(ONE, GUARD)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("lakeside/issue/1 stands twice");
    }

    @Test
    void a_stream_of_another_ledger_is_refused() {
        StreamId elsewhere = new StreamId(new LedgerId("riverside"), "issue", "1");
        assertThatThrownBy(() -> append(
                        Instant.EPOCH, ImmutableList.of(new StreamAppend<>(elsewhere, 0, ImmutableList.of("x")))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("riverside/issue/1 is not of ledger lakeside");
    }

    @Test
    void an_instant_finer_than_microseconds_is_refused() {
        assertThatThrownBy(() -> append(Instant.ofEpochSecond(0, 1), ImmutableList.of(ONE)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("recordedAt");
    }

    @Test
    void a_negative_expected_version_is_refused() {
        assertThatThrownBy(() -> new StreamAppend<>(STREAM, -1, ImmutableList.of("x")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expected version is -1");
    }

    @Test
    void an_encoded_event_is_equal_by_its_bytes_and_cannot_be_changed() {
        byte[] bytes = {1, 2};
        Encoded encoded = new Encoded("raised", 1, bytes);
        bytes[0] = 9;
        encoded.payload()[1] = 9;
        assertThat(encoded)
                .isEqualTo(new Encoded("raised", 1, new byte[] {1, 2}))
                .hasSameHashCodeAs(new Encoded("raised", 1, new byte[] {1, 2}))
                .isNotEqualTo(new Encoded("raised", 2, new byte[] {1, 2}))
                .hasToString("raised v1 (2 bytes)");
    }
}
