package io.github.fourmatters.governance.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuarterTest {

    @ParameterizedTest
    @CsvSource({
        "2026-Q1, 2026-01-01, 2026-03-31, 2026-Q2",
        "2026-Q2, 2026-04-01, 2026-06-30, 2026-Q3",
        "2026-Q3, 2026-07-01, 2026-09-30, 2026-Q4",
        "2026-Q4, 2026-10-01, 2026-12-31, 2027-Q1"
    })
    void a_quarter_knows_its_days_and_its_successor(String label, LocalDate start, LocalDate end, String next) {
        Quarter quarter = Quarter.parse(label);
        assertThat(quarter.start()).isEqualTo(start);
        assertThat(quarter.end()).isEqualTo(end);
        assertThat(quarter.next()).hasToString(next).isGreaterThan(quarter);
        assertThat(start.datesUntil(end.plusDays(1)))
                .allMatch(quarter::contains)
                .allMatch(date -> Quarter.of(date).equals(quarter));
        assertThat(quarter.contains(start.minusDays(1))).isFalse();
        assertThat(quarter.contains(end.plusDays(1))).isFalse();
    }

    @Test
    void the_quarter_of_an_instant_is_that_of_the_date_in_the_zone() {
        Instant newYear = Instant.parse("2025-12-31T16:00:00Z");
        assertThat(Quarter.of(newYear, ZoneId.of("Asia/Shanghai"))).isEqualTo(new Quarter(2026, 1));
        assertThat(Quarter.of(newYear, ZoneId.of("UTC"))).isEqualTo(new Quarter(2025, 4));
    }

    @ParameterizedTest
    @CsvSource({"2026Q1", "2026-Q5", "2026-Q0", "26-Q1", "''"})
    void what_is_no_label_is_refused(String label) {
        assertThatThrownBy(() -> Quarter.parse(label))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("\"" + label + "\" is not a quarter: write it as 2026-Q1");
    }

    @Test
    void a_fifth_quarter_is_refused() {
        assertThatThrownBy(() -> new Quarter(2026, 5)).hasMessage("the number of a quarter must be 1 to 4, was 5");
        assertThatThrownBy(() -> new Quarter(-1, 1)).hasMessage("the year of a quarter must be 0 to 9999, was -1");
    }
}
