package io.github.fourmatters.governance.audit;

/**
 * How much was looked at.
 *
 * @param ledgers the ledgers
 * @param events the events that could be read
 * @param streams the streams: issues, meetings, rounds
 * @param words the digests of words in the events
 * @param otherEntries the entries of the vault that belong to no event, and were not compared
 * @param unopenedEntries those among them that could not even be opened, without the keys or where the vault does not encrypt
 * @param alarms the alarms that should stand
 * @param notices the notices that wait or were set aside
 * @param otherNotices those among them that are not the library's, and were not compared
 */
public record AuditCounts(
        long ledgers,
        long events,
        long streams,
        long words,
        long otherEntries,
        long unopenedEntries,
        long alarms,
        long notices,
        long otherNotices) {
    static final AuditCounts NONE = new AuditCounts(0, 0, 0, 0, 0, 0, 0, 0, 0);

    AuditCounts plus(AuditCounts more) {
        return new AuditCounts(
                ledgers + more.ledgers,
                events + more.events,
                streams + more.streams,
                words + more.words,
                otherEntries + more.otherEntries,
                unopenedEntries + more.unopenedEntries,
                alarms + more.alarms,
                notices + more.notices,
                otherNotices + more.otherNotices);
    }
}
