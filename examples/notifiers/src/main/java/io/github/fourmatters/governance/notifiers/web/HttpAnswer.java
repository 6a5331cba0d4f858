package io.github.fourmatters.governance.notifiers.web;

import io.github.fourmatters.governance.spi.notice.Delivery;
import java.net.http.HttpResponse;
import java.time.Duration;

/** What a status says of a notice: too early, too often and the server's own faults pass; the rest does not. */
final class HttpAnswer {
    private static final int SUCCESS = 2;
    private static final int SERVER = 5;

    private HttpAnswer() {}

    static Delivery delivery(HttpResponse<?> response) {
        int status = response.statusCode();
        if (status / 100 == SUCCESS) {
            return new Delivery.Delivered();
        }
        return isPassing(status) ? new Delivery.RetryAfter(asked(response)) : new Delivery.Rejected("HTTP " + status);
    }

    private static boolean isPassing(int status) {
        return status / 100 == SERVER || status == 408 || status == 425 || status == 429;
    }

    /** The wait that the far end asks for, in seconds; a date is not read, since the dispatcher's own wait will do. */
    private static Duration asked(HttpResponse<?> response) {
        return response.headers()
                .firstValue("Retry-After")
                .filter(value -> value.matches("\\d{1,8}"))
                .map(value -> Duration.ofSeconds(Long.parseLong(value)))
                .orElse(Duration.ZERO);
    }
}
