package io.github.fourmatters.governance.agreement;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkElementIndex;
import static java.util.Objects.requireNonNull;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Table;
import com.google.common.primitives.Ints;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Which level each rater gave to each unit; some may be missing. Immutable.
 *
 * <pre>{@code
 * RatingMatrix matrix = RatingMatrix.parse(5,
 *         "1 2 3 3 2 1 4 1 2 . . .",
 *         "1 2 3 3 2 2 4 1 2 5 . 3");
 * }</pre>
 */
public final class RatingMatrix {
    /** The greatest number of levels. */
    public static final int GREATEST_LEVELS = 100;

    private static final int MISSING = 0;
    private static final Splitter CELLS =
            Splitter.on(CharMatcher.whitespace()).omitEmptyStrings().trimResults();

    private final int levels;
    private final ImmutableList<ImmutableList<Integer>> raters;

    /** Takes rows of levels, in which 0 is missing. */
    private RatingMatrix(int levels, ImmutableList<ImmutableList<Integer>> raters) {
        checkArgument(raters.size() >= 2, "agreement takes 2 raters or more, not %s", raters.size());
        checkArgument(!raters.get(0).isEmpty(), "there must be 1 unit or more");
        this.levels = levels;
        this.raters = raters;
        for (int rater = 1; rater < raters.size(); rater++) {
            int units = raters.get(rater).size();
            checkArgument(units == units(), "rater %s has %s units, and the first has %s", rater + 1, units, units());
        }
    }

    private static void checkLevels(int levels) {
        checkArgument(levels >= 2 && levels <= GREATEST_LEVELS, "levels %s must be 2 to %s", levels, GREATEST_LEVELS);
    }

    /**
     * Takes the ratings that there are; what the table does not hold is missing.
     *
     * @param levels how many levels there are, 2 to {@value #GREATEST_LEVELS}; the levels are 1, 2 and so on
     * @param ratings raters as rows, units as columns, levels as values; not null
     * @return the matrix, with raters and units in the table's order
     * @throws IllegalArgumentException naming what is wrong: fewer than two raters, or a level that is not 1 to {@code levels}
     */
    public static RatingMatrix of(int levels, Table<?, ?, Integer> ratings) {
        checkLevels(levels);
        requireNonNull(ratings, "ratings").cellSet().forEach(cell -> checkLevel(cell.getValue(), levels, cell));
        ImmutableList<?> units = ImmutableList.copyOf(ratings.columnKeySet());
        return new RatingMatrix(
                levels,
                ratings.rowMap().values().stream()
                        .map(row -> units.stream()
                                .map(unit -> row.containsKey(unit) ? requireNonNull(row.get(unit)) : MISSING)
                                .collect(ImmutableList.toImmutableList()))
                        .collect(ImmutableList.toImmutableList()));
    }

    /**
     * Reads a table as statistics books print it: a line for each rater, a level for each unit with spaces between, a point where one is
     * missing.
     *
     * @param levels how many levels there are, 2 to {@value #GREATEST_LEVELS}; the levels are 1, 2 and so on
     * @param raters a line for each rater, two or more
     * @return the matrix
     * @throws IllegalArgumentException naming what is wrong: fewer than two raters, no unit, lines of different length, or what is neither
     *     a point nor a level from 1 to {@code levels}
     */
    public static RatingMatrix parse(int levels, String... raters) {
        checkLevels(levels);
        return new RatingMatrix(
                levels,
                ImmutableList.copyOf(requireNonNull(raters, "raters")).stream()
                        .map(line -> CELLS.splitToStream(line)
                                .map(cell -> level(cell, levels))
                                .collect(ImmutableList.toImmutableList()))
                        .collect(ImmutableList.toImmutableList()));
    }

    private static int level(String cell, int levels) {
        return cell.equals(".") ? MISSING : checkLevel(Ints.tryParse(cell), levels, cell);
    }

    private static int checkLevel(@Nullable Integer level, int levels, Object where) {
        checkArgument(level != null && level >= 1 && level <= levels, "rating '%s' must be 1 to %s", where, levels);
        return level;
    }

    /**
     * Tells how many levels there are.
     *
     * @return 2 to {@value #GREATEST_LEVELS}
     */
    public int levels() {
        return levels;
    }

    /**
     * Tells how many raters there are.
     *
     * @return 2 or more
     */
    public int raters() {
        return raters.size();
    }

    /**
     * Tells how many units there are.
     *
     * @return 1 or more
     */
    public int units() {
        return raters.get(0).size();
    }

    /**
     * Looks a rating up.
     *
     * @param rater the rater, from 0 on
     * @param unit the unit, from 0 on
     * @return the level, or empty if it is missing
     * @throws IndexOutOfBoundsException naming the index, if there is no such rater or unit
     */
    public OptionalInt rating(int rater, int unit) {
        checkElementIndex(rater, raters(), "rater");
        checkElementIndex(unit, units(), "unit");
        int level = raters.get(rater).get(unit);
        return level == MISSING ? OptionalInt.empty() : OptionalInt.of(level);
    }

    /**
     * Tells whether every rater rated every unit.
     *
     * @return {@code true} if nothing is missing
     */
    public boolean isComplete() {
        return raters.stream().noneMatch(row -> row.contains(MISSING));
    }

    /** Refuses a matrix in which a rating is missing. */
    RatingMatrix requireComplete(String coefficient) {
        checkArgument(
                isComplete(),
                "%s takes complete ratings and some are missing: use Krippendorff's α instead",
                coefficient);
        return this;
    }

    /** The levels that a rater gave, 0 where one is missing. */
    ImmutableList<Integer> row(int rater) {
        return raters.get(rater);
    }

    /** How many raters gave each level to each unit. */
    ImmutableList<LevelCounts> counts() {
        return IntStream.range(0, units()).mapToObj(this::counts).collect(ImmutableList.toImmutableList());
    }

    private LevelCounts counts(int unit) {
        return LevelCounts.of(levels, raters.stream().map(row -> row.get(unit)).filter(level -> level != MISSING));
    }
}
