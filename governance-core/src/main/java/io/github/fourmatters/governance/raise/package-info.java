/**
 * Residents raise (居民说事): what comes in, through which channel, and whether the community takes it on.
 *
 * <p>Start with {@link io.github.fourmatters.governance.raise.RaiseCommand}, then {@code RaiseDecider}, which holds the rules, one method
 * each.
 *
 * <p>Lasting decisions of this package:
 * <ul>
 *   <li>The words of a report go to the vault; the event holds a salted hash of them.
 *   <li>A person stays on an issue by the reports that she or he made. Leaving marks these reports and deletes none, and a merge moves
 *       every report with its mark: so complainants and leavers are conserved, in whatever order issues are merged.
 *   <li>An issue that was ever planned is never merged: its assignments and ballots would lose their issue.
 *   <li>Speak rooms, chat groups, cards, dossiers and visits are counted entries of the outreach register.
 * </ul>
 */
@NullMarked
package io.github.fourmatters.governance.raise;

import org.jspecify.annotations.NullMarked;
