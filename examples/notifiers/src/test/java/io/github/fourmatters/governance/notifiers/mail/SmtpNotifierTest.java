package io.github.fourmatters.governance.notifiers.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.github.fourmatters.governance.notifiers.AddressBook;
import io.github.fourmatters.governance.notifiers.Samples;
import io.github.fourmatters.governance.spi.notice.Delivery;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SmtpNotifierTest {
    private static final Duration LIMIT = Duration.ofSeconds(5);
    private static final Delivery LATER = new Delivery.RetryAfter(Duration.ZERO);

    private static SmtpNotifier notifier(int port, Duration limit, AddressBook addresses) {
        SmtpSettings settings =
                new SmtpSettings("127.0.0.1", port, SmtpSettings.Security.NONE, Optional.empty(), limit);
        return new SmtpNotifier(
                settings,
                "office@lakeside.example",
                "社区通知",
                notice -> notice.parameters().get("issue"),
                addresses);
    }

    private static SmtpNotifier notifier(int port) {
        return notifier(port, LIMIT, notice -> Optional.of(notice.recipient() + "@lakeside.example"));
    }

    private static Delivery answered(Map<String, String> answers) {
        try (ScriptedSmtp server = new ScriptedSmtp(answers)) {
            return notifier(server.port()).deliver(Samples.NOTICE);
        }
    }

    @Test
    void a_notice_becomes_a_mail_that_can_be_told_when_it_comes_twice() throws Exception {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            SmtpNotifier notifier = notifier(server.getSmtp().getPort());
            assertThat(notifier.deliver(Samples.NOTICE)).isEqualTo(new Delivery.Delivered());
            assertThat(notifier.deliver(Samples.NOTICE)).isEqualTo(new Delivery.Delivered());

            assertThat(server.waitForIncomingEmail(LIMIT.toMillis(), 2)).isTrue();
            MimeMessage mail = server.getReceivedMessages()[0];
            assertThat(mail.getAllRecipients()[0]).hasToString("resident-7@lakeside.example");
            assertThat(mail.getSubject()).isEqualTo("社区通知");
            assertThat(mail.getContent().toString().strip()).isEqualTo("路灯 1");
            assertThat(mail.getMessageID())
                    .matches("<[0-9a-f]{64}@lakeside.example>")
                    .isEqualTo(server.getReceivedMessages()[1].getMessageID());
        } finally {
            server.stop();
        }
    }

    @Test
    void several_notices_become_one_mail() throws Exception {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            ImmutableList<io.github.fourmatters.governance.spi.notice.Notice> both =
                    ImmutableList.of(Samples.NOTICE, Samples.notice("lakeside:c2#1"));
            assertThat(notifier(server.getSmtp().getPort()).deliver(both)).isEqualTo(new Delivery.Delivered());
            assertThat(server.waitForIncomingEmail(LIMIT.toMillis(), 1)).isTrue();
            assertThat(server.getReceivedMessages()[0].getContent().toString().strip())
                    .isEqualToNormalizingNewlines("路灯 1\n\n路灯 1");
        } finally {
            server.stop();
        }
    }

    @Test
    void what_the_server_refuses_for_good_is_rejected_without_the_address_in_the_reason() {
        assertThat(answered(Map.of("RCPT", "550 5.1.1 <resident-7@lakeside.example> is nobody here")))
                .isEqualTo(new Delivery.Rejected("SMTP 550"));
        assertThat(answered(Map.of("DATA", "554 5.7.1 no mail of yours"))).isEqualTo(new Delivery.Rejected("SMTP 554"));
    }

    @Test
    void what_the_server_refuses_for_now_is_tried_again() {
        assertThat(answered(Map.of("RCPT", "451 4.3.0 come back later"))).isEqualTo(LATER);
        assertThat(answered(Map.of("CONNECT", "421 too busy"))).isEqualTo(LATER);
        assertThat(answered(Map.of("MAIL", "553 5.1.8 who are you"))).isEqualTo(LATER);
    }

    @Test
    void a_server_that_is_not_there_or_does_not_answer_in_time_is_tried_again() {
        ScriptedSmtp gone = new ScriptedSmtp(Map.of());
        gone.close();
        assertThat(notifier(gone.port()).deliver(Samples.NOTICE)).isEqualTo(LATER);
        try (ScriptedSmtp silent = new ScriptedSmtp(Map.of("RCPT", ScriptedSmtp.SILENCE))) {
            SmtpNotifier impatient =
                    notifier(silent.port(), Duration.ofMillis(200), notice -> Optional.of("li@lakeside.example"));
            assertThat(impatient.deliver(Samples.NOTICE)).isEqualTo(LATER);
        }
    }

    @Test
    void a_recipient_without_an_address_is_rejected() {
        assertThat(notifier(1, LIMIT, notice -> Optional.empty()).deliver(Samples.NOTICE))
                .isEqualTo(new Delivery.Rejected("the recipient has no mail address"));
        assertThat(notifier(1, LIMIT, notice -> Optional.of("li at home")).deliver(Samples.NOTICE))
                .isEqualTo(new Delivery.Rejected("the recipient's mail address is none"));
    }

    @Test
    void settings_that_cannot_work_are_refused_and_show_no_password() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SmtpSettings("mail", 0, SmtpSettings.Security.TLS, Optional.empty(), LIMIT))
                .withMessage("port is 0; it must be 1 to 65535");
        assertThat(new SmtpSettings.Login("office", "secret")).asString().doesNotContain("secret");
    }
}
