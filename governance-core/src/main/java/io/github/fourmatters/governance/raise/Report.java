package io.github.fourmatters.governance.raise;

import io.github.fourmatters.governance.spi.vault.SubjectId;
import java.util.Objects;

/**
 * What one person reported, once. An issue begins with one report and takes over the reports of the issues that are merged into it.
 *
 * @param id its id
 * @param complainant who said it
 * @param channel how it came in
 * @param withdrawn whether the complainant has left the issue since
 */
public record Report(ReportId id, SubjectId complainant, Channel channel, boolean withdrawn) {
    /**
     * Checks the parts.
     *
     * @param id its id
     * @param complainant who said it
     * @param channel how it came in
     * @param withdrawn whether the complainant has left the issue since
     */
    public Report {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(complainant, "complainant");
        Objects.requireNonNull(channel, "channel");
    }

    /**
     * Names the entry of the vault in which the complainant's words stand.
     *
     * @param id a report
     * @return the entry's name
     */
    public static String entry(ReportId id) {
        return "report/" + id;
    }

    Report withdraw(SubjectId leaving) {
        return complainant.equals(leaving) ? new Report(id, complainant, channel, true) : this;
    }
}
