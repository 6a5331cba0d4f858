package io.github.fourmatters.governance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fourmatters.governance.charter.Charter;
import io.github.fourmatters.governance.issue.Actor;
import io.github.fourmatters.governance.issue.GridCell;
import io.github.fourmatters.governance.issue.Role;
import io.github.fourmatters.governance.issue.Scope;
import io.github.fourmatters.governance.raise.Channel;
import io.github.fourmatters.governance.raise.RaiseCommand;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.memory.InMemoryStorage;
import io.github.fourmatters.governance.spi.vault.SubjectId;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LongestIdsTest {
    private static final LedgerId LEDGER = new LedgerId("l".repeat(64));
    private static final SubjectId RESIDENT = new SubjectId("r".repeat(100));

    @Test
    void a_report_under_the_longest_ids_finds_its_place_in_the_vault() {
        Governance governance = Governance.builder()
                .storage(new InMemoryStorage<>())
                .charter(Charter.fourMatters())
                .clock(() -> Instant.parse("2026-03-02T01:00:00Z"))
                .build();
        RaiseCommand raise = new RaiseCommand.Raise(
                RESIDENT, Channel.PHONE, new GridCell("cell"), Optional.empty(), "The lamp is broken");
        Actor officer = Actor.of("o".repeat(100), Role.COMMUNITY_OFFICER, new Scope.Community(LEDGER));

        Outcome outcome = governance.execute(Envelope.of("c".repeat(100), LEDGER, officer, raise));

        assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
    }
}
