package io.github.fourmatters.governance.notifiers;

import io.github.fourmatters.governance.spi.notice.Notice;
import java.util.Optional;

/** Finds where to send a notice: a mail address, or a telephone number. Asked anew for each delivery, so that nothing is kept. */
@FunctionalInterface
public interface AddressBook {

    /**
     * Finds the address of a notice's recipient.
     *
     * @param notice the notice
     * @return the address; empty if there is none, and then the notice is rejected
     */
    Optional<String> address(Notice notice);
}
