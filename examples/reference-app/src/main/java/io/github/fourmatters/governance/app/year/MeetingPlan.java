package io.github.fourmatters.governance.app.year;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;

/**
 * A joint meeting that the scenario means to hold.
 *
 * @param code names it within its community, and begins the ids of its commands
 * @param community who convenes it
 * @param day the working day on which it is held
 * @param issues what is tabled, each as an item of its own
 * @param trouble what goes wrong the first time
 */
record MeetingPlan(String code, Community community, LocalDate day, ImmutableList<IssuePlan> issues, Trouble trouble) {
    /** What goes wrong at a meeting. */
    enum Trouble {
        /** Nothing. */
        NONE,
        /** Too few units come, so that nothing can be decided. */
        NO_QUORUM,
        /** Time runs out before the last item. */
        LAST_ITEM_POSTPONED,
        /** The first proposal is turned down. */
        FIRST_PROPOSAL_DEFEATED
    }
}
