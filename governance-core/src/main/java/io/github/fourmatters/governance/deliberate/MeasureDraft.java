package io.github.fourmatters.governance.deliberate;

import com.google.common.collect.ImmutableSet;
import io.github.fourmatters.governance.issue.IssueId;
import io.github.fourmatters.governance.issue.UnitId;
import java.time.LocalDate;
import java.util.Objects;

/**
 * A measure as it is proposed.
 *
 * @param issue the issue that it is for
 * @param description what is to be done
 * @param required whether the issue is done only when this is
 * @param lead the unit that answers for it (主办)
 * @param assisting units that help (协办); never the lead
 * @param dueOn the last day, in the community's zone
 */
public record MeasureDraft(
        IssueId issue,
        String description,
        boolean required,
        UnitId lead,
        ImmutableSet<UnitId> assisting,
        LocalDate dueOn) {
    /**
     * Checks the parts.
     *
     * @param issue the issue that it is for
     * @param description what is to be done
     * @param required whether the issue is done only when this is
     * @param lead the unit that answers for it
     * @param assisting units that help
     * @param dueOn the last day
     */
    public MeasureDraft {
        Objects.requireNonNull(issue, "issue");
        Objects.requireNonNull(description, "description");
        Objects.requireNonNull(lead, "lead");
        Objects.requireNonNull(assisting, "assisting");
        Objects.requireNonNull(dueOn, "dueOn");
    }

    /**
     * Returns a required measure that one unit takes on alone.
     *
     * @param issue the issue that it is for
     * @param description what is to be done
     * @param lead the unit
     * @param dueOn the last day
     * @return the draft
     */
    public static MeasureDraft of(IssueId issue, String description, UnitId lead, LocalDate dueOn) {
        return new MeasureDraft(issue, description, true, lead, ImmutableSet.of(), dueOn);
    }
}
