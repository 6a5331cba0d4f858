package io.github.fourmatters.governance.notifiers.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.notifiers.nodes.Gateway.Received;
import io.github.fourmatters.governance.notify.Dispatcher;
import io.github.fourmatters.governance.notify.ParkedNotices;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.Storage;
import io.github.fourmatters.governance.spi.notice.Delivery;
import io.github.fourmatters.governance.spi.notice.Notice;
import io.github.fourmatters.governance.spi.notice.Notifier;
import io.github.fourmatters.governance.spi.notice.Parked;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two nodes on one storage, one of them killed in the middle; a recipient that fails, one that hangs, one that answers after its lease, and
 * a limited channel: nothing is lost, order is kept, what cannot be delivered is listed and delivered once it is released.
 */
class TwoNodesTest {
    private static final LedgerId LEDGER = new LedgerId("lakeside");
    private static final Instant START = Instant.parse("2026-03-09T01:00:00Z");
    private static final Duration LIMIT = Duration.ofMillis(300);

    @TempDir
    private Path folder;

    private final AtomicReference<Instant> now = new AtomicReference<>(START);
    private final Set<String> late = new HashSet<>();

    private static String key(String recipient, int number) {
        return recipient + "/" + number;
    }

    private static Stream<String> recipients() {
        return Stream.concat(
                Stream.concat(names("reader", 20), names("limited", 25)), Stream.of("failing", "hanging", "late"));
    }

    private static Stream<String> names(String name, int count) {
        return IntStream.range(0, count).mapToObj(number -> name + "-" + number);
    }

    private static List<String> expected(String recipient) {
        return IntStream.range(0, 3).mapToObj(number -> key(recipient, number)).toList();
    }

    private static void enqueue(Storage<Fact> storage) {
        storage.transactions().call(tx -> {
            recipients()
                    .forEach(recipient -> expected(recipient)
                            .forEach(key -> storage.outbox()
                                    .enqueue(
                                            tx,
                                            new Notice(key, LEDGER, recipient, recipient, "told", ImmutableMap.of()),
                                            START)));
            return 0;
        });
    }

    /** Delivers through the gateway; to one recipient it takes longer than the lease the first time. */
    private Notifier slowToOne(Gateway gateway) {
        Notifier webhook = Node.webhook(gateway.address(), LIMIT, now::get);
        return notice -> {
            Delivery answer = webhook.deliver(notice);
            if (notice.recipient().equals("late") && late.add(notice.dedupeKey())) {
                now.updateAndGet(at -> at.plus(Node.POLICY.lease()).plusSeconds(1));
            }
            return answer;
        };
    }

    private static List<Parked> parked(Storage<Fact> storage) {
        return ParkedNotices.of(storage.outbox())
                .list(LEDGER, Optional.empty(), 100)
                .items();
    }

    private void playMinutes(int minutes, Dispatcher... nodes) {
        IntStream.range(0, minutes).forEach(minute -> {
            for (Dispatcher node : nodes) {
                node.runOnce();
                now.updateAndGet(at -> at.plusSeconds(11));
                node.runUntilIdle();
            }
            now.updateAndGet(at -> at.plusSeconds(30));
        });
    }

    private void killInTheMiddle(Path file, Gateway gateway) throws Exception {
        gateway.hangAfter(7);
        Process killed = Node.start(file, gateway.address(), START);
        while (gateway.received().size() <= 7 && killed.isAlive()) {
            Thread.sleep(20);
        }
        assertThat(killed.isAlive()).isTrue();
        killed.destroyForcibly().waitFor();
        gateway.hangAfter(Integer.MAX_VALUE);
    }

    @Test
    void nothing_is_lost_and_order_is_kept_whatever_happens_to_some() throws Exception {
        Path file = folder.resolve("lakeside.db");
        try (Gateway gateway = new Gateway(now);
                Storage<Fact> one = Node.storage(file);
                Storage<Fact> other = Node.storage(file)) {
            enqueue(one);
            killInTheMiddle(file, gateway);
            Dispatcher first = Node.dispatcher(one, slowToOne(gateway), now::get);
            Dispatcher second = Node.dispatcher(other, slowToOne(gateway), now::get);

            playMinutes(40, first, second);
            assertThat(parked(other))
                    .extracting(each -> each.notice().dedupeKey())
                    .containsExactlyInAnyOrderElementsOf(
                            Stream.concat(expected("failing").stream(), expected("hanging").stream())
                                    .toList());

            gateway.heal();
            assertThat(ParkedNotices.of(one.outbox()).releaseAll(LEDGER, now.get()))
                    .isEqualTo(6);
            playMinutes(2, second, first);

            recipients()
                    .forEach(recipient ->
                            assertThat(gateway.keys(recipient)).as(recipient).isEqualTo(expected(recipient)));
            assertThat(parked(one)).isEmpty();
            assertThat(one.transactions()
                            .<Integer>read(tx -> one.outbox()
                                    .undelivered(tx, LEDGER, Optional.empty(), 9)
                                    .items()
                                    .size()))
                    .isZero();
            assertLimited(gateway);
        }
    }

    private static void assertLimited(Gateway gateway) {
        List<Instant> limited = gateway.received().stream()
                .filter(each -> each.recipient().startsWith("limited"))
                .map(Received::at)
                .toList();
        assertThat(limited).hasSizeGreaterThanOrEqualTo(75);
        IntStream.range(30, limited.size())
                .forEach(at -> assertThat(Duration.between(limited.get(at - 30), limited.get(at)))
                        .isGreaterThanOrEqualTo(Duration.ofMinutes(1)));
    }
}
