package io.github.fourmatters.governance;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fourmatters.governance.charter.Charter;
import io.github.fourmatters.governance.issue.Refusal;
import io.github.fourmatters.governance.spi.memory.InMemoryStorage;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is null that must not be is named. */
class NullsAtTheDoorTest {
    @Test
    @SuppressWarnings("NullAway")
    void a_tick_without_an_instant_names_its_parameter() {
        assertThatThrownBy(() -> new Town().governance.tick(Town.LEDGER, null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("now");
    }

    /** Returns what no rule may. */
    private static final class ForgetfulRule implements CommandRule {
        @Override
        @SuppressWarnings({"NullAway", "OptionalAssignedToNull", "NullOptional"})
        public Optional<Refusal> problem(Envelope envelope) {
            return null;
        }
    }

    @Test
    void an_additional_rule_that_returns_null_is_named() {
        Town town = new Town(
                "c",
                new InMemoryStorage<>(),
                builder -> builder.charter(Charter.fourMatters()).additionalRule(new ForgetfulRule()));
        assertThatThrownBy(() ->
                        town.governance.execute(Envelope.of("1", Town.LEDGER, Town.OFFICER, Town.raise("The lamp"))))
                .isInstanceOf(NullPointerException.class)
                .hasMessageContaining("ForgetfulRule")
                .hasMessageContaining("Optional.empty()");
    }
}
