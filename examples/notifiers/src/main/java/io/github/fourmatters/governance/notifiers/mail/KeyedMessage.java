package io.github.fourmatters.governance.notifiers.mail;

import com.google.common.hash.Hashing;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;

/** A mail whose message id follows from a key: whoever gets it twice can tell. */
final class KeyedMessage extends MimeMessage {
    private final String id;

    KeyedMessage(Session session, String key, String domain) {
        super(session);
        this.id = "<" + Hashing.sha256().hashString(key, StandardCharsets.UTF_8) + "@" + domain + ">";
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", id);
    }
}
