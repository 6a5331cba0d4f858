package io.github.fourmatters.governance.deliberate;

import io.github.fourmatters.governance.issue.RefusalReason;

/** Why a command of deliberating may be refused. */
public enum DeliberateRefusalReason implements RefusalReason {
    /** An issue ends without action only after the meeting has defeated a proposal for it, or a plan has failed. */
    NOTHING_TRIED("has had no proposal defeated and no plan failed; settle it or table it first"),
    /** One agenda, of a triage meeting or of a joint one, may name an issue once. */
    ISSUE_TWICE("stands on the agenda twice; name it in one item"),
    /** A triage meeting needs somebody who attends, and an issue that is discussed. */
    TRIAGE_EMPTY("must name at least one person who was there and one issue that was discussed"),
    /** The triage meeting that is cited did not discuss the issue. */
    NOT_DISCUSSED("was not discussed at that triage meeting; cite the right one, or none");

    private final String advice;

    DeliberateRefusalReason(String advice) {
        this.advice = advice;
    }

    @Override
    public String advice() {
        return advice;
    }
}
