package io.github.fourmatters.governance.spi.memory;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.spi.Page;
import java.util.Optional;
import java.util.function.Function;

/** Cuts listings into pages, and tells the cursors of this storage from others. */
final class Cursors {

    private Cursors() {}

    /** Makes a page out of what was found: as many as fit, and one more if there is any. */
    static <T> Page<T> page(ImmutableList<T> oneMore, int max, Function<T, String> cursor) {
        if (oneMore.size() <= max) {
            return new Page<>(oneMore, Optional.empty());
        }
        return new Page<>(oneMore.subList(0, max), Optional.of(cursor.apply(oneMore.get(max - 1))));
    }

    static IllegalArgumentException refused(String cursor) {
        return new IllegalArgumentException("cursor is '" + cursor + "'; it must be next() of an earlier page");
    }
}
