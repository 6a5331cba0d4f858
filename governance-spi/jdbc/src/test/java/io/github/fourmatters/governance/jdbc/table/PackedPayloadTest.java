package io.github.fourmatters.governance.jdbc.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fourmatters.governance.spi.StorageException;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PackedPayloadTest {

    private static final PackedPayload.Example EXAMPLE = new PackedPayload.Example(
            "{\"event\":{\"issue\":\"lakeside:1.1\"},\"actor\":\"officer-7\",\"occurredAt\":\"2026-03-02T01:30:00Z\"}"
                    .getBytes(UTF_8));

    private static byte[] there(byte[] payload, PackedPayload.Example example) {
        return PackedPayload.unpack(PackedPayload.pack(payload, example), example);
    }

    @Test
    void every_payload_comes_back_as_it_was() {
        Random random = new Random(11);
        for (int length = 0; length < 3000; length += 7) {
            byte[] payload = new byte[length];
            random.nextBytes(payload);
            assertThat(there(payload, EXAMPLE)).isEqualTo(payload);
            byte[] repeating = "ab".repeat(length).getBytes(UTF_8);
            assertThat(there(repeating, EXAMPLE)).isEqualTo(repeating);
            assertThat(there(repeating, new PackedPayload.Example(payload))).isEqualTo(repeating);
        }
    }

    @Test
    void what_is_like_the_example_takes_little_room() {
        byte[] alike = new String(EXAMPLE.payload(), UTF_8)
                .replace("1.1", "4711.1")
                .replace("officer-7", "officer-9")
                .getBytes(UTF_8);
        assertThat(PackedPayload.pack(alike, EXAMPLE)).hasSizeLessThan(40);
        byte[] noise = new byte[500];
        new Random(3).nextBytes(noise);
        assertThat(PackedPayload.pack(noise, EXAMPLE)).hasSize(501);
    }

    @Test
    void what_is_no_packed_payload_is_named_and_ends() {
        byte[] packed =
                PackedPayload.pack("{\"event\":{},\"actor\":\"x\"}".repeat(9).getBytes(UTF_8), EXAMPLE);
        for (byte[] wrong : new byte[][] {
            {}, {2, 1}, {1}, {1, 7, 7, 7}, Arrays.copyOf(packed, packed.length - 2), Arrays.copyOf(packed, 3)
        }) {
            assertThatThrownBy(() -> PackedPayload.unpack(wrong, EXAMPLE))
                    .isInstanceOf(StorageException.class)
                    .hasMessageContaining("damaged");
        }
    }
}
