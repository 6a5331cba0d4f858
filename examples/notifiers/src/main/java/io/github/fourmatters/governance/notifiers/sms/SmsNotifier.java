package io.github.fourmatters.governance.notifiers.sms;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.hash.Hashing;
import io.github.fourmatters.governance.notifiers.AddressBook;
import io.github.fourmatters.governance.notifiers.NoticeText;
import io.github.fourmatters.governance.spi.notice.Delivery;
import io.github.fourmatters.governance.spi.notice.DigestNotifier;
import io.github.fourmatters.governance.spi.notice.Notice;
import io.github.fourmatters.governance.spi.notice.Notifier;
import java.nio.charset.StandardCharsets;

/** Sends notices as text messages, one or several in one, through a {@link SmsGateway}. As thread-safe as that. */
public final class SmsNotifier implements Notifier, DigestNotifier {
    private final SmsGateway gateway;
    private final NoticeText text;
    private final AddressBook numbers;

    /**
     * Makes one.
     *
     * @param gateway who sends
     * @param text the words
     * @param numbers the recipients' telephone numbers
     */
    public SmsNotifier(SmsGateway gateway, NoticeText text, AddressBook numbers) {
        this.gateway = requireNonNull(gateway, "gateway");
        this.text = requireNonNull(text, "text");
        this.numbers = requireNonNull(numbers, "numbers");
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
        String reference =
                Hashing.sha256().hashString(key, StandardCharsets.UTF_8).toString();
        return numbers.address(notice)
                .map(number -> gateway.send(number, words, reference))
                .orElseGet(() -> new Delivery.Rejected("the recipient has no telephone number"));
    }
}
