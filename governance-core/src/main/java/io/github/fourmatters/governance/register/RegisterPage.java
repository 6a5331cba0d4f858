package io.github.fourmatters.governance.register;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.spi.Page;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Cuts what a register shows into pages. A cursor is the key of what was shown last. */
final class RegisterPage {
    private RegisterPage() {}

    /** What stands behind a cursor, in order. */
    static <T> Stream<T> behind(Optional<String> cursor, NavigableMap<RegisterKey, T> order) {
        return cursor.map(text -> order.tailMap(RegisterKey.parse(text), false)).orElse(order).values().stream();
    }

    /** The first of what is wanted, as lines, and the cursor of the next page if there are more. */
    static <T, L> Page<L> first(int limit, Stream<T> wanted, Function<T, RegisterKey> key, Function<T, L> line) {
        checkArgument(limit >= 1, "limit must be 1 or more, was %s", limit);
        ImmutableList<T> found = wanted.limit(limit + 1L).collect(ImmutableList.toImmutableList());
        ImmutableList<T> shown = found.subList(0, Math.min(limit, found.size()));
        Optional<String> next = found.size() > limit
                ? Optional.of(key.apply(shown.get(limit - 1)).cursor())
                : Optional.empty();
        return new Page<>(shown.stream().map(line).collect(ImmutableList.toImmutableList()), next);
    }
}
