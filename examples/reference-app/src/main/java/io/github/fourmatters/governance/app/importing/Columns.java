package io.github.fourmatters.governance.app.importing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Says in which columns of a table the parts of a request stand. Those that are optional may be left out of a mapping.
 *
 * @param id the request's own id, printable ASCII without spaces
 * @param raised when it was raised
 * @param due the day on which it is due; the charter's limit where it is blank
 * @param completed when it was completed; still open where it is blank
 * @param cancelled when it was cancelled; wins over {@code completed}
 * @param category the levels of the category, the top first; lower ones may be blank
 * @param unit who does the work
 * @param cell where the trouble is
 * @param channel how the request came in
 * @param words what the resident said, put together from these; kept in the vault
 */
public record Columns(
        String id,
        String raised,
        Optional<String> due,
        Optional<String> completed,
        Optional<String> cancelled,
        ImmutableList<String> category,
        String unit,
        Optional<String> cell,
        Optional<String> channel,
        ImmutableList<String> words) {
    /**
     * Checks that the lists are not empty.
     *
     * @throws IllegalArgumentException naming the key that has no column
     */
    public Columns {
        requireSome("category", category);
        requireSome("words", words);
    }

    private static void requireSome(String key, ImmutableList<String> columns) {
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("columns." + key + " is empty; name at least one column");
        }
    }

    /** All columns that a table must have for this. */
    ImmutableSet<String> names() {
        Stream<String> single = Stream.of(Optional.of(id), Optional.of(raised), due, completed, cancelled)
                .flatMap(Optional::stream);
        Stream<String> rest = Stream.of(Optional.of(unit), cell, channel).flatMap(Optional::stream);
        return Stream.of(single, rest, category.stream(), words.stream())
                .flatMap(names -> names)
                .collect(ImmutableSet.toImmutableSet());
    }
}
