package io.github.fourmatters.governance.testkit;

import com.google.common.collect.ImmutableSet;
import io.github.fourmatters.governance.deliberate.MeasureDraft;
import io.github.fourmatters.governance.issue.IssueId;
import io.github.fourmatters.governance.issue.UnitId;
import java.time.LocalDate;
import java.util.List;

/** Measures as somebody may propose them. */
final class Drafts {
    private Drafts() {}

    static MeasureDraft draft(IssueId issue, boolean required, LocalDate today, Dice dice) {
        List<UnitId> units = dice.some(Cast.UNITS, 1);
        UnitId lead = units.get(0);
        int helpers = dice.oneIn(3) ? Math.min(2, units.size() - 1) : 0;
        return new MeasureDraft(
                issue,
                "Measure " + dice.below(1_000),
                required,
                lead,
                ImmutableSet.copyOf(units.subList(1, 1 + helpers)),
                today.plusDays(dice.between(0, 40)));
    }
}
