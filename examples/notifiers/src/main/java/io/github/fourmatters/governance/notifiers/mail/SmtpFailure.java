package io.github.fourmatters.governance.notifiers.mail;

import io.github.fourmatters.governance.spi.notice.Delivery;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/** Tells for good from for now, by the server's code. What the server says is left out: it may hold the address. */
final class SmtpFailure {
    private static final int PERMANENT = 5;

    private SmtpFailure() {}

    static Delivery delivery(MessagingException failure) {
        List<MessagingException> chain = chain(failure);
        // A refused sender is ours to put right, and nothing that the recipient has done.
        boolean senderRefused = chain.stream().anyMatch(SMTPSenderFailedException.class::isInstance);
        return chain.stream()
                .map(SmtpFailure::code)
                .flatMapToInt(OptionalInt::stream)
                .filter(code -> code / 100 == PERMANENT && !senderRefused)
                .mapToObj(code -> (Delivery) new Delivery.Rejected("SMTP " + code))
                .findFirst()
                .orElseGet(() -> new Delivery.RetryAfter(Duration.ZERO));
    }

    private static List<MessagingException> chain(MessagingException failure) {
        List<MessagingException> chain = new ArrayList<>();
        Exception next = failure;
        while (next instanceof MessagingException messaging) {
            chain.add(messaging);
            next = messaging.getNextException();
        }
        return chain;
    }

    private static OptionalInt code(MessagingException failure) {
        if (failure instanceof SMTPAddressFailedException address) {
            return OptionalInt.of(address.getReturnCode());
        }
        return failure instanceof SMTPSendFailedException send
                ? OptionalInt.of(send.getReturnCode())
                : OptionalInt.empty();
    }
}
