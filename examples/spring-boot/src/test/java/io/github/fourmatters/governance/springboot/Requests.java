package io.github.fourmatters.governance.springboot;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fourmatters.governance.springboot.Instance.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.springframework.web.client.RestClientException;

/** Requests of several clients at once, each of which sends its own again until it is answered. */
final class Requests {
    /** How many of them are on their way at once. */
    static final int CLIENTS = 6;

    private static final int MOST_ATTEMPTS = 400;
    private static final int PAUSE_MILLIS = 50;

    private final int count;
    private final AtomicInteger answered = new AtomicInteger();
    private final List<Future<?>> begun = new ArrayList<>();

    Requests(int count) {
        this.count = count;
    }

    /** Sends all of them, and waits until all are done. */
    void send(IntFunction<Answer> request) {
        begin(request);
        end();
    }

    void begin(IntFunction<Answer> request) {
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        for (int number = 0; number < count; number++) {
            int own = number;
            begun.add(clients.submit(() -> untilDone(request, own)));
        }
        clients.shutdown();
    }

    int answered() {
        return answered.get();
    }

    void end() {
        for (Future<?> each : begun) {
            try {
                each.get(1, TimeUnit.MINUTES);
            } catch (Exception failure) {
                throw new AssertionError("a request was never done", failure);
            }
        }
        begun.clear();
    }

    private Answer untilDone(IntFunction<Answer> request, int number) throws InterruptedException {
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            try {
                Answer answer = request.apply(number);
                if (answer.status() < 500) {
                    assertThat(answer.status()).isEqualTo(201);
                    answered.incrementAndGet();
                    return answer;
                }
            } catch (RestClientException notThere) {
                // Nobody knows whether it was carried out: that is what the command id is for.
            }
            Thread.sleep(PAUSE_MILLIS);
        }
        throw new AssertionError("request " + number + " was not done");
    }
}
