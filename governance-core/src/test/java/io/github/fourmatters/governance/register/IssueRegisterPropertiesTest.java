package io.github.fourmatters.governance.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fourmatters.governance.history.Projected;
import io.github.fourmatters.governance.history.Walk;
import io.github.fourmatters.governance.spi.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class IssueRegisterPropertiesTest {
    @Property(tries = 150)
    void pages_of_any_size_show_every_issue_once_in_order(
            @ForAll @Size(max = 60) List<@IntRange(max = 100_000) Integer> choices,
            @ForAll @IntRange(min = 1, max = 7) int limit) {
        IssueRegister register = Projected.of(IssueRegister.VIEW, Walk.of("north", choices), Walk.of("south", choices));
        List<IssueLine> shown = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            Page<IssueLine> page = register.page(IssueFilter.all(), limit, cursor);
            assertThat(page.items()).hasSizeLessThanOrEqualTo(limit);
            shown.addAll(page.items());
            cursor = page.next();
        } while (cursor.isPresent());
        assertThat(shown)
                .isEqualTo(register.page(IssueFilter.all(), 1_000, Optional.empty())
                        .items());
        assertThat(register.counts(IssueFilter.all()).total()).isEqualTo(shown.size());
    }
}
