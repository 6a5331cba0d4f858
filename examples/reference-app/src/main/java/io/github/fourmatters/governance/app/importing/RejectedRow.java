package io.github.fourmatters.governance.app.importing;

import io.github.fourmatters.governance.issue.RefusalReason;

/** Ends the work on a row that is not to be taken, and rolls its transaction back. */
final class RejectedRow extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String reason;
    private final String detail;

    private RejectedRow(String reason, String detail) {
        super(reason + ": " + detail, null, false, false);
        this.reason = reason;
        this.detail = detail;
    }

    static RejectedRow because(RejectReason reason, String detail) {
        return new RejectedRow(reason.name(), detail);
    }

    static RejectedRow because(RefusalReason reason, String detail) {
        return new RejectedRow(reason.name(), detail);
    }

    String reason() {
        return reason;
    }

    Reject of(long line, String id) {
        return new Reject(line, id, reason, detail);
    }
}
