package io.github.fourmatters.governance.springboot.issue;

import io.github.fourmatters.governance.issue.Stage;
import io.github.fourmatters.governance.register.IssueLine;
import java.time.Instant;
import java.util.Optional;

/**
 * One line of Hillside's list: the library's own, and what stands in the tables of the application.
 *
 * @param issue the issue's id
 * @param stage where it stands
 * @param category its category
 * @param raisedAt when it was raised
 * @param stageDue until when its stage is to end, if a limit runs
 * @param callBackAt when the resident wants to be called back, if at all
 */
public record IssueRow(
        String issue,
        Stage stage,
        String category,
        Instant raisedAt,
        Optional<Instant> stageDue,
        Optional<Instant> callBackAt) {

    static IssueRow of(IssueLine line, Optional<Instant> callBackAt) {
        return new IssueRow(
                line.id().value(), line.stage(), line.category().value(), line.raisedAt(), line.stageDue(), callBackAt);
    }
}
