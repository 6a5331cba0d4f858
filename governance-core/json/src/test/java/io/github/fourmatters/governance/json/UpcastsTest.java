package io.github.fourmatters.governance.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.issue.AggregateRef;
import io.github.fourmatters.governance.issue.Event;
import io.github.fourmatters.governance.issue.EventType;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.issue.UnitId;
import io.github.fourmatters.governance.spi.journal.Encoded;
import io.github.fourmatters.governance.spi.journal.UnreadableEventException;
import org.junit.jupiter.api.Test;

class UpcastsTest {
    /** Events of a made-up matter; version 1 had {@code text}, version 2 calls it {@code note}, version 3 adds {@code pages}. */
    sealed interface Paper extends Event {
        @Override
        default AggregateRef aggregate() {
            return new AggregateRef("paper", "1");
        }

        @EventType(name = "paper-filed", version = 3)
        record PaperFiled(UnitId unit, String note, int pages) implements Paper {}
    }

    sealed interface Clash extends Event {
        @EventType(name = "paper-filed")
        record PaperLost(AggregateRef aggregate) implements Clash {}
    }

    sealed interface Bare extends Event {
        record Nameless(AggregateRef aggregate) implements Bare {}
    }

    private static final Upcasts STEPS = Upcasts.KNOWN
            .with("paper-filed", 1, (type, version, fact) -> renamed(fact))
            .with("paper-filed", 2, (type, version, fact) -> paged(fact));

    private final JsonCodec codec = new JsonCodec(types(Paper.class), STEPS);

    @Test
    void an_older_version_is_lifted_step_by_step() {
        assertThat(decode(1, "\"unit\":\"u-1\",\"text\":\"hello\""))
                .isEqualTo(new Paper.PaperFiled(new UnitId("u-1"), "hello", 1));
        assertThat(decode(2, "\"unit\":\"u-1\",\"note\":\"hello\""))
                .isEqualTo(new Paper.PaperFiled(new UnitId("u-1"), "hello", 1));
        assertThat(decode(3, "\"unit\":\"u-1\",\"note\":\"hello\",\"pages\":7"))
                .isEqualTo(new Paper.PaperFiled(new UnitId("u-1"), "hello", 7));
    }

    @Test
    void what_was_lifted_is_written_under_the_newest_version() {
        Fact lifted = codec.decode(stored(1, "\"unit\":\"u-1\",\"text\":\"hello\""));

        assertThat(codec.encode(lifted)).isEqualTo(stored(3, "\"unit\":\"u-1\",\"note\":\"hello\",\"pages\":1"));
    }

    @Test
    void a_damaged_older_version_is_unreadable_and_named() {
        assertThatThrownBy(() -> decode(1, "\"unit\":\"u-1\""))
                .isInstanceOf(UnreadableEventException.class)
                .hasMessageContaining("paper-filed, schema version 1");
    }

    @Test
    void a_version_without_a_step_is_refused_when_the_codec_is_made() {
        Upcasts first = Upcasts.KNOWN.with("paper-filed", 1, (type, version, fact) -> fact);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new JsonCodec(types(Paper.class), first))
                .withMessageContaining("'paper-filed'")
                .withMessageContaining("from schema version 2 to 3");
    }

    @Test
    void two_types_with_one_name_are_refused_naming_both() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EventTypes.below(ImmutableList.of(Paper.class, Clash.class)))
                .withMessageContaining("PaperFiled")
                .withMessageContaining("PaperLost")
                .withMessageContaining("'paper-filed'");
    }

    @Test
    void a_type_without_a_name_is_refused_naming_it_and_its_matter() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> types(Bare.class))
                .withMessageContaining("Nameless")
                .withMessageContaining("Bare")
                .withMessageContaining("@EventType");
    }

    private Event decode(int version, String components) {
        return codec.decode(stored(version, components)).event();
    }

    private static EventTypes types(Class<? extends Event> matter) {
        return EventTypes.below(ImmutableList.of(matter));
    }

    private static Encoded stored(int version, String components) {
        String payload = "{\"event\":{" + components + "},\"actor\":\"a\",\"role\":\"SYSTEM\",\"charter\":\"2026\","
                + "\"occurredAt\":\"2026-01-05T01:00:00.000000Z\"}";
        return new Encoded("paper-filed", version, payload.getBytes(UTF_8));
    }

    private static JsonNode renamed(JsonNode fact) {
        ObjectNode event = (ObjectNode) fact.get("event");
        event.set("note", event.remove("text"));
        return fact;
    }

    private static JsonNode paged(JsonNode fact) {
        ((ObjectNode) fact.get("event")).put("pages", 1);
        return fact;
    }
}
