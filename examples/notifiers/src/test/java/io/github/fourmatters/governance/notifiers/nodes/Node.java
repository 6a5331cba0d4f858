package io.github.fourmatters.governance.notifiers.nodes;

import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.jdbc.SqliteStorage;
import io.github.fourmatters.governance.json.JsonCodec;
import io.github.fourmatters.governance.notifiers.web.SignedWebhook;
import io.github.fourmatters.governance.notifiers.web.WebhookSignature;
import io.github.fourmatters.governance.notify.DispatchPolicy;
import io.github.fourmatters.governance.notify.Dispatcher;
import io.github.fourmatters.governance.notify.NoticeChannel;
import io.github.fourmatters.governance.notify.NoticeRouting;
import io.github.fourmatters.governance.notify.RateLimit;
import io.github.fourmatters.governance.spi.Storage;
import io.github.fourmatters.governance.spi.notice.Notifier;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** One node: a dispatcher over a storage's file, with a limited channel and an unlimited one to a gateway. */
final class Node {
    static final DispatchPolicy POLICY = DispatchPolicy.builder()
            .lease(Duration.ofMinutes(2))
            .maximumAttempts(3)
            .build();

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final WebhookSignature SIGNATURE = new WebhookSignature(new byte[32]);

    private Node() {}

    static Storage<Fact> storage(Path file) {
        return SqliteStorage.createOrOpen(file, new JsonCodec());
    }

    static Notifier webhook(URI gateway, Duration limit, InstantSource clock) {
        return new SignedWebhook(gateway, SIGNATURE, CLIENT, limit, clock);
    }

    static Dispatcher dispatcher(Storage<Fact> storage, Notifier notifier, InstantSource clock) {
        NoticeChannel limited = NoticeChannel.builder()
                .name("sms")
                .notifier(notifier)
                .limit(RateLimit.perMinute(30))
                .build();
        NoticeChannel free = NoticeChannel.of("mail", notifier);
        NoticeRouting routing = notice -> notice.recipient().startsWith("limited") ? limited : free;
        return Dispatcher.of(storage, routing, POLICY, clock);
    }

    /** A process of its own. */
    static Process start(Path file, URI gateway, Instant now) throws java.io.IOException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                Node.class.getName(),
                file.toString(),
                gateway.toString(),
                now.toString());
        return new ProcessBuilder(command).inheritIO().start();
    }

    /** Delivers until it is killed. */
    public static void main(String[] arguments) {
        InstantSource clock = InstantSource.fixed(Instant.parse(arguments[2]));
        try (Storage<Fact> storage = storage(Path.of(arguments[0]))) {
            Notifier webhook = webhook(URI.create(arguments[1]), Duration.ofMinutes(10), clock);
            dispatcher(storage, webhook, clock).runUntilIdle();
        }
    }
}
