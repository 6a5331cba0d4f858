package io.github.fourmatters.governance.testkit;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.github.fourmatters.governance.Envelope;
import io.github.fourmatters.governance.charter.Charter;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.spi.CommandId;
import io.github.fourmatters.governance.spi.Storage;
import io.github.fourmatters.governance.spi.memory.InMemoryStorage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Plays histories of one community through the door, from whole numbers.
 *
 * <pre>{@code
 * History history = HistoryGenerator.standard().play(42, 100);
 * Invariants.check(history);
 * }</pre>
 *
 * <p>A history begins on 5 January 2026 and ends in December at the latest. Immutable; each play makes a storage of its own.
 */
public final class HistoryGenerator {
    private static final int SAMPLE = 20;
    private static final Instant BEGIN = Instant.parse("2026-01-05T01:00:00Z");

    private final Supplier<Storage<Fact>> storage;
    private final ImmutableSortedMap<Instant, Charter> charters;

    private HistoryGenerator(Supplier<Storage<Fact>> storage, ImmutableSortedMap<Instant, Charter> charters) {
        this.storage = storage;
        this.charters = charters;
    }

    /**
     * Returns a generator in memory, under {@link Charter#fourMatters()}.
     *
     * @return the generator
     */
    public static HistoryGenerator standard() {
        return new HistoryGenerator(InMemoryStorage::new, ImmutableSortedMap.of(Instant.MIN, Charter.fourMatters()));
    }

    /**
     * Returns generators in memory for the standard charter, for one with limits of hours, for one with stricter majorities, for one in
     * which the rules change in the middle of the year, and for one in which the calendar does.
     *
     * @return the generators, the standard one first
     */
    public static ImmutableList<HistoryGenerator> variants() {
        HistoryGenerator standard = standard();
        return ImmutableList.of(
                standard,
                standard.underCharters(Map.of(Instant.MIN, Charters.hasty())),
                standard.underCharters(Map.of(Instant.MIN, Charters.strict())),
                standard.underCharters(Map.of(
                        Instant.MIN, Charter.fourMatters(), Instant.parse("2026-05-06T03:00:00Z"), Charters.hasty())),
                standard.underCharters(Map.of(
                        Instant.MIN,
                        Charter.fourMatters(),
                        Instant.parse("2026-02-12T03:00:00Z"),
                        Charters.withoutHolidays())));
    }

    /**
     * Returns a generator that plays on another kind of storage.
     *
     * @param other makes an empty storage, a new one at each call
     * @return the generator
     */
    public HistoryGenerator on(Supplier<Storage<Fact>> other) {
        return new HistoryGenerator(requireNonNull(other, "other"), charters);
    }

    /**
     * Returns a generator that plays under other charters, which must know the categories of the standard one.
     *
     * @param others the charters, each with the instant from which it is in force; one of them from {@link Instant#MIN}
     * @return the generator
     */
    public HistoryGenerator underCharters(Map<Instant, Charter> others) {
        return new HistoryGenerator(storage, ImmutableSortedMap.copyOf(others));
    }

    /**
     * Plays a history.
     *
     * @param seed the same seed and length play the same history
     * @param length how many choices are made; a choice is mostly one command, sometimes several, sometimes a wait
     * @return the history
     */
    public History play(long seed, int length) {
        return play(new SplittableRandom(seed)
                .ints(length, 0, Integer.MAX_VALUE)
                .boxed()
                .toList());
    }

    /**
     * Plays a history.
     *
     * @param choices one number for each step: it chooses among what is possible then
     * @return the history
     */
    public History play(List<Integer> choices) {
        Play play = new Play(storage.get(), charters, BEGIN);
        for (int choice : choices) {
            options(play).choose(choice);
        }
        // So that nothing is left that the next command would have to ring first.
        play.tick();
        return new History(play, next(play));
    }

    private static Options options(Play play) {
        Options options = new Options();
        new RaiseMoves(play, options).add();
        new DeliberateMoves(play, options).add();
        new ActMoves(play, options).add();
        new SuperviseMoves(play).add(options);
        new EvaluateMoves(play, options).add();
        new BallotMoves(play, options).add();
        new ClockMoves(play, options).add();
        new WrongMoves(play, options.orders()).add(options);
        return options;
    }

    /** Some of what could be said next, right and wrong. */
    private static ImmutableList<Envelope> next(Play play) {
        Options options = options(play);
        List<Function<Dice, Order>> orders = new ArrayList<>(sample(options.orders()));
        orders.addAll(sample(new WrongMoves(play, options.orders()).orders()));
        ImmutableList.Builder<Envelope> next = ImmutableList.builder();
        for (int index = 0; index < orders.size(); index++) {
            Order order = orders.get(index).apply(new Dice(index));
            next.add(new Envelope(new CommandId("next-" + index), Cast.LEDGER, order.actor(), order.command()));
        }
        return next.build();
    }

    private static List<Function<Dice, Order>> sample(List<Function<Dice, Order>> orders) {
        int stride = 1 + orders.size() / SAMPLE;
        List<Function<Dice, Order>> some = new ArrayList<>();
        for (int index = 0; index < orders.size(); index += stride) {
            some.add(orders.get(index));
        }
        return some;
    }
}
