package io.github.fourmatters.governance.tck.history;

import com.google.common.collect.ImmutableMap;
import io.github.fourmatters.governance.tck.history.AppendModel.Asked;
import io.github.fourmatters.governance.tck.history.AppendModel.Ledger;
import java.util.Optional;

/** Models a ledger of which streams are appended to at a version, under commands, and whose head is read. */
public final class AppendModel implements Model<Ledger, Asked, String> {

    /**
     * Is what is asked: an append, or to read the head or a stream's version where there is no command.
     *
     * @param command the command's id; empty to read
     * @param stream the stream; empty to read the head
     * @param expected the version that is expected
     */
    public record Asked(String command, String stream, long expected) {}

    /**
     * Is the state of a ledger.
     *
     * @param head its last position
     * @param versions the version of each stream
     * @param commands the position of each command's event
     */
    public record Ledger(long head, ImmutableMap<String, Long> versions, ImmutableMap<String, Long> commands) {

        private long version(String stream) {
            return versions.getOrDefault(stream, 0L);
        }

        private Ledger with(Asked append) {
            return new Ledger(
                    head + 1,
                    ImmutableMap.<String, Long>builder()
                            .putAll(versions)
                            .put(append.stream(), version(append.stream()) + 1)
                            .buildKeepingLast(),
                    ImmutableMap.<String, Long>builder()
                            .putAll(commands)
                            .put(append.command(), head + 1)
                            .buildOrThrow());
        }
    }

    /** Makes the model. */
    public AppendModel() {}

    /**
     * Gives the answer to an append that was done.
     *
     * @param position of its event
     * @return the answer
     */
    public static String appended(long position) {
        return "appended at " + position;
    }

    /**
     * Gives the answer to an append whose command was known.
     *
     * @param position of the first event
     * @return the answer
     */
    public static String alreadyDone(long position) {
        return "already done at " + position;
    }

    /**
     * Gives the answer to an append that met another version.
     *
     * @param actual the stream's version
     * @return the answer
     */
    public static String conflict(long actual) {
        return "conflict with " + actual;
    }

    @Override
    public Ledger initial() {
        return new Ledger(0, ImmutableMap.of(), ImmutableMap.of());
    }

    @Override
    public Optional<Ledger> after(Ledger state, Asked input, String output) {
        String right = right(state, input);
        if (!right.equals(output)) {
            return Optional.empty();
        }
        return Optional.of(right.startsWith("appended") ? state.with(input) : state);
    }

    private static String right(Ledger state, Asked input) {
        if (input.command().isEmpty()) {
            return Long.toString(input.stream().isEmpty() ? state.head() : state.version(input.stream()));
        }
        Long before = state.commands().get(input.command());
        if (before != null) {
            return alreadyDone(before);
        }
        long actual = state.version(input.stream());
        return actual == input.expected() ? appended(state.head() + 1) : conflict(actual);
    }
}
