package io.github.fourmatters.governance.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.Outcome;
import io.github.fourmatters.governance.charter.Charter;
import io.github.fourmatters.governance.issue.ActorId;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.issue.IssueId;
import io.github.fourmatters.governance.issue.Role;
import io.github.fourmatters.governance.json.JsonCodec;
import io.github.fourmatters.governance.raise.Channel;
import io.github.fourmatters.governance.raise.RaiseCommand;
import io.github.fourmatters.governance.raise.RaiseEvent;
import io.github.fourmatters.governance.raise.RaiseRefusalReason;
import io.github.fourmatters.governance.raise.Report;
import io.github.fourmatters.governance.raise.ReportId;
import io.github.fourmatters.governance.spi.memory.InMemoryStorage;
import io.github.fourmatters.governance.spi.vault.SubjectId;
import java.time.Instant;
import java.util.Collections;
import org.junit.jupiter.api.Test;

/** Reports that move with their issue when it is merged: as many as one event keeps. */
class ManyReportsTest {
    @Test
    void an_issue_with_more_than_a_thousand_reports_stays_where_it_is_and_takes_the_other_in() {
        try (Place place = new Place(new InMemoryStorage<>(), Charter.fourMatters())) {
            IssueId root = place.accepted();
            for (int report = 1; report <= 1_000; report++) {
                place.done(Cast.OFFICER, new RaiseCommand.Merge(place.raised(), root));
            }
            IssueId other = place.accepted();
            Outcome outcome = place.give(Cast.OFFICER, new RaiseCommand.Merge(root, other));
            assertThat(((Outcome.Refused) outcome).refusal().reason()).isEqualTo(RaiseRefusalReason.TOO_MANY_REPORTS);
            place.done(Cast.OFFICER, new RaiseCommand.Merge(other, root));
        }
    }

    @Test
    void a_thousand_reports_under_the_longest_ids_fit_into_one_event() {
        Report longest =
                new Report(new ReportId("社".repeat(200)), new SubjectId("\"".repeat(100)), Channel.CONTACT_CARD, false);
        RaiseEvent.ReportsReceived event = new RaiseEvent.ReportsReceived(
                new IssueId("社".repeat(200)),
                0,
                new IssueId("社".repeat(200)),
                ImmutableList.copyOf(Collections.nCopies(1_000, longest)));
        Fact fact = new Fact(event, new ActorId("officer"), Role.COMMUNITY_OFFICER, "charter", Instant.EPOCH);
        assertThat(new JsonCodec().encode(fact).payload()).hasSizeLessThan(1 << 20);
    }
}
