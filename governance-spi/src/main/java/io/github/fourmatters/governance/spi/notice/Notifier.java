package io.github.fourmatters.governance.spi.notice;

/**
 * Delivers notices to the outside: by mail, by a chat group, by a queue.
 *
 * <p>Called outside of any transaction, after the commit, at least once for each notice; the dedupe key lets the far
 * end drop repeats. Implementations are thread-safe and end each call within the lease of the claim.
 */
@FunctionalInterface
public interface Notifier {

    /**
     * Delivers one notice. An exception counts as a failed attempt and is tried again.
     *
     * @param notice the notice, not null
     * @return what came of it
     */
    Delivery deliver(Notice notice);
}
