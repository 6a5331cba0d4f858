package io.github.fourmatters.governance.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fourmatters.governance.Envelope;
import io.github.fourmatters.governance.Governance;
import io.github.fourmatters.governance.Outcome;
import io.github.fourmatters.governance.issue.Command;
import io.github.fourmatters.governance.issue.CommonRefusalReason;
import io.github.fourmatters.governance.issue.RefusalReason;
import io.github.fourmatters.governance.spi.CommandId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterProperty;

/** Every text of every command that could come next is held against the one rule of texts. */
class TextsProperties {
    private static final int TRIES = 300;

    private final Set<String> refused = new TreeSet<>();
    private int tries;

    @Provide
    Arbitrary<History> histories() {
        return Histories.random(90);
    }

    @Provide
    Arbitrary<String> blanks() {
        return Arbitraries.of(
                        " ", "\t", "\n", "\u00a0", "\u2007", "\u3000", "\u200b", "\ufeff", "\u00ad", "\u2800", "\u3164",
                        "\u0301", "\ufe0f", "\u0007")
                .list()
                .ofMaxSize(5)
                .map(parts -> String.join("", parts));
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void no_command_takes_a_text_in_which_nothing_is_seen(
            @ForAll("histories") History history, @ForAll("blanks") String blank) {
        tries++;
        assertAllRefused(history, blank, CommonRefusalReason.TEXT_MISSING);
    }

    @Property(tries = 50, edgeCases = EdgeCasesMode.NONE)
    void no_command_takes_a_control_character_or_a_turn_without_end(@ForAll("histories") History history) {
        assertAllRefused(history, "lamp\u0000", CommonRefusalReason.TEXT_UNPRINTABLE);
        assertAllRefused(history, "\u202elamp", CommonRefusalReason.TEXT_TURNED);
        assertAllRefused(history, "lamp \ud83d", CommonRefusalReason.TEXT_BROKEN);
    }

    private void assertAllRefused(History history, String text, RefusalReason reason) {
        Governance node = history.fresh();
        for (Envelope envelope : history.next()) {
            List<Command> variants = Texts.replaced(envelope.command(), text);
            boolean rightful =
                    !variants.isEmpty() && answer(history, node, envelope).isAccepted();
            for (Command variant : variants) {
                Outcome outcome = answer(history, node, of(envelope, variant));
                assertThat(outcome).as(variant.toString()).isInstanceOf(Outcome.Refused.class);
                if (rightful) {
                    assertThat(((Outcome.Refused) outcome).refusal().reason()).isEqualTo(reason);
                    refused.add(variant.getClass().getSimpleName());
                }
            }
        }
    }

    private static Envelope of(Envelope envelope, Command command) {
        return new Envelope(new CommandId("variant"), envelope.ledger(), envelope.actor(), command);
    }

    /** What the door answers, with nothing of it left behind. */
    private static Outcome answer(History history, Governance node, Envelope envelope) {
        List<Outcome> seen = new ArrayList<>();
        try {
            history.storage().transactions().call(tx -> {
                seen.add(node.execute(tx, envelope));
                throw new Over();
            });
        } catch (Over over) {
            return seen.get(0);
        }
        throw new AssertionError("the transaction was not rolled back");
    }

    private static final class Over extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @AfterProperty
    void the_histories_came_by_the_commands_that_hold_texts() {
        System.out.println(refused.size() + " kinds of commands with texts: " + refused);
        if (tries == TRIES) {
            assertThat(refused).hasSizeGreaterThan(20);
        }
    }
}
