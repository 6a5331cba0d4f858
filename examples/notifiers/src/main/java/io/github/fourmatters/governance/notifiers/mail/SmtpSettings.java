package io.github.fourmatters.governance.notifiers.mail;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Optional;
import java.util.Properties;

/**
 * Says by which server mail goes out, and how it is spoken to.
 *
 * @param host the server's name
 * @param port its port, 1 to 65,535: as a rule 587 with {@link Security#STARTTLS}, 465 with {@link Security#TLS}
 * @param security how the connection is secured
 * @param login user and password, or empty for a server that asks for none
 * @param timeLimit how long to connect, and how long each answer may take; whole milliseconds, more than zero and at most an hour. A
 *     mail takes some ten answers, and all of them should fit into the dispatcher's lease
 */
public record SmtpSettings(String host, int port, Security security, Optional<Login> login, Duration timeLimit) {

    /** How a connection is secured. */
    public enum Security {
        /** By TLS from the first byte. */
        TLS,
        /** By TLS after a greeting; a server that does not offer it is refused. */
        STARTTLS,
        /** Not at all, for a server on the same machine. */
        NONE
    }

    /**
     * Who sends.
     *
     * @param user the user's name
     * @param password the password
     */
    public record Login(String user, String password) {
        /**
         * Refuses nulls.
         *
         * @param user the user's name
         * @param password the password
         */
        public Login {
            requireNonNull(user, "user");
            requireNonNull(password, "password");
        }

        @Override
        public String toString() {
            return "Login[user=" + user + "]";
        }
    }

    /**
     * Checks the parts.
     *
     * @param host the server's name
     * @param port its port
     * @param security how the connection is secured
     * @param login user and password, or empty
     * @param timeLimit how long each answer may take
     * @throws IllegalArgumentException naming the part, its value and what is allowed
     */
    public SmtpSettings {
        checkArgument(!requireNonNull(host, "host").isBlank(), "host is empty; name the mail server");
        checkArgument(port >= 1 && port <= 65_535, "port is %s; it must be 1 to 65535", port);
        requireNonNull(security, "security");
        requireNonNull(login, "login");
        checkArgument(
                timeLimit.toMillis() >= 1 && timeLimit.compareTo(Duration.ofHours(1)) <= 0,
                "timeLimit is %s; it must be a millisecond to an hour",
                timeLimit);
    }

    Properties properties() {
        Properties properties = new Properties();
        properties.setProperty("mail.transport.protocol", "smtp");
        properties.setProperty("mail.smtp.host", host);
        properties.setProperty("mail.smtp.port", Integer.toString(port));
        properties.setProperty("mail.smtp.auth", Boolean.toString(login.isPresent()));
        properties.setProperty("mail.smtp.ssl.enable", Boolean.toString(security == Security.TLS));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(security == Security.STARTTLS));
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString(security == Security.STARTTLS));
        String millis = Long.toString(timeLimit.toMillis());
        properties.setProperty("mail.smtp.connectiontimeout", millis);
        properties.setProperty("mail.smtp.timeout", millis);
        properties.setProperty("mail.smtp.writetimeout", millis);
        return properties;
    }
}
