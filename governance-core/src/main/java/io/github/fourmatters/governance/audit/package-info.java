/**
 * The audit: everything that a storage keeps, compared with what the events say.
 *
 * <p>Start reading at {@link io.github.fourmatters.governance.audit.Audit}; what it can find is listed in {@link
 * io.github.fourmatters.governance.audit.FindingKind}, what it cannot know in {@link
 * io.github.fourmatters.governance.audit.ScopeLimitation}.
 *
 * <p>Lasting decisions:
 *
 * <ul>
 *   <li>The events are what everything else is compared with, since the chain of hashes and the anchors show whether they were changed: words
 *       with the digests in the events, alarms with what the folds want, notices with what the rules make of the facts. No rule is written
 *       here a second time: the audit asks those by which the door acts.
 *   <li>A ledger is looked at on one moment, beside whoever writes, and nothing is changed. Its chain is computed just before that: an event
 *       never changes, so it does not matter that others have recorded more since.
 *   <li>Memory does not grow with the number of events. They are read page by page, and each stream once more by itself when its first event
 *       comes up; what is remembered of all of them is 64 bits for each entry of the vault and for each command of the clock, and the alarms
 *       and notices that stand now.
 *   <li>What does not fit is a value, and the audit goes on behind it; what can only be tried again is an exception.
 *   <li>What cannot be known is told with every report. Silence there would look like a yes.
 *   <li>The heads of the public record are no anchors. They are hashes over what was disclosed, sealed with salts of their own, and not over
 *       events; whether a record still follows from the journal is looked at where it is published.
 * </ul>
 */
@NullMarked
package io.github.fourmatters.governance.audit;

import org.jspecify.annotations.NullMarked;
