/**
 * The audit on the command line: what a storage keeps, compared with what its events say, and with anchors that are kept elsewhere.
 *
 * <p>Start with {@link io.github.fourmatters.governance.app.audit.AuditCommand}.
 */
@NullMarked
package io.github.fourmatters.governance.app.audit;

import org.jspecify.annotations.NullMarked;
