package io.github.fourmatters.governance.springboot.notice;

import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.notify.MessageCatalog;
import io.github.fourmatters.governance.notify.NoticeWords;
import io.github.fourmatters.governance.spi.Storage;
import io.github.fourmatters.governance.spi.notice.Delivery;
import io.github.fourmatters.governance.spi.notice.Notice;
import io.github.fourmatters.governance.spi.notice.Notifier;
import io.github.fourmatters.governance.spi.vault.SubjectId;
import io.github.fourmatters.governance.springboot.configuration.HillsideProperties;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/**
 * Sends each notice as a mail. A server that is down, or answers late, is a failed attempt: the dispatcher tries again, and later each time.
 * Whoever has no address is reported to the operator, as a parked notice that can be released once there is one.
 */
@Component
class MailNotifier implements Notifier {
    private final Storage<Fact> storage;
    private final JavaMailSender sender;
    private final MailAddresses addresses;
    private final NoticeWords words;
    private final HillsideProperties properties;

    MailNotifier(
            Storage<Fact> storage,
            JavaMailSender sender,
            MailAddresses addresses,
            MessageCatalog messages,
            HillsideProperties properties) {
        this.storage = storage;
        this.sender = sender;
        this.addresses = addresses;
        this.words = messages.in(properties.language());
        this.properties = properties;
    }

    @Override
    public Delivery deliver(Notice notice) {
        Optional<String> address = addresses.find(notice.ledger(), notice.recipient());
        if (address.isEmpty() && isErased(notice)) {
            // Nobody is left to be told.
            return new Delivery.Delivered();
        }
        if (address.isEmpty()) {
            return new Delivery.Rejected(
                    "'" + notice.recipient() + "' has no address in mail_address; enter one, and release this notice");
        }
        sender.send(message -> write(message, address.get(), notice));
        return new Delivery.Delivered();
    }

    private boolean isErased(Notice notice) {
        return SubjectId.tryOf(notice.recipient())
                .filter(resident -> storage.vault().isErased(notice.ledger(), resident))
                .isPresent();
    }

    private void write(MimeMessage message, String address, Notice notice) throws MessagingException {
        MimeMessageHelper helper = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
        helper.setFrom(properties.sender());
        helper.setTo(address);
        helper.setSubject("Hillside: " + notice.template());
        helper.setText(words.text(notice, properties.zone()));
        // The same when it is sent again, so that the mailbox can drop the repeat.
        message.setHeader("Message-ID", "<" + key(notice) + "@hillside.example>");
    }

    private static UUID key(Notice notice) {
        return UUID.nameUUIDFromBytes(notice.dedupeKey().getBytes(StandardCharsets.UTF_8));
    }
}
