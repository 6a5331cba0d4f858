package io.github.fourmatters.governance.raise;

import io.github.fourmatters.governance.issue.RefusalReason;

/** Why a command of raising may be refused. */
public enum RaiseRefusalReason implements RefusalReason {
    /** Only who is on an issue can leave it. */
    NOT_A_COMPLAINANT("is not a complainant of this issue now; look at the issue's reports"),
    /** No such report stands on this issue. */
    UNKNOWN_REPORT(
            "is not one of this issue's; look in the timeline of the issue, or of the one that it was merged into"),
    /** An issue cannot repeat itself. */
    MERGE_INTO_ITSELF("is the issue itself; name the other issue that it repeats"),
    /** The issue has received so many reports by other merges that they do not fit into one event. */
    TOO_MANY_REPORTS("has more than the 1,000 reports that move at once; merge the other issue into this one instead"),
    /** The issue to merge into has ended, or was itself merged. */
    ROOT_NOT_OPEN("is not open; merge into an open issue, or into the one that it was merged into"),
    /** The issue was planned once: merging it would orphan its assignments and ballots. */
    ALREADY_PLANNED("was planned before; settle it, or close it without action and a reason"),
    /** Nothing, or less than nothing, was counted. */
    COUNT_NOT_POSITIVE("must be at least 1; entries are added, never taken back");

    private final String advice;

    RaiseRefusalReason(String advice) {
        this.advice = advice;
    }

    @Override
    public String advice() {
        return advice;
    }
}
