package io.github.fourmatters.governance.notifiers.web;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Posts JSON within a time limit that counts for the whole call, the answer's last byte included. */
final class HttpPost {
    private final HttpClient client;
    private final Duration timeLimit;

    HttpPost(HttpClient client, Duration timeLimit) {
        checkArgument(
                !timeLimit.isNegative() && !timeLimit.isZero(),
                "timeLimit is %s; it must be more than zero",
                timeLimit);
        this.client = requireNonNull(client, "client");
        this.timeLimit = timeLimit;
    }

    HttpResponse<String> send(URI target, Map<String, String> headers, byte[] body) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(target)
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        CompletableFuture<HttpResponse<String>> answer =
                client.sendAsync(request.build(), HttpResponse.BodyHandlers.ofString());
        try {
            return answer.get(timeLimit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            throw new IOException("no answer within " + timeLimit, late);
        } catch (ExecutionException failed) {
            throw new IOException("the call failed", failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("the call was interrupted", interrupted);
        } finally {
            answer.cancel(true);
        }
    }
}
