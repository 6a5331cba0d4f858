package io.github.fourmatters.governance.jdbc.table;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.spi.Page;
import java.util.Optional;
import java.util.function.Function;

/** Cuts pages. */
final class Pages {

    private Pages() {}

    /** Makes a page of what was found when one more than fits was asked for. */
    static <T> Page<T> of(ImmutableList<T> oneMore, int max, Function<T, String> cursor) {
        if (oneMore.size() <= max) {
            return new Page<>(oneMore, Optional.empty());
        }
        return new Page<>(oneMore.subList(0, max), Optional.of(cursor.apply(oneMore.get(max - 1))));
    }

    /** Makes a page of other things, at the same place. */
    static <S, T> Page<T> map(Page<S> page, Function<S, T> item) {
        return new Page<>(page.items().stream().map(item).collect(toImmutableList()), page.next());
    }

    static IllegalArgumentException foreign(String cursor) {
        return new IllegalArgumentException("cursor is '" + cursor + "'; it must be next() of an earlier page");
    }
}
