package io.github.fourmatters.governance.app.year;

import io.github.fourmatters.governance.deliberate.Urgency;
import io.github.fourmatters.governance.raise.Channel;
import java.time.LocalDate;

/**
 * What the scenario means to happen to one issue.
 *
 * @param code names it within its community, and begins the ids of its commands
 * @param community where it is raised
 * @param matter what it is about
 * @param urgency how soon it must be handled
 * @param channel how it comes in
 * @param raisedOn the working day on which it is raised
 * @param turn the turn that it takes
 * @param call what the call-back finds
 */
record IssuePlan(
        String code,
        Community community,
        IssueTemplate matter,
        Urgency urgency,
        Channel channel,
        LocalDate raisedOn,
        IssueCourse turn,
        Call call) {
    /** What a call-back finds. */
    enum Call {
        /** Nobody calls. */
        NONE,
        /** The resident is satisfied. */
        SATISFIED,
        /** The resident is not reached at first, and satisfied when reached. */
        SATISFIED_AT_LAST,
        /** The resident is reached, and not satisfied. */
        DISSATISFIED
    }
}
