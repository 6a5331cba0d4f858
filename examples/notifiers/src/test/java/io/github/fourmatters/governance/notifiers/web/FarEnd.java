package io.github.fourmatters.governance.notifiers.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A web server that keeps the last request and answers as it is told to. */
final class FarEnd implements AutoCloseable {
    static final Duration LIMIT = Duration.ofSeconds(5);
    static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch over = new CountDownLatch(1);
    volatile int status = 200;
    volatile String answer = "{}";
    volatile String retryAfter = "";
    volatile boolean hangs;
    volatile boolean hangsInBody;
    volatile byte[] body = {};
    volatile String signature = "";
    volatile String key = "";
    volatile String query = "";

    FarEnd() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    URI address(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    private void handle(HttpExchange exchange) throws IOException {
        body = exchange.getRequestBody().readAllBytes();
        signature = String.valueOf(exchange.getRequestHeaders().getFirst(WebhookSignature.HEADER));
        key = String.valueOf(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
        query = String.valueOf(exchange.getRequestURI().getRawQuery());
        waitWhile(hangs);
        if (!retryAfter.isEmpty()) {
            exchange.getResponseHeaders().add("Retry-After", retryAfter);
        }
        byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        waitWhile(hangsInBody);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private void waitWhile(boolean hanging) {
        try {
            if (hanging) {
                over.await();
            }
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
