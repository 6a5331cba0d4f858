package io.github.fourmatters.governance.spi.notice;

import com.google.common.collect.ImmutableList;

/**
 * Delivers several notices to one recipient at once, such as one mail in the morning.
 *
 * <p>Called as a {@link Notifier} is, and held to the same: thread-safe, within the lease, at least once for each notice.
 */
@FunctionalInterface
public interface DigestNotifier {

    /**
     * Delivers some notices together. An exception counts as a failed attempt of each, and they are tried again.
     *
     * @param notices two or more, all of one ledger and for one recipient, those of one order key in their order; not null
     * @return what came of all of them
     */
    Delivery deliver(ImmutableList<Notice> notices);
}
