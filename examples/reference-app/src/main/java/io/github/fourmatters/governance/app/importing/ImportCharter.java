package io.github.fourmatters.governance.app.importing;

import com.google.common.hash.Hashing;
import io.github.fourmatters.governance.calendar.WorkingCalendar;
import io.github.fourmatters.governance.charter.Charter;
import io.github.fourmatters.governance.issue.CategoryTree;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The charter under which a table is played: its own categories, plain weekdays in every year, and the default of everything else. */
final class ImportCharter {
    private ImportCharter() {}

    static Charter of(Mapping mapping, List<Request> requests) {
        CategoryTree categories =
                CategoryPath.tree(requests.stream().map(Request::category).toList(), mapping.language());
        return Charter.builder()
                .version(mapping.charter() + "-" + digest(categories))
                .zone(mapping.zone())
                .calendar(WorkingCalendar.weekdaysOnly())
                .categories(categories)
                .build();
    }

    /** Two tables with other categories are played under charters of other versions. */
    private static String digest(CategoryTree categories) {
        return Hashing.sha256()
                .hashString(categories.toString(), StandardCharsets.UTF_8)
                .toString()
                .substring(0, 8);
    }
}
