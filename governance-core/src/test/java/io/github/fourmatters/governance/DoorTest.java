package io.github.fourmatters.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fourmatters.governance.charter.Charter;
import io.github.fourmatters.governance.evaluate.EvaluateCommand;
import io.github.fourmatters.governance.issue.Actor;
import io.github.fourmatters.governance.issue.CommonRefusalReason;
import io.github.fourmatters.governance.issue.IssueId;
import io.github.fourmatters.governance.issue.RefusalReason;
import io.github.fourmatters.governance.raise.RaiseCommand;
import io.github.fourmatters.governance.raise.RaiseRefusalReason;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What the door turns away before anything is looked at. */
class DoorTest {
    private final Town town = new Town();

    private static RefusalReason reason(Outcome outcome) {
        return ((Outcome.Refused) outcome).refusal().reason();
    }

    @Test
    void an_id_of_the_clocks_own_is_refused_to_everybody_else_and_changes_nothing() {
        town.doneDirectly();
        town.wait(30);
        long before = town.head();
        Envelope taken = Envelope.of("timer:0123", Town.LEDGER, Town.OFFICER, Town.raise("Noise"));
        assertThat(reason(town.governance.execute(taken))).isEqualTo(CommonRefusalReason.COMMAND_ID_RESERVED);
        Outcome within = town.storage.transactions().call(tx -> town.governance.execute(tx, taken));
        assertThat(reason(within)).isEqualTo(CommonRefusalReason.COMMAND_ID_RESERVED);
        assertThat(((Outcome.Refused) within).refusal().message())
                .isEqualTo("command id 'timer:0123' begins with 'timer:', which is kept for the clock's own commands;"
                        + " choose another beginning");
        assertThat(town.head()).isEqualTo(before);
    }

    @Test
    void an_id_of_the_clocks_own_is_the_clocks_to_use() {
        IssueId issue = town.raised();
        Envelope lapse =
                Envelope.of("timer:0123", Town.LEDGER, Actor.system(), new EvaluateCommand.LapseConfirmation(issue));
        assertThat(reason(town.governance.execute(lapse))).isEqualTo(CommonRefusalReason.WRONG_STAGE);
    }

    @Test
    void the_clock_is_not_turned_to_an_instant_that_has_not_come() {
        town.doneDirectly();
        long before = town.head();
        Instant later = town.now.plusNanos(1_000);
        assertThatThrownBy(() -> town.governance.tick(Town.LEDGER, later))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(later.toString())
                .hasMessageContaining(town.now.toString())
                .hasMessageContaining("build Governance with the clock that you go by");
        assertThatThrownBy(() -> town.governance.tick(Town.LEDGER, Instant.MAX))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(town.head()).isEqualTo(before);
        assertThat(town.governance.tick(Town.LEDGER, town.now.plusNanos(999))).isEqualTo(new TickReport(0, 0, 0));
    }

    @Test
    void a_door_without_a_charter_for_the_beginning_is_not_built() {
        GovernanceBuilder builder = Governance.builder()
                .storage(town.storage)
                .charterFrom(Instant.parse("2026-01-01T00:00:00Z"), Charter.fourMatters());
        assertThatThrownBy(builder::build)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("four-matters-1")
                .hasMessageContaining("2026-01-01T00:00:00Z")
                .hasMessageContaining("charter(...)");
        builder.charter(Charter.fourMatters().toBuilder().version("before").build());
        assertThat(builder.build()).isNotNull();
    }

    @Test
    void whoever_takes_a_refusal_for_an_error_still_learns_the_reason() {
        IssueId issue = town.raised();
        RaiseCommand merge = new RaiseCommand.Merge(issue, issue);
        assertThatThrownBy(() -> town.give(Town.OFFICER, merge).orThrow())
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused ->
                                assertThat(refused.refusal().reason()).isEqualTo(RaiseRefusalReason.MERGE_INTO_ITSELF))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(issue.value());
    }
}
