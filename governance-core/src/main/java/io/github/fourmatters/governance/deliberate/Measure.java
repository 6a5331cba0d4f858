package io.github.fourmatters.governance.deliberate;

import com.google.common.collect.ImmutableSet;
import io.github.fourmatters.governance.calendar.DeadlineBasis;
import io.github.fourmatters.governance.issue.IssueId;
import io.github.fourmatters.governance.issue.UnitId;
import java.time.Instant;
import java.util.Objects;

/**
 * A promise to do something about an issue; where a resolution makes it, it is a service item (为民服务事项).
 *
 * @param id its id
 * @param issue the issue that it is for
 * @param description what is to be done
 * @param required whether the issue is done only when this is
 * @param lead the unit that answers for it (主办)
 * @param assisting units that help (协办)
 * @param acceptBy until when a unit may accept its offer
 * @param due the last instant that is on time when it is promised
 * @param pace what its deadline counts; days where its due date was named as a day
 */
public record Measure(
        MeasureId id,
        IssueId issue,
        String description,
        boolean required,
        UnitId lead,
        ImmutableSet<UnitId> assisting,
        Instant acceptBy,
        Instant due,
        DeadlineBasis pace) {
    /**
     * Checks the parts.
     *
     * @param id its id
     * @param issue the issue that it is for
     * @param description what is to be done
     * @param required whether the issue is done only when this is
     * @param lead the unit that answers for it
     * @param assisting units that help
     * @param acceptBy until when a unit may accept its offer
     * @param due the last instant that is on time when it is promised
     * @param pace what its deadline counts
     */
    public Measure {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(issue, "issue");
        Objects.requireNonNull(description, "description");
        Objects.requireNonNull(lead, "lead");
        Objects.requireNonNull(assisting, "assisting");
        Objects.requireNonNull(acceptBy, "acceptBy");
        Objects.requireNonNull(due, "due");
        Objects.requireNonNull(pace, "pace");
    }

    /**
     * Returns the measure that a draft becomes.
     *
     * @param id its id
     * @param draft the draft
     * @param acceptBy until when a unit may accept its offer
     * @param due the last instant that is on time: the end of the day that the draft names
     * @return the measure
     */
    public static Measure of(MeasureId id, MeasureDraft draft, Instant acceptBy, Instant due) {
        return new Measure(
                id,
                draft.issue(),
                draft.description(),
                draft.required(),
                draft.lead(),
                draft.assisting(),
                acceptBy,
                due,
                DeadlineBasis.DAYS);
    }
}
