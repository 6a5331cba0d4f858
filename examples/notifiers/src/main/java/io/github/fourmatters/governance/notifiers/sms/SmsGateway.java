package io.github.fourmatters.governance.notifiers.sms;

import io.github.fourmatters.governance.spi.notice.Delivery;

/**
 * Sends a text message through a provider; implement it with the provider's own client. Thread-safe, and each call ends within the
 * dispatcher's lease.
 */
@FunctionalInterface
public interface SmsGateway {

    /**
     * Sends one message.
     *
     * @param number the telephone number
     * @param text the words
     * @param reference names this message, the same for each attempt: 64 hexadecimal digits, by which the provider can drop repeats
     * @return what came of it; a reason without the number and the words, since it is kept
     */
    Delivery send(String number, String text, String reference);
}
