package io.github.fourmatters.governance.testkit.chronicle;

import io.github.fourmatters.governance.raise.ReportId;
import io.github.fourmatters.governance.spi.vault.SubjectId;

/**
 * One report, as it stands on an issue.
 *
 * @param id its id
 * @param complainant who made it
 * @param withdrawn whether the complainant has left since
 */
public record ReportRecord(ReportId id, SubjectId complainant, boolean withdrawn) {
    ReportRecord without(SubjectId leaver) {
        return complainant.equals(leaver) ? new ReportRecord(id, complainant, true) : this;
    }
}
