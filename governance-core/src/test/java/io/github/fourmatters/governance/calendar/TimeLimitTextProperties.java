package io.github.fourmatters.governance.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class TimeLimitTextProperties {
    @Property
    void a_limit_is_read_back_as_it_was_written(@ForAll @IntRange(min = 1, max = 10_000) int number) {
        for (TimeLimit limit : new TimeLimit[] {
            TimeLimit.workingDays(number),
            TimeLimit.calendarDays(number),
            TimeLimit.workingMinutes(number),
            TimeLimit.elapsedHours(number)
        }) {
            assertThat(TimeLimit.parse(limit.toString())).isEqualTo(limit);
        }
        assertThat(TimeLimit.parse(number + " working hours")).isEqualTo(TimeLimit.workingHours(number));
    }

    @Property(tries = 200)
    void another_text_is_refused_by_name(@ForAll String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TimeLimit.parse("0x" + text))
                .withMessageContaining("working days");
    }
}
