package io.github.fourmatters.governance.notifiers;

import io.github.fourmatters.governance.spi.notice.Delivery;
import io.github.fourmatters.governance.spi.notice.Notice;
import io.github.fourmatters.governance.spi.notice.Notifier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes to the log that there was a notice: its key, ledger and template. Neither the recipient nor the words are written, since a log
 * is read by others and kept for long. Safe for any number of threads.
 */
public final class LogNotifier implements Notifier {
    private static final Logger LOG = LoggerFactory.getLogger(LogNotifier.class);

    /** Makes one. */
    public LogNotifier() {}

    @Override
    public Delivery deliver(Notice notice) {
        LOG.info("{}", line(notice));
        return new Delivery.Delivered();
    }

    static String line(Notice notice) {
        return "notice " + notice.dedupeKey() + " of template " + notice.template() + " in ledger " + notice.ledger();
    }
}
