package io.github.fourmatters.governance.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fourmatters.governance.Envelope;
import io.github.fourmatters.governance.Governance;
import io.github.fourmatters.governance.charter.Charter;
import io.github.fourmatters.governance.charter.CharterData;
import io.github.fourmatters.governance.charter.CharterMismatchException;
import io.github.fourmatters.governance.issue.Actor;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.issue.Role;
import io.github.fourmatters.governance.issue.Scope;
import io.github.fourmatters.governance.raise.Outreach;
import io.github.fourmatters.governance.raise.RaiseCommand;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.Storage;
import io.github.fourmatters.governance.spi.memory.InMemoryStorage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class JsonCharterCodecTest {
    private static final Charter PRESET = Charter.fourMatters();
    private static final LedgerId LEDGER = new LedgerId("lakeside");

    private final JsonCharterCodec codec = new JsonCharterCodec();
    private final Storage<Fact> storage = new InMemoryStorage<>();
    private Instant now = Instant.parse("2026-03-02T01:00:00Z");

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void a_charter_is_read_back_as_it_was_written() {
        assertThat(codec.read(codec.write(CharterData.write(PRESET)))).isEqualTo(CharterData.write(PRESET));
        assertThat(codec.write(CharterData.write(PRESET))).startsWith((byte) '{');
    }

    @Test
    void what_is_no_object_with_each_field_once_is_refused_in_one_sentence() {
        for (String wrong : new String[] {"null", "[]", "{", "{} {}", "{\"a\":1,\"a\":2}", "m1:"}) {
            assertThatIllegalArgumentException().isThrownBy(() -> codec.read(bytes(wrong)));
        }
    }

    private Governance door(boolean withCodec) {
        var builder = Governance.builder().storage(storage).charter(PRESET).clock(() -> now);
        if (withCodec) {
            builder.charterCodec(codec);
        }
        return builder.build();
    }

    private String charterOf(Governance door, String command) {
        Actor officer = Actor.of("officer", Role.COMMUNITY_OFFICER, new Scope.Everywhere());
        RaiseCommand outreach = new RaiseCommand.RecordOutreach(Outreach.CHAT_GROUP, 1);
        return door.execute(Envelope.of(command, LEDGER, officer, outreach))
                .orThrow()
                .facts()
                .get(0)
                .payload()
                .charter();
    }

    @Test
    void a_charter_that_one_door_publishes_is_gone_by_at_another_one_with_the_codec() {
        Charter next = PRESET.toBuilder().version("next").longestReport(3).build();
        Instant from = now.plus(Duration.ofDays(1));
        door(true).publish(next, from);
        Governance other = door(true);
        assertThat(charterOf(other, "a")).isEqualTo(PRESET.version());
        now = from;
        assertThat(charterOf(other, "b")).isEqualTo("next");
        assertThatThrownBy(() -> charterOf(door(false), "c"))
                .isInstanceOf(CharterMismatchException.class)
                .hasMessageContaining("charterCodec(...)");
    }
}
