/** Issues with rows of the application's own beside them. Start with {@link IssueService}. */
@NullMarked
package io.github.fourmatters.governance.springboot.issue;

import org.jspecify.annotations.NullMarked;
