package io.github.fourmatters.governance.embedding;

import io.github.fourmatters.governance.calendar.WorkingCalendar;
import io.github.fourmatters.governance.charter.Charter;
import io.github.fourmatters.governance.issue.CategoryCode;
import io.github.fourmatters.governance.issue.GridCell;
import io.github.fourmatters.governance.issue.UnitId;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.vault.SubjectId;

/** One community: the names that an embedding system takes from its own tables, and its rules. */
final class Riverside {
    static final LedgerId LEDGER = new LedgerId("riverside");
    static final UnitId OFFICE = new UnitId("riverside-office");
    static final SubjectId RESIDENT = new SubjectId("resident-1");
    static final GridCell NORTH = new GridCell("north");
    static final CategoryCode FACILITIES = new CategoryCode("facilities");

    /** The usual rules, with every weekday a working day, since Riverside keeps no holidays. */
    static final Charter RULES = Charter.fourMatters().toBuilder()
            .version("riverside-1")
            .calendar(WorkingCalendar.weekdaysOnly())
            .build();

    private Riverside() {}
}
