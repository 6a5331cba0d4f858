package io.github.fourmatters.governance.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.fourmatters.governance.calendar.Quarter;
import io.github.fourmatters.governance.history.Facts;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PeriodTest {
    @Test
    void a_year_begins_at_midnight_of_its_zone_and_leaves_its_end_out() {
        Period year = Period.year(2026, Facts.ZONE);
        assertThat(year.contains(Instant.parse("2025-12-31T16:00:00Z"))).isTrue();
        assertThat(year.contains(Instant.parse("2025-12-31T15:59:59Z"))).isFalse();
        assertThat(year.contains(year.to())).isFalse();
        assertThat(year.quarters()).hasSize(4).contains(new Quarter(2026, 4));
    }

    @Test
    void a_quarter_that_is_cut_off_is_not_in_the_period() {
        Period most = Period.of(LocalDate.of(2026, 1, 2), LocalDate.of(2026, 12, 31), Facts.ZONE);
        assertThat(most.quarters()).containsExactly(new Quarter(2026, 2), new Quarter(2026, 3));
    }

    @Test
    void a_period_that_ends_before_it_begins_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Period.of(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 1, 1), Facts.ZONE))
                .withMessageContaining("ends before it begins");
    }
}
