package io.github.fourmatters.governance.tck.workload;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.spi.LedgerId;
import java.util.List;
import java.util.Random;

/**
 * Says who works where: so many writers on so many ledgers that they share. Immutable.
 *
 * @param name tells this workload's streams from those of others on the same place: letters and digits
 * @param seed what its steps are drawn from
 * @param ledgers how many ledgers, 1 or more
 * @param writers how many threads, 1 or more
 * @param pauseMicros how long each writer rests after a step
 */
public record Workload(String name, long seed, int ledgers, int writers, int pauseMicros) {

    /**
     * Gives the workload as arguments of a process.
     *
     * @return five texts
     */
    public ImmutableList<String> arguments() {
        return ImmutableList.of(
                name,
                Long.toString(seed),
                Integer.toString(ledgers),
                Integer.toString(writers),
                Integer.toString(pauseMicros));
    }

    /**
     * Reads a workload from the arguments of a process.
     *
     * @param arguments what {@link #arguments} gave
     * @return the workload
     */
    public static Workload of(List<String> arguments) {
        return new Workload(
                arguments.get(0),
                Long.parseLong(arguments.get(1)),
                Integer.parseInt(arguments.get(2)),
                Integer.parseInt(arguments.get(3)),
                Integer.parseInt(arguments.get(4)));
    }

    static LedgerId ledger(int number) {
        return new LedgerId("ledger-" + number);
    }

    /** Gives the numbers that one step of one writer is drawn from. */
    Random random(int writer, long step) {
        return new Random(seed * 1_000_003 + writer * 10_007L + step * 31);
    }

    @Override
    public String toString() {
        return name + " (seed " + seed + "): " + writers + " writers on " + ledgers + " ledgers";
    }
}
