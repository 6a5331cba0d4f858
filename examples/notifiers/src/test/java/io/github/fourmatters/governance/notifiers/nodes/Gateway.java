package io.github.fourmatters.governance.notifiers.nodes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;

/** A far end where some recipients cannot be reached, until they are healed. */
final class Gateway implements AutoCloseable {
    /** What arrived, and when by the clock of the test. */
    record Received(String recipient, String key, Instant at) {}

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch over = new CountDownLatch(1);
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final AtomicReference<Instant> now;
    private volatile boolean healed;
    private volatile int hangsAfter = Integer.MAX_VALUE;

    Gateway(AtomicReference<Instant> now) {
        this.now = now;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/notices");
    }

    void heal() {
        healed = true;
    }

    /** Answers nobody any more once so many have arrived. */
    void hangAfter(int count) {
        hangsAfter = count;
    }

    List<Received> received() {
        return List.copyOf(received);
    }

    List<String> keys(String recipient) {
        return received.stream()
                .filter(each -> each.recipient().equals(recipient))
                .map(Received::key)
                .distinct()
                .toList();
    }

    private void handle(HttpExchange exchange) throws IOException {
        JsonNode notice = new ObjectMapper().readTree(exchange.getRequestBody());
        String recipient = notice.get("recipient").asText();
        if (recipient.equals("hanging") && !healed) {
            hang();
        }
        boolean refused = recipient.equals("failing") && !healed;
        if (!refused) {
            received.add(new Received(recipient, notice.get("dedupeKey").asText(), now.get()));
        }
        if (received.size() > hangsAfter) {
            hang();
        }
        exchange.sendResponseHeaders(refused ? 503 : 204, -1);
        exchange.close();
    }

    private void hang() {
        try {
            over.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        over.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
