package io.github.fourmatters.governance.score;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.Comparators;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Lists;
import io.github.fourmatters.governance.quantity.Rational;
import io.github.fourmatters.governance.spi.text.TextRule;
import java.util.Comparator;

/**
 * Names for ranges of a score, such as "excellent" for 90 or more. They are decided on the exact value, never on the rounded one: 89.95 does
 * not reach 90, although it is shown as 90.0 with one digit.
 *
 * @param steps the grades with a threshold, from the highest on; at least one
 * @param below the grade of whatever reaches none of them
 */
public record GradeScale(ImmutableList<Step> steps, String below) {
    private static final int LONGEST_NAME = 100;

    /**
     * A grade and where it begins.
     *
     * @param atLeast the least value that has the grade
     * @param name what the grade is called
     */
    public record Step(Rational atLeast, String name) {
        /**
         * Checks the name.
         *
         * @param atLeast the least value that has the grade
         * @param name what the grade is called
         * @throws IllegalArgumentException if the name is longer than 100 characters or against {@link TextRule#LINE}
         */
        public Step {
            requireNonNull(atLeast, "atLeast");
            TextRule.LINE.require("the name of the grade from " + atLeast + " on", name, LONGEST_NAME);
        }
    }

    /**
     * Checks the grades.
     *
     * @param steps the grades with a threshold
     * @param below the grade of whatever reaches none of them
     * @throws IllegalArgumentException naming the grades, if there is none, their thresholds do not fall, or a name is used twice; or the
     *     lowest name, if it is longer than 100 characters or against {@link TextRule#LINE}
     */
    public GradeScale {
        requireNonNull(steps, "steps");
        TextRule.LINE.require("the name of the lowest grade", below, LONGEST_NAME);
        checkArgument(
                !steps.isEmpty()
                        && Comparators.isInStrictOrder(
                                Lists.transform(steps, Step::atLeast), Comparator.reverseOrder()),
                "grades %s must be one or more, from the highest on",
                steps);
        ImmutableList<String> names = ImmutableList.<String>builder()
                .addAll(Lists.transform(steps, Step::name))
                .add(below)
                .build();
        checkArgument(ImmutableSet.copyOf(names).size() == names.size(), "grades %s must have different names", names);
    }

    /**
     * Grades a value.
     *
     * @param exact the exact value, not null
     * @return the name of the highest grade that it reaches
     */
    public String of(Rational exact) {
        requireNonNull(exact, "exact");
        return steps.stream()
                .filter(step -> exact.compareTo(step.atLeast()) >= 0)
                .map(Step::name)
                .findFirst()
                .orElse(below);
    }
}
