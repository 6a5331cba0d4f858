package io.github.fourmatters.governance.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import io.github.fourmatters.governance.Outcome;
import io.github.fourmatters.governance.act.ActRefusalReason;
import io.github.fourmatters.governance.calendar.Quarter;
import io.github.fourmatters.governance.issue.IssueId;
import io.github.fourmatters.governance.issue.Refusal;
import io.github.fourmatters.governance.issue.UnitId;
import io.github.fourmatters.governance.quantity.Attendances;
import io.github.fourmatters.governance.quantity.Cases;
import io.github.fourmatters.governance.quantity.Rational;
import io.github.fourmatters.governance.raise.RaiseEvent.IssueMerged;
import io.github.fourmatters.governance.spi.LedgerId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GovernanceJsonTest {
    /** What a view might answer. */
    record Answer(
            LedgerId ledger,
            ImmutableMap<UnitId, Rational> shares,
            ImmutableSortedMap<Quarter, Cases> settled,
            Optional<LocalDate> asOf,
            Attendances attendances) {
        public boolean isComplete() {
            return true;
        }

        public int getSize() {
            return 2;
        }
    }

    private final ObjectMapper mapper = GovernanceJson.mapper();

    @Test
    void values_are_written_as_the_words_they_are() throws JsonProcessingException {
        assertThat(written(new IssueId("xinlin-1:r-1.1"))).isEqualTo("\"xinlin-1:r-1.1\"");
        assertThat(written(Rational.of(219, 50))).isEqualTo("\"219/50\"");
        assertThat(written(new Quarter(2026, 1))).isEqualTo("\"2026-Q1\"");
        assertThat(written(Attendances.atLeast(700))).isEqualTo("{\"count\":700,\"atLeast\":true}");
        assertThat(written(Instant.parse("2026-01-05T01:00:00.5Z"))).isEqualTo("\"2026-01-05T01:00:00.500000Z\"");
        assertThat(written(Duration.ofMinutes(90))).isEqualTo("\"PT1H30M\"");
        assertThat(written(Optional.empty())).isEqualTo("null");
        assertThat(written(ImmutableList.of(ActRefusalReason.UNKNOWN_ASSIGNMENT)))
                .isEqualTo("[\"UNKNOWN_ASSIGNMENT\"]");
    }

    @Test
    void an_answer_of_a_view_has_its_components_in_order_and_sorted_maps() throws JsonProcessingException {
        Answer answer = new Answer(
                new LedgerId("xinlin-1"),
                ImmutableMap.of(new UnitId("school"), Rational.of(3), new UnitId("clinic"), Rational.of(1, 2)),
                ImmutableSortedMap.of(new Quarter(2026, 2), new Cases(2), new Quarter(2025, 4), new Cases(1)),
                Optional.of(LocalDate.parse("2026-06-30")),
                Attendances.exactly(40));

        assertThat(written(answer))
                .isEqualTo("{\"ledger\":\"xinlin-1\",\"shares\":{\"clinic\":\"1/2\",\"school\":\"3\"},"
                        + "\"settled\":{\"2025-Q4\":{\"count\":1},\"2026-Q2\":{\"count\":2}},"
                        + "\"asOf\":\"2026-06-30\",\"attendances\":{\"count\":40,\"atLeast\":false}}");
    }

    @Test
    void events_carry_their_logical_name() throws JsonProcessingException {
        assertThat(written(new IssueMerged(new IssueId("a"), 0, new IssueId("b"))))
                .isEqualTo("{\"type\":\"issue-merged\",\"issue\":\"a\",\"cycle\":0,\"root\":\"b\"}");
    }

    @Test
    void what_is_derived_is_left_out() throws JsonProcessingException {
        Refusal refusal = new Refusal(ActRefusalReason.UNKNOWN_ASSIGNMENT, "due date", "2026-01-01");

        assertThat(written(new Outcome.Refused(refusal)))
                .isEqualTo("{\"refusal\":{\"reason\":\"" + ActRefusalReason.UNKNOWN_ASSIGNMENT
                        + "\",\"thing\":\"due date\",\"value\":\"2026-01-01\",\"detail\":\"\"}}");
    }

    @Test
    void maps_by_id_are_read_back() throws JsonProcessingException {
        Map<UnitId, Rational> shares = Map.of(new UnitId("school"), Rational.of(3));

        assertThat(mapper.readValue(written(shares), new TypeReference<Map<UnitId, Rational>>() {}))
                .isEqualTo(shares);
    }

    @Test
    void what_is_no_fraction_is_refused() {
        assertThatThrownBy(() -> mapper.readValue("\"1.5\"", Rational.class)).hasMessageContaining("1.5");
        assertThatThrownBy(() -> mapper.readValue("15", Rational.class)).isInstanceOf(JsonProcessingException.class);
    }

    @Test
    void each_mapper_is_the_callers_own() {
        assertThat(GovernanceJson.mapper()).isNotSameAs(mapper);
    }

    private String written(Object value) throws JsonProcessingException {
        return mapper.writeValueAsString(value);
    }
}
