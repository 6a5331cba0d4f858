package io.github.fourmatters.governance.notifiers;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fourmatters.governance.spi.notice.Delivery;
import org.junit.jupiter.api.Test;

class LogNotifierTest {
    @Test
    void what_is_written_names_neither_the_recipient_nor_the_words() {
        assertThat(LogNotifier.line(Samples.NOTICE))
                .isEqualTo("notice lakeside:c1#1 of template issue-received in ledger lakeside");
    }

    @Test
    void it_takes_everything() {
        assertThat(new LogNotifier().deliver(Samples.NOTICE)).isEqualTo(new Delivery.Delivered());
    }
}
