package io.github.fourmatters.governance.springboot;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** One instance of the service on PostgreSQL, with a mail server, for all tests. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "spring.main.banner-mode=off")
@Import(TurnedClock.class)
abstract class OneInstance {
    private static final GreenMail MAIL = mailServer();

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    static {
        // A machine may have other work.
        Awaitility.setDefaultTimeout(Duration.ofSeconds(30));
    }

    private static GreenMail mailServer() {
        ServerSetup anywhere = ServerSetupTest.SMTP.dynamicPort();
        GreenMail server = new GreenMail(anywhere);
        server.start();
        return server;
    }

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        Instance.settings(mailPort()).forEach((name, value) -> registry.add(name, () -> value));
    }

    static int mailPort() {
        return MAIL.getSmtp().getPort();
    }

    /** Starts another instance beside it. */
    static Instance another(Map<String, ?> settings) {
        return Instance.start(0, mailPort(), settings);
    }

    /** The mails that came to an address, in the order of their coming. */
    static List<MimeMessage> mails(String address) {
        return Arrays.stream(MAIL.getReceivedMessages())
                .filter(mail -> isTo(mail, address))
                .toList();
    }

    private static boolean isTo(MimeMessage mail, String address) {
        try {
            return Arrays.stream(mail.getAllRecipients()).map(Address::toString).anyMatch(address::equals);
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    JdbcClient jdbc() {
        return jdbc;
    }

    Instance instance() {
        return Instance.running(port);
    }

    Community community(String name) {
        return Community.of(name, instance(), jdbc);
    }
}
