package io.github.fourmatters.governance.supervise;

import io.github.fourmatters.governance.issue.RefusalReason;

/** Why a command of supervising may be refused. */
public enum SuperviseRefusalReason implements RefusalReason {
    /** The issue has no such record. */
    UNKNOWN_RECORD("is not an accountability record of this issue; look at the issue's timeline"),
    /** The unit has made its statement. */
    STATEMENT_ATTACHED("has its unit's statement already; say more in an appeal"),
    /** The time to appeal has run out. */
    APPEAL_OVER("was the last moment to appeal; attach a statement, which stays with the record"),
    /** The unit has appealed before. */
    ALREADY_APPEALED("was appealed against already; a record is appealed against once"),
    /** No appeal is waiting for a decision. */
    NO_APPEAL("has no appeal that is waiting for a decision"),
    /** Who appealed does not decide the appeal. */
    OWN_APPEAL("made this appeal; let another supervisor decide it");

    private final String advice;

    SuperviseRefusalReason(String advice) {
        this.advice = advice;
    }

    @Override
    public String advice() {
        return advice;
    }
}
