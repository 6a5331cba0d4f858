package io.github.fourmatters.governance.notifiers.mail;

import io.github.fourmatters.governance.spi.notice.Delivery;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.OptionalInt;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/** Tells for good from for now, by the server's code. What the server says is left out: it may hold the address. */
final class SmtpFailure {
    private SmtpFailure() {}

    static Delivery delivery(MessagingException failure) {
        OptionalInt code = code(failure);
        return code.isPresent() && code.getAsInt() / 100 == 5
                ? new Delivery.Rejected("SMTP " + code.getAsInt())
                : new Delivery.RetryAfter(Duration.ZERO);
    }

    /** The first code in the chain of what failed. */
    private static OptionalInt code(MessagingException failure) {
        for (Exception each = failure;
                each instanceof MessagingException messaging;
                each = messaging.getNextException()) {
            OptionalInt code = own(messaging);
            if (code.isPresent()) {
                return code;
            }
        }
        return OptionalInt.empty();
    }

    private static OptionalInt own(MessagingException failure) {
        if (failure instanceof SMTPAddressFailedException address) {
            return OptionalInt.of(address.getReturnCode());
        } else if (failure instanceof SMTPSendFailedException send) {
            return OptionalInt.of(send.getReturnCode());
        } else if (failure instanceof SMTPSenderFailedException sender) {
            // Ours, not the recipient's: whoever runs this can put it right.
            return OptionalInt.of(Math.min(sender.getReturnCode(), 499));
        }
        return OptionalInt.empty();
    }
}
