package io.github.fourmatters.governance.figures;

import static io.github.fourmatters.governance.history.Facts.noon;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.fourmatters.governance.calendar.Quarter;
import io.github.fourmatters.governance.evaluate.EvaluateIssueEvent.BallotCast;
import io.github.fourmatters.governance.evaluate.RoundEvent.RoundScheduled;
import io.github.fourmatters.governance.history.Chronicle;
import io.github.fourmatters.governance.history.Facts;
import io.github.fourmatters.governance.history.Projected;
import io.github.fourmatters.governance.issue.Digest;
import io.github.fourmatters.governance.spi.vault.SubjectId;
import io.github.fourmatters.governance.tally.ExclusionReason;
import io.github.fourmatters.governance.tally.Histogram;
import io.github.fourmatters.governance.tally.Party;
import io.github.fourmatters.governance.view.Period;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BallotCountTest {
    private static final Period YEAR = Period.year(2026, Facts.ZONE);
    private static final Quarter FIRST = new Quarter(2026, 1);
    private static final Instant CLOSE = noon("2026-04-10");

    private final Chronicle chronicle = new Chronicle("north");

    @Test
    void what_was_published_is_what_the_record_holds() {
        Recount recount = recount(CLOSE, Histogram.of(4, 1));
        assertThat(recount.quarter()).isEqualTo(FIRST);
        assertThat(recount.published()).isEqualTo(ImmutableMap.of(Party.RESIDENTS, Histogram.of(4, 1)));
        assertThat(recount.counted()).isEqualTo(recount.published());
        assertThat(recount.isEqual()).isTrue();
    }

    @Test
    void another_level_is_found() {
        assertThat(recount(CLOSE, Histogram.of(5, 1)).isEqual()).isFalse();
    }

    @Test
    void a_ballot_at_the_close_counts_and_one_a_microsecond_later_is_late() {
        assertThat(recount(CLOSE, Histogram.of(4, 1)).counted()).isNotEmpty();
        assertThat(count().tally(YEAR, noon("2026-12-31")).account().excluded()).isEmpty();
    }

    @Test
    void a_late_ballot_that_was_published_is_found() {
        Recount recount = recount(CLOSE.plusNanos(1_000), Histogram.of(4, 1));
        assertThat(recount.counted()).isEmpty();
        assertThat(recount.isEqual()).isFalse();
        assertThat(count().tally(YEAR, noon("2026-12-31")).account().excluded())
                .isEqualTo(ImmutableMap.of(ExclusionReason.LATE, 1L));
    }

    /** A resident gives level 4, and something is published. */
    private Recount recount(Instant cast, Histogram published) {
        Digest digest = Digest.of("text");
        chronicle
                .at("2026-01-05")
                .raise("a")
                .accept("a")
                .triage("a", "health", false)
                .settleDirectly("a", "water", noon("2026-02-01"))
                .complete("a")
                .happens(new RoundScheduled(FIRST, noon("2026-04-01"), CLOSE))
                .at(cast)
                .happens(new BallotCast(
                        Facts.id("a"),
                        0,
                        FIRST,
                        new SubjectId("neighbour"),
                        Party.RESIDENTS,
                        4,
                        1,
                        true,
                        digest,
                        digest))
                .at("2026-04-15")
                .close("a", FIRST, ImmutableMap.of(Party.RESIDENTS, published), Optional.empty());
        ImmutableList<Recount> recounts = count().recounts(YEAR, noon("2026-12-31"));
        assertThat(recounts).hasSize(1);
        return recounts.get(0);
    }

    private BallotCount count() {
        return Projected.of(BallotCount.VIEW, chronicle);
    }
}
