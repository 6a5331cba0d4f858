package io.github.fourmatters.governance.app.importing;

import io.github.fourmatters.governance.app.shell.LibrarySentences;
import io.github.fourmatters.governance.app.shell.Sentence;
import io.github.fourmatters.governance.issue.Refusal;
import io.github.fourmatters.governance.issue.RefusalReason;

/** Ends the work on a row that is not to be taken, and rolls its transaction back. */
final class RejectedRow extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String reason;
    private final transient Sentence detail;

    private RejectedRow(String reason, Sentence detail) {
        super(reason + ": " + detail.english(), null, false, false);
        this.reason = reason;
        this.detail = detail;
    }

    static RejectedRow because(RejectReason reason, String english, String chinese) {
        return new RejectedRow(reason.name(), new Sentence(english, chinese));
    }

    static RejectedRow because(RefusalReason reason, String english, String chinese) {
        return new RejectedRow(reason.name(), new Sentence(english, chinese));
    }

    static RejectedRow because(Refusal refusal) {
        return new RejectedRow(refusal.reason().name(), LibrarySentences.of(refusal));
    }

    Sentence detail() {
        return detail;
    }

    String reason() {
        return reason;
    }

    Reject of(long line, String id) {
        return new Reject(line, id, reason, detail);
    }
}
