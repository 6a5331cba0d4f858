package io.github.fourmatters.governance.testkit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SplittableRandom;

/** The details of one step, all of them from one number. */
final class Dice {
    private final SplittableRandom random;

    Dice(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** A number from 0 up to, and without, the bound. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    int between(int least, int greatest) {
        return least + below(greatest - least + 1);
    }

    boolean oneIn(int many) {
        return below(many) == 0;
    }

    <T> T of(Collection<T> things) {
        return List.copyOf(things).get(below(things.size()));
    }

    /** Some of the things, at least as many as said, in a random order. */
    <T> List<T> some(Collection<T> things, int least) {
        List<T> left = new ArrayList<>(things);
        int wanted = between(Math.min(least, left.size()), left.size());
        List<T> chosen = new ArrayList<>();
        while (chosen.size() < wanted) {
            chosen.add(left.remove(below(left.size())));
        }
        return chosen;
    }
}
