package io.github.fourmatters.governance.app.year;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Draws by chance that come out the same for the same seed and purpose, on every machine. */
final class SeededRandom {
    private final Random random;

    private SeededRandom(Random random) {
        this.random = random;
    }

    /** Begins a sequence of its own for a purpose, so that one purpose's draws do not shift those of another. */
    static SeededRandom of(long seed, String purpose) {
        return new SeededRandom(new Random(seed * 1_000_003 + purpose.hashCode()));
    }

    /** A whole number, both ends included. */
    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    <T> T one(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }

    <T> ImmutableList<T> shuffled(List<T> things) {
        List<T> copy = new ArrayList<>(things);
        Collections.shuffle(copy, random);
        return ImmutableList.copyOf(copy);
    }

    /** Splits a total into so many parts of at least one each; the parts add up to the total. */
    ImmutableList<Integer> split(int total, int parts) {
        int[] shares = new int[parts];
        int even = total / parts;
        java.util.Arrays.fill(shares, even);
        shares[0] += total - even * parts;
        for (int part = 0; part + 1 < parts; part += 2) {
            int moved = random.nextInt(Math.max(1, even / 3));
            shares[part] -= moved;
            shares[part + 1] += moved;
        }
        return java.util.Arrays.stream(shares).boxed().collect(ImmutableList.toImmutableList());
    }

    byte[] bytes(int length) {
        byte[] drawn = new byte[length];
        random.nextBytes(drawn);
        return drawn;
    }
}
