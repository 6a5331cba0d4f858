package io.github.fourmatters.governance.extending;

import io.github.fourmatters.governance.issue.RefusalReason;

/** The refusals that Lakeside adds to those of the library. */
enum LakesideRefusal implements RefusalReason {
    /** Lakeside takes no issues from chat groups. */
    CHANNEL_CLOSED("is not used in Lakeside; raise the issue by telephone or at the counter");

    private final String advice;

    LakesideRefusal(String advice) {
        this.advice = advice;
    }

    @Override
    public String advice() {
        return advice;
    }
}
