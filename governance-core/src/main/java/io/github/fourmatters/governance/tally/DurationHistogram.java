package io.github.fourmatters.governance.tally;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSortedMap;
import java.util.Objects;
import java.util.TreeMap;

/**
 * How often something took so many minutes. Medians and trimmed means follow from it, and it adds up in any order; like a {@link Tally} it is
 * not idempotent.
 *
 * @param counts how often, 1 or more, by minutes, 0 or more
 */
public record DurationHistogram(ImmutableSortedMap<Long, Long> counts) {
    private static final DurationHistogram EMPTY = new DurationHistogram(ImmutableSortedMap.of());

    /**
     * Checks the counts.
     *
     * @param counts how often by minutes
     * @throws IllegalArgumentException naming the entry, if a duration is negative, or its count less than 1
     */
    public DurationHistogram {
        Objects.requireNonNull(counts, "counts").forEach((minutes, count) -> {
            checkArgument(minutes >= 0, "a duration must be 0 minutes or more, was %s", minutes);
            checkArgument(count >= 1, "%s minutes must be counted once or more, were %s times", minutes, count);
        });
    }

    /**
     * Returns no durations.
     *
     * @return the identity of {@link #plus}
     */
    public static DurationHistogram empty() {
        return EMPTY;
    }

    /**
     * Returns one duration.
     *
     * @param minutes how long it took, 0 minutes or more
     * @return the duration, counted once
     * @throws IllegalArgumentException if it is negative
     */
    public static DurationHistogram of(long minutes) {
        return new DurationHistogram(ImmutableSortedMap.of(minutes, 1L));
    }

    /**
     * Counts durations.
     *
     * @param minutes how long each took, 0 minutes or more, in any order
     * @return the durations
     * @throws IllegalArgumentException if one is negative
     */
    public static DurationHistogram of(Iterable<Long> minutes) {
        TreeMap<Long, Long> counts = new TreeMap<>();
        Objects.requireNonNull(minutes, "minutes").forEach(each -> counts.merge(each, 1L, Math::addExact));
        return new DurationHistogram(ImmutableSortedMap.copyOfSorted(counts));
    }

    /**
     * Adds durations.
     *
     * @param other the others
     * @return the counts of both
     */
    public DurationHistogram plus(DurationHistogram other) {
        TreeMap<Long, Long> sums = new TreeMap<>(counts);
        Objects.requireNonNull(other, "other")
                .counts
                .forEach((minutes, count) -> sums.merge(minutes, count, Math::addExact));
        return new DurationHistogram(ImmutableSortedMap.copyOfSorted(sums));
    }

    /**
     * Returns how many durations there are.
     *
     * @return the sum of the counts
     */
    public long total() {
        return counts.values().stream().mapToLong(Long::longValue).reduce(0, Math::addExact);
    }

    /**
     * Returns a duration by its place in the order of length: with 5 durations, place 2 is the median.
     *
     * @param place 0 for the shortest, up to {@link #total()} − 1
     * @return the minutes
     * @throws IndexOutOfBoundsException naming place and total, if there is no such place
     */
    public long at(long place) {
        long before = 0;
        for (var entry : counts.entrySet()) {
            before += entry.getValue();
            if (place >= 0 && place < before) {
                return entry.getKey();
            }
        }
        throw new IndexOutOfBoundsException("place " + place + " must be 0 or more and below " + total());
    }

    /**
     * Reads what {@link #toBytes()} wrote.
     *
     * @param bytes the bytes
     * @return the durations
     * @throws MalformedBytesException naming the offset, if these are other bytes, or not all of them, or more
     */
    public static DurationHistogram fromBytes(byte[] bytes) {
        ByteReader reader = new ByteReader(ByteForm.DURATIONS, bytes);
        ImmutableSortedMap<Long, Long> counts = reader.sorted(2, reader::whole, reader::whole);
        DurationHistogram durations = reader.value(() -> new DurationHistogram(counts));
        reader.finish();
        return durations;
    }

    /**
     * Writes the durations down. Equal durations have equal bytes.
     *
     * @return the bytes
     */
    public byte[] toBytes() {
        ByteWriter writer = new ByteWriter(ByteForm.DURATIONS).whole(counts.size());
        counts.forEach((minutes, count) -> writer.whole(minutes).whole(count));
        return writer.finish();
    }
}
