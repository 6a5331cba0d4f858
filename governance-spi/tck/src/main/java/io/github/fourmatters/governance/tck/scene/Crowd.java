package io.github.fourmatters.governance.tck.scene;

import com.google.common.collect.ImmutableList;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntFunction;

/** Lets many threads do something at the same moment. */
public final class Crowd {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Crowd() {}

    /**
     * Runs work once on each of so many threads at once.
     *
     * @param size how many threads
     * @param work what each does, by its number from 0
     * @param <T> what it answers
     * @return the answers, by number
     * @throws AssertionError if one fails, or does not come to an end
     */
    public static <T> ImmutableList<T> run(int size, IntFunction<T> work) {
        return run(size, PATIENCE, work);
    }

    /**
     * Runs work once on each of so many threads at once.
     *
     * @param size how many threads
     * @param patience how long each may take
     * @param work what each does, by its number from 0
     * @param <T> what it answers
     * @return the answers, by number
     * @throws AssertionError if one fails, or does not come to an end
     */
    public static <T> ImmutableList<T> run(int size, Duration patience, IntFunction<T> work) {
        CyclicBarrier start = new CyclicBarrier(size);
        ExecutorService threads = Executors.newFixedThreadPool(size);
        try {
            List<Future<T>> answers = new ArrayList<>();
            for (int at = 0; at < size; at++) {
                int number = at;
                answers.add(threads.submit(() -> {
                    start.await();
                    return work.apply(number);
                }));
            }
            return all(answers, patience);
        } finally {
            threads.shutdownNow();
        }
    }

    private static <T> ImmutableList<T> all(List<Future<T>> answers, Duration patience) {
        ImmutableList.Builder<T> all = ImmutableList.builder();
        for (Future<T> each : answers) {
            all.add(answer(each, patience));
        }
        return all.build();
    }

    /**
     * Waits for an answer, and not for ever.
     *
     * @param future is going to have it
     * @param <T> what is answered
     * @return the answer
     * @throws AssertionError if it fails, or does not come to an end
     */
    public static <T> T answer(Future<T> future) {
        return answer(future, PATIENCE);
    }

    private static <T> T answer(Future<T> future, Duration patience) {
        try {
            return future.get(patience.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException failure) {
            throw new AssertionError("a thread of the crowd failed: " + failure.getCause(), failure.getCause());
        } catch (TimeoutException late) {
            throw new AssertionError("a thread of the crowd still waits after " + patience, late);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", interrupted);
        }
    }
}
