package io.github.fourmatters.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.fourmatters.governance.act.ActPolicy;
import io.github.fourmatters.governance.calendar.TimeLimit;
import io.github.fourmatters.governance.calendar.WorkingCalendar;
import io.github.fourmatters.governance.charter.Charter;
import io.github.fourmatters.governance.charter.CharterData;
import io.github.fourmatters.governance.policy.FieldChange;
import io.github.fourmatters.governance.policy.InvalidPolicyException;
import io.github.fourmatters.governance.policy.Problem;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CharterDataTest {
    private static final Charter PRESET = Charter.fourMatters();

    @Test
    void a_charter_that_is_written_is_read_back_as_it_was() {
        assertThat(CharterData.read(CharterData.write(PRESET))).isEqualTo(PRESET);
        Charter plain = PRESET.toBuilder()
                .version("plain")
                .calendar(WorkingCalendar.weekdaysOnly())
                .offerWindow(TimeLimit.workingMinutes(90))
                .build();
        assertThat(CharterData.read(CharterData.write(plain))).isEqualTo(plain);
    }

    @Test
    void every_field_of_every_policy_is_written() {
        assertThat(CharterData.write(PRESET))
                .containsKeys(
                        "version",
                        "zone",
                        "calendar",
                        "hours",
                        "categories",
                        "raise",
                        "deliberate",
                        "act",
                        "supervise",
                        "evaluate")
                .containsEntry("offerWindow", "3 working days")
                .doesNotContainKeys("terms", "toBuilder", "check");
    }

    @Test
    void what_a_file_leaves_out_is_as_in_the_preset_that_it_is_based_on() {
        Charter read = CharterData.read(
                Map.of("basedOn", "four-matters", "version", "b", "act", Map.of("returnWindow", "1 working day")));

        assertThat(read)
                .isEqualTo(PRESET.toBuilder()
                        .version("b")
                        .act(ActPolicy.builder()
                                .returnWindow(TimeLimit.workingDays(1))
                                .build())
                        .build());
    }

    @Test
    void five_mistakes_get_five_messages_with_path_value_and_what_is_allowed() {
        assertThat(problems(ImmutableMap.<String, Object>builder()
                        .put("basedOn", "four-matters")
                        .put("version", "c")
                        .put("zone", "Asia/Atlantis")
                        .put("longestText", 0)
                        .put("act", Map.of("returnWindow", "two days"))
                        .put("evaluate", Map.of("points", ImmutableList.of(1, 2, 3), "minimumBallot", 3))
                        .buildOrThrow()))
                .hasSize(5)
                .anySatisfy(problem -> says(problem, "zone", "Asia/Atlantis", "time zone"))
                .anySatisfy(problem -> says(problem, "longestText", "0", "from 1 on"))
                .anySatisfy(problem -> says(problem, "act.returnWindow", "two days", "working days"))
                .anySatisfy(problem -> says(problem, "evaluate.points", "[1, 2, 3]", "5 numbers"))
                .anySatisfy(problem -> says(problem, "evaluate.minimumBallot", "3", "minimumBallots"));
    }

    @Test
    void a_charter_without_its_required_fields_hears_of_each() {
        assertThat(problems(Map.of("longestText", 100)))
                .extracting(Problem::path)
                .containsExactlyInAnyOrder("version", "zone", "calendar", "categories");
        assertThat(problems(Map.of("basedOn", "four-matters")))
                .extracting(Problem::path)
                .containsExactly("version");
        assertThat(problems(Map.of("basedOn", "five-matters", "version", "d")))
                .extracting(Problem::path)
                .contains("basedOn");
    }

    @Test
    void a_calendar_with_a_wrong_day_is_refused_at_its_place() {
        Map<String, Object> calendar = Map.of(
                "name",
                "own",
                "everyYear",
                false,
                "years",
                ImmutableList.of(2026),
                "off",
                ImmutableList.of("2026-02-30"),
                "workingWeekends",
                ImmutableList.of());

        assertThat(problems(Map.of("basedOn", "four-matters", "version", "e", "calendar", calendar)))
                .singleElement()
                .satisfies(problem -> says(problem, "calendar.off[0]", "2026-02-30", ""));
    }

    @Test
    void two_charters_are_compared_field_by_field() {
        Charter after = PRESET.toBuilder()
                .version("f")
                .act(ActPolicy.builder().returnWindow(TimeLimit.workingDays(1)).build())
                .build();

        assertThat(CharterData.changes(PRESET, after))
                .containsExactly(
                        new FieldChange("act.returnWindow", "2 working days", "1 working day"),
                        new FieldChange("version", PRESET.version(), "f"));
        assertThat(CharterData.changes(PRESET, PRESET)).isEmpty();
    }

    private static ImmutableList<Problem> problems(Map<String, ?> data) {
        return catchThrowableOfType(InvalidPolicyException.class, () -> CharterData.read(data))
                .problems();
    }

    private static void says(Problem problem, String path, String value, String allowed) {
        assertThat(problem.path()).isEqualTo(path);
        assertThat(problem.value()).isEqualTo(value);
        assertThat(problem.allowed()).contains(allowed);
    }
}
