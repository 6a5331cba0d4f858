package io.github.fourmatters.governance.notifiers.mail;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.notifiers.AddressBook;
import io.github.fourmatters.governance.notifiers.NoticeText;
import io.github.fourmatters.governance.spi.notice.Delivery;
import io.github.fourmatters.governance.spi.notice.DigestNotifier;
import io.github.fourmatters.governance.spi.notice.Notice;
import io.github.fourmatters.governance.spi.notice.Notifier;
import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Sends notices by mail, one or several in one. Its message id follows from the notices' keys, so that a mail that is sent again after a
 * lost answer can be told.
 *
 * <p>A server that refuses the address or the mail for good (SMTP 5xx) means rejected; one that is busy, does not answer in time, or
 * refuses the login means later. Safe for any number of threads; each mail has a connection of its own.
 */
public final class SmtpNotifier implements Notifier, DigestNotifier {
    private final Session session;
    private final SmtpSettings settings;
    private final InternetAddress from;
    private final String subject;
    private final NoticeText text;
    private final AddressBook addresses;

    /**
     * Makes one.
     *
     * @param settings by which server
     * @param from the sender's address
     * @param subject what stands in the subject of each mail
     * @param text the words
     * @param addresses the recipients' mail addresses
     * @throws IllegalArgumentException if the sender's address is none
     */
    public SmtpNotifier(SmtpSettings settings, String from, String subject, NoticeText text, AddressBook addresses) {
        this.settings = requireNonNull(settings, "settings");
        this.session = Session.getInstance(settings.properties());
        this.from = sender(from);
        this.subject = requireNonNull(subject, "subject");
        this.text = requireNonNull(text, "text");
        this.addresses = requireNonNull(addresses, "addresses");
    }

    private static InternetAddress sender(String from) {
        try {
            return new InternetAddress(from, true);
        } catch (AddressException none) {
            throw new IllegalArgumentException("sender '" + from + "' is no mail address", none);
        }
    }

    @Override
    public Delivery deliver(Notice notice) {
        return send(notice, notice.dedupeKey(), text.of(notice));
    }

    @Override
    public Delivery deliver(ImmutableList<Notice> notices) {
        String keys = String.join("\n", notices.stream().map(Notice::dedupeKey).toList());
        return send(notices.get(0), keys, text.of(notices));
    }

    private Delivery send(Notice notice, String key, String words) {
        Optional<String> address = addresses.address(notice);
        if (address.isEmpty()) {
            return new Delivery.Rejected("the recipient has no mail address");
        }
        try {
            return send(mail(key, words, new InternetAddress(address.get(), true)));
        } catch (AddressException wrong) {
            return new Delivery.Rejected("the recipient's mail address is none");
        } catch (MessagingException failure) {
            return SmtpFailure.delivery(failure);
        }
    }

    private MimeMessage mail(String key, String words, InternetAddress to) throws MessagingException {
        String domain = from.getAddress().substring(from.getAddress().lastIndexOf('@') + 1);
        MimeMessage mail = new KeyedMessage(session, key, domain);
        mail.setFrom(from);
        mail.setRecipient(Message.RecipientType.TO, to);
        mail.setSubject(subject, StandardCharsets.UTF_8.name());
        mail.setText(words, StandardCharsets.UTF_8.name());
        // Nobody's machine answers that he is on holiday.
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.saveChanges();
        return mail;
    }

    private Delivery send(MimeMessage mail) throws MessagingException {
        try (Transport transport = session.getTransport()) {
            transport.connect(
                    settings.login().map(SmtpSettings.Login::user).orElse(null),
                    settings.login().map(SmtpSettings.Login::password).orElse(null));
            Address[] to = mail.getAllRecipients();
            transport.sendMessage(mail, to);
            return new Delivery.Delivered();
        }
    }
}
