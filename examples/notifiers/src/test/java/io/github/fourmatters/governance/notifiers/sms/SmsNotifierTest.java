package io.github.fourmatters.governance.notifiers.sms;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.notifiers.Samples;
import io.github.fourmatters.governance.spi.notice.Delivery;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SmsNotifierTest {
    private final List<String> sent = new ArrayList<>();
    private final List<String> references = new ArrayList<>();
    private Optional<String> number = Optional.of("555-0100");
    private final SmsNotifier notifier = new SmsNotifier(
            (to, text, reference) -> {
                sent.add(to + ": " + text);
                references.add(reference);
                return new Delivery.Delivered();
            },
            notice -> notice.parameters().get("issue"),
            notice -> number);

    @Test
    void a_notice_is_sent_under_the_same_reference_each_time() {
        assertThat(notifier.deliver(Samples.NOTICE)).isEqualTo(new Delivery.Delivered());
        notifier.deliver(Samples.NOTICE);
        notifier.deliver(Samples.notice("lakeside:c2#1"));
        assertThat(sent).startsWith("555-0100: 路灯 1");
        assertThat(references.get(0)).isEqualTo(references.get(1)).isNotEqualTo(references.get(2));
    }

    @Test
    void several_notices_are_one_message() {
        notifier.deliver(ImmutableList.of(Samples.NOTICE, Samples.NOTICE));
        assertThat(sent).containsExactly("555-0100: 路灯 1\n\n路灯 1");
    }

    @Test
    void a_recipient_without_a_number_is_rejected() {
        number = Optional.empty();
        assertThat(notifier.deliver(Samples.NOTICE))
                .isEqualTo(new Delivery.Rejected("the recipient has no telephone number"));
        assertThat(sent).isEmpty();
    }
}
