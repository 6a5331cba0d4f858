package io.github.fourmatters.governance.jdbc;

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
}
