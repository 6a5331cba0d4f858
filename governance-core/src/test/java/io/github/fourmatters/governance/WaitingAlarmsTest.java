package io.github.fourmatters.governance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fourmatters.governance.charter.Charter;
import io.github.fourmatters.governance.issue.AggregateRef;
import io.github.fourmatters.governance.issue.IssueId;
import io.github.fourmatters.governance.spi.timer.DueTimer;
import io.github.fourmatters.governance.spi.timer.TimerKey;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class WaitingAlarmsTest {
    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    private static final Charter CHARTER = Charter.fourMatters();
    private static final Charter OTHER = CHARTER.toBuilder().version("other").build();

    private final DeferredAlarms alarms = new DeferredAlarms();

    private static DueTimer alarm(String issue) {
        return new DueTimer(
                new TimerKey(AggregateRef.issue(new IssueId(issue)).in(Town.LEDGER), "confirmation"),
                NOW.minusSeconds(60));
    }

    @Test
    void an_alarm_is_told_of_once_however_often_it_is_tried() {
        assertThat(alarms.add(alarm("a"), CHARTER, "no calendar", NOW)).isTrue();
        for (int minute = 1; minute < 24 * 60; minute++) {
            assertThat(alarms.add(alarm("a"), CHARTER, "no calendar", NOW.plus(Duration.ofMinutes(minute))))
                    .isFalse();
        }
        assertThat(alarms.add(alarm("b"), CHARTER, "no calendar", NOW)).isTrue();
    }

    @Test
    void it_is_told_of_again_for_another_reason_and_after_a_day() {
        alarms.add(alarm("a"), CHARTER, "no calendar", NOW);
        assertThat(alarms.add(alarm("a"), CHARTER, "unreadable", NOW)).isTrue();
        assertThat(alarms.add(alarm("a"), OTHER, "unreadable", NOW.plus(Duration.ofHours(23))))
                .isFalse();
        assertThat(alarms.add(alarm("a"), OTHER, "unreadable", NOW.plus(Duration.ofDays(1))))
                .isTrue();
        assertThat(alarms.add(
                        alarm("a"),
                        OTHER,
                        "unreadable",
                        NOW.plus(Duration.ofDays(1).plusHours(1))))
                .isFalse();
    }

    @Test
    void one_that_has_rung_and_waits_again_is_news() {
        alarms.add(alarm("a"), CHARTER, "no calendar", NOW);
        alarms.remove(alarm("a"));
        assertThat(alarms.add(alarm("a"), CHARTER, "no calendar", NOW)).isTrue();
    }

    @Test
    void a_command_passes_by_those_that_were_tried_under_the_charter_in_force() {
        alarms.add(alarm("a"), CHARTER, "no calendar", NOW);
        assertThat(alarms.of(Town.LEDGER, CHARTER)).containsExactly(alarm("a"));
        assertThat(alarms.of(Town.LEDGER, OTHER)).isEmpty();
    }
}
