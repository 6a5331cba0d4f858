package io.github.fourmatters.governance.notify;

import io.github.fourmatters.governance.issue.Event;

/**
 * Says who is told of one type of event, by which kind of notice, with which parameters. Pure: it looks at the event and at nothing else,
 * so that the same facts always make the same notices. When the command is decided again, and when a record is audited, it is asked again.
 *
 * <p>What it throws undoes the command, which may be the clock's.
 *
 * @param <E> the type of event
 */
@FunctionalInterface
public interface NoticeRule<E extends Event> {
    /**
     * Tells whoever is to be told.
     *
     * @param event what has happened
     * @param notices takes the notices
     */
    void tell(E event, NoticeCollector notices);
}
