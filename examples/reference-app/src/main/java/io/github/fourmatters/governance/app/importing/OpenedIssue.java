package io.github.fourmatters.governance.app.importing;

import io.github.fourmatters.governance.act.AssignmentId;
import io.github.fourmatters.governance.issue.IssueId;
import java.util.Optional;

/**
 * What has become of a row.
 *
 * @param issue the issue that it was raised as
 * @param assignment the assignment that was started; none if it is to be withdrawn
 */
record OpenedIssue(IssueId issue, Optional<AssignmentId> assignment) {}
