package io.github.fourmatters.governance;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.fourmatters.governance.charter.Charter;
import io.github.fourmatters.governance.issue.Actor;
import io.github.fourmatters.governance.issue.AggregateRef;
import io.github.fourmatters.governance.issue.Command;
import io.github.fourmatters.governance.issue.CommonRefusalReason;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.kernel.Alarm;
import io.github.fourmatters.governance.kernel.Context;
import io.github.fourmatters.governance.kernel.Decision;
import io.github.fourmatters.governance.spi.CommandId;
import io.github.fourmatters.governance.spi.journal.Recorded;
import io.github.fourmatters.governance.spi.journal.StreamId;
import io.github.fourmatters.governance.spi.timer.DueTimer;
import io.github.fourmatters.governance.spi.timer.TimerKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells from the facts of one stream alone which alarms should stand on it, for an audit that compares them with those that do.
 *
 * <pre>{@code
 * AlarmReplay replay = AlarmReplay.of(stream);
 * page.events().forEach(replay::apply);
 * ImmutableList<AlarmReplay.Standing> standing = replay.standing(now);
 * }</pre>
 *
 * <p>For one thread.
 */
public final class AlarmReplay {
    /** Whether an alarm still has something to do follows from the facts; no rule of a charter changes that. */
    private static final Charter ANY = Charter.fourMatters();

    private static final CommandId UNGIVEN = new CommandId(AlarmRunner.PREFIX + "replay");

    private final StreamId stream;
    private final AggregateRef aggregate;
    private final Map<String, Standing> standing = new LinkedHashMap<>();
    private final Set<CommandId> rung = new HashSet<>();
    private final Map<CommandId, Long> unexplained = new HashMap<>();
    private final List<Fact> news = new ArrayList<>();
    private Optional<CommandId> command = Optional.empty();
    private StreamState before;
    private StreamState after;

    /**
     * An alarm that the facts of a stream want.
     *
     * @param timer which alarm, and when it rings
     * @param idle whether it was due when it had nothing to do: the clock may have taken it away then without a trace
     */
    public record Standing(DueTimer timer, boolean idle) {
        /**
         * Checks the parts.
         *
         * @param timer which alarm, and when it rings
         * @param idle whether it was due when it had nothing to do
         */
        public Standing {
            requireNonNull(timer, "timer");
        }
    }

    private AlarmReplay(StreamId stream) {
        this.stream = stream;
        this.aggregate = AggregateRef.of(stream);
        this.before = StreamState.empty(stream);
        this.after = before;
    }

    /**
     * Begins before the first fact of a stream.
     *
     * @param stream the stream
     * @return the replay
     */
    public static AlarmReplay of(StreamId stream) {
        return new AlarmReplay(requireNonNull(stream, "stream"));
    }

    /**
     * Takes in the next fact.
     *
     * @param recorded the fact, of the next version of the stream
     * @throws RuntimeException if nothing that the deciders accept leads to this fact here
     */
    public void apply(Recorded<Fact> recorded) {
        if (!command.equals(Optional.of(recorded.command()))) {
            settle();
            command = Optional.of(recorded.command());
            ring(recorded);
            markIdle(recorded.recordedAt());
        }
        news.add(recorded.payload());
        after = after.after(recorded.payload());
    }

    /** What the alarms of the last command were: first those that follow from its facts, then those that follow from what became of the aggregate. */
    private void settle() {
        if (news.isEmpty()) {
            return;
        }
        ImmutableList.Builder<Alarm> alarms = ImmutableList.builder();
        news.forEach(fact -> Matters.alarms(fact.event(), alarms));
        Matters.alarms(aggregate, loaded(before), loaded(after), alarms);
        alarms.build().stream()
                .filter(alarm -> alarm.subject().equals(aggregate))
                .forEach(this::set);
        news.clear();
        before = after;
    }

    private CommandStates loaded(StreamState state) {
        CommandStates loaded = new CommandStates(stream.ledger());
        loaded.put(state);
        return loaded;
    }

    private void set(Alarm alarm) {
        alarm.at()
                .ifPresentOrElse(
                        at -> standing.put(
                                alarm.name(),
                                new Standing(new DueTimer(new TimerKey(stream, alarm.name()), at), false)),
                        () -> standing.remove(alarm.name()));
    }

    /** Takes away the alarm whose command this is. */
    private void ring(Recorded<Fact> recorded) {
        if (!recorded.command().value().startsWith(AlarmRunner.PREFIX)) {
            return;
        }
        for (Standing each : standing.values()) {
            if (AlarmRunner.commandOf(each.timer(), before.version()).equals(recorded.command())) {
                standing.remove(each.timer().key().name());
                rung.add(recorded.command());
                return;
            }
        }
        unexplained.put(recorded.command(), recorded.position());
    }

    /** Marks what was due before an instant and has nothing to do as things are now. */
    private void markIdle(Instant instant) {
        standing.replaceAll(
                (name, each) -> each.idle() || !each.timer().at().isBefore(instant) || !hasNothingToDo(each.timer())
                        ? each
                        : new Standing(each.timer(), true));
    }

    private boolean hasNothingToDo(DueTimer due) {
        Optional<Command> given = Matters.due(aggregate, due.key().name());
        return given.isPresent() && isLate(given.get(), due.at());
    }

    /** Whether the decider would say that it comes too late, as it does to the clock. */
    private boolean isLate(Command given, Instant at) {
        CommandStates loaded = loaded(before);
        Context context = new Context(
                UNGIVEN, stream.ledger(), Actor.system(), StreamState.later(at, before.newest()), ANY.terms(), "");
        MatterUnderCharter<?, ?, ?> matter = Matters.of(given);
        matter.reads(context, given, loaded).stream()
                .filter(read -> !loaded.has(read))
                .forEach(read -> loaded.put(StreamState.empty(read, stream.ledger())));
        return matter.decide(context, given, ANY, loaded) instanceof Decision.Refused refused
                && refused.refusal().reason() == CommonRefusalReason.WRONG_STAGE;
    }

    /**
     * Tells which alarms should stand after the facts so far.
     *
     * @param now the time: what is due by then may have been looked at by the clock
     * @return the alarms
     */
    public ImmutableList<Standing> standing(Instant now) {
        settle();
        markIdle(now.plusNanos(1));
        return ImmutableList.copyOf(standing.values());
    }

    /**
     * Tells which commands of the clock came from alarms of this stream.
     *
     * @return their ids
     */
    public ImmutableSet<CommandId> rung() {
        return ImmutableSet.copyOf(rung);
    }

    /**
     * Tells which commands of the clock came from no alarm of this stream. One that came from an alarm of another stream is right here.
     *
     * @return their ids, each with the position of its first fact on this stream
     */
    public ImmutableMap<CommandId, Long> unexplained() {
        return ImmutableMap.copyOf(unexplained);
    }
}
