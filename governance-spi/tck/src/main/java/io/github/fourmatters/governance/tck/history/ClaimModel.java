package io.github.fourmatters.governance.tck.history;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.tck.history.ClaimModel.Asked;
import io.github.fourmatters.governance.tck.history.ClaimModel.Waiting;
import java.util.Optional;

/**
 * Models an outbox: notices in the order in which they were enqueued, some of them lent out. Its time is a number, as its answers
 * are lists: of {@code key#token#attempt} for each claim, or of {@code true} or {@code false}.
 */
public final class ClaimModel implements Model<ImmutableList<Waiting>, Asked, ImmutableList<String>> {

    /** Is what may be asked. */
    public enum Verb {
        /** Puts a notice at the end. */
        ENQUEUE,
        /** Lends notices out. */
        CLAIM,
        /** Removes a notice that is lent out. */
        COMPLETE,
        /** Gives a notice back, to be claimed at once. */
        RETRY,
        /** Sets a notice aside. */
        PARK
    }

    /**
     * Is what is asked.
     *
     * @param verb what shall be done
     * @param key the notice's key, and its order key behind a slash; empty to claim
     * @param token the token of the claim; empty to enqueue and to claim
     * @param now the time
     * @param until when a claim ends, or how many are claimed at most, as the verb needs
     * @param max how many are claimed at most
     */
    public record Asked(Verb verb, String key, String token, long now, long until, int max) {}

    /**
     * Is a notice that waits.
     *
     * @param key its key, and its order key behind a slash
     * @param token of the claim that holds it; empty if none ever did
     * @param free when it may be claimed
     * @param attempts how often it was claimed
     * @param parked whether it is set aside
     */
    public record Waiting(String key, String token, long free, int attempts, boolean parked) {

        private String orderKey() {
            return key.substring(key.indexOf('/'));
        }

        private String claimed() {
            return key + "#" + token + "#" + attempts;
        }
    }

    private static final ImmutableList<String> YES = ImmutableList.of("true");
    private static final ImmutableList<String> NO = ImmutableList.of("false");

    /** Makes the model. */
    public ClaimModel() {}

    @Override
    public ImmutableList<Waiting> initial() {
        return ImmutableList.of();
    }

    @Override
    public Optional<ImmutableList<Waiting>> after(
            ImmutableList<Waiting> state, Asked input, ImmutableList<String> output) {
        return switch (input.verb()) {
            case ENQUEUE ->
                Optional.of(ImmutableList.<Waiting>builder()
                        .addAll(state)
                        .add(new Waiting(input.key(), "", input.now(), 0, false))
                        .build());
            case CLAIM -> claimed(state, input, output);
            case COMPLETE, RETRY, PARK -> ended(state, input, output);
        };
    }

    /** Goes through what was claimed: each must be the oldest of its order key that is not parked, and free. */
    private static Optional<ImmutableList<Waiting>> claimed(
            ImmutableList<Waiting> state, Asked input, ImmutableList<String> output) {
        if (output.size() > input.max()) {
            return Optional.empty();
        }
        ImmutableList<Waiting> left = state;
        for (String each : output) {
            String[] parts = each.split("#", -1);
            Optional<Waiting> next = left.stream()
                    .filter(waiting ->
                            !waiting.parked() && waiting.orderKey().equals(parts[0].substring(parts[0].indexOf('/'))))
                    .findFirst();
            Optional<Waiting> lent = next.filter(waiting -> waiting.free() <= input.now())
                    .map(waiting -> new Waiting(waiting.key(), parts[1], input.until(), waiting.attempts() + 1, false))
                    .filter(waiting -> waiting.claimed().equals(each));
            if (lent.isEmpty()) {
                return Optional.empty();
            }
            left = replaced(left, next.get(), lent);
        }
        return Optional.of(left);
    }

    private static Optional<ImmutableList<Waiting>> ended(
            ImmutableList<Waiting> state, Asked input, ImmutableList<String> output) {
        Optional<Waiting> held = state.stream()
                .filter(each -> each.key().equals(input.key()) && each.token().equals(input.token()) && !each.parked())
                .findFirst();
        if (!output.equals(held.isPresent() ? YES : NO)) {
            return Optional.empty();
        }
        return Optional.of(
                held.map(each -> replaced(state, each, without(each, input))).orElse(state));
    }

    private static Optional<Waiting> without(Waiting held, Asked input) {
        return switch (input.verb()) {
            case RETRY -> Optional.of(new Waiting(held.key(), "given back", input.now(), held.attempts(), false));
            case PARK -> Optional.of(new Waiting(held.key(), "parked", input.now(), held.attempts(), true));
            default -> Optional.empty();
        };
    }

    private static ImmutableList<Waiting> replaced(ImmutableList<Waiting> state, Waiting old, Optional<Waiting> other) {
        ImmutableList.Builder<Waiting> all = ImmutableList.builder();
        for (Waiting each : state) {
            if (each.equals(old)) {
                other.ifPresent(all::add);
            } else {
                all.add(each);
            }
        }
        return all.build();
    }
}
