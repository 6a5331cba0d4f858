package io.github.fourmatters.governance.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.fourmatters.governance.issue.Event;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.spi.journal.Encoded;
import io.github.fourmatters.governance.spi.journal.UnreadableEventException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

class JsonCodecProperties {
    private final JsonCodec codec = new JsonCodec();
    private final ObjectMapper mapper = GovernanceJson.mapper();

    @Provide
    Arbitrary<List<Fact>> oneOfEachType() {
        return Facts.oneOfEachType();
    }

    @Provide
    Arbitrary<Fact> facts() {
        return Arbitraries.of(Events.TYPES).flatMap(Facts::of);
    }

    @Property(tries = 50, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void a_fact_of_every_type_is_decoded_to_what_was_encoded(@ForAll("oneOfEachType") List<Fact> facts) {
        Set<Class<? extends Event>> seen = new HashSet<>();
        for (Fact fact : facts) {
            assertThat(codec.decode(codec.encode(fact))).isEqualTo(fact);
            seen.add(fact.event().getClass());
        }
        assertThat(seen).containsExactlyInAnyOrderElementsOf(Events.TYPES);
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void equal_facts_have_equal_bytes(@ForAll("facts") Fact fact) {
        Encoded encoded = codec.encode(fact);

        assertThat(new JsonCodec().encode(codec.decode(encoded))).isEqualTo(encoded);
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void the_payload_has_the_components_in_order_and_nothing_that_is_derived(@ForAll("facts") Fact fact) {
        Iterable<String> written = () -> event(codec.encode(fact)).fieldNames();

        assertThat(written)
                .containsExactly(Arrays.stream(fact.event().getClass().getRecordComponents())
                        .map(RecordComponent::getName)
                        .toArray(String[]::new));
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void a_fact_is_written_for_machines_and_read_back(@ForAll("facts") Fact fact) throws JsonProcessingException {
        String written = mapper.writeValueAsString(fact);

        assertThat(mapper.readTree(written).at("/event/type").asText())
                .isEqualTo(EventTypes.name(fact.event().getClass()));
        assertThat(mapper.readValue(written, Fact.class)).isEqualTo(fact);
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void a_payload_that_was_cut_off_is_unreadable(@ForAll("facts") Fact fact, @ForAll int at) {
        Encoded whole = codec.encode(fact);
        byte[] bytes = whole.payload();
        byte[] cut = Arrays.copyOf(bytes, Math.floorMod(at, bytes.length));

        assertThatThrownBy(() -> codec.decode(new Encoded(whole.type(), whole.schemaVersion(), cut)))
                .isInstanceOf(UnreadableEventException.class)
                .hasMessageContaining(whole.type())
                .hasCauseInstanceOf(Exception.class);
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void damaged_bytes_give_another_fact_or_are_unreadable(
            @ForAll("facts") Fact fact, @ForAll int at, @ForAll byte other) {
        Encoded whole = codec.encode(fact);
        byte[] bytes = whole.payload();
        bytes[Math.floorMod(at, bytes.length)] = other;
        Encoded damaged = new Encoded(whole.type(), whole.schemaVersion(), bytes);

        try {
            assertThat(codec.decode(damaged).event()).hasSameClassAs(fact.event());
        } catch (UnreadableEventException expected) {
            assertThat(expected.type()).isEqualTo(whole.type());
        }
    }

    private JsonNode event(Encoded encoded) {
        try {
            return mapper.readTree(encoded.payload()).get("event");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
