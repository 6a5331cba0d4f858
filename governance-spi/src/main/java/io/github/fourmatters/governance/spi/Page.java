package io.github.fourmatters.governance.spi;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.Optional;

/**
 * Holds one page of a listing. Immutable.
 *
 * @param items the items of this page in the listing's order, at most as many as were asked for
 * @param next the cursor of the following page, or empty on the last page; a cursor means something only to the storage
 *     that gave it
 * @param <T> the items
 */
public record Page<T>(ImmutableList<T> items, Optional<String> next) {

    /**
     * Refuses nulls.
     *
     * @param items the items of this page
     * @param next the cursor of the following page, or empty on the last page
     */
    public Page {
        requireNonNull(items, "items");
        requireNonNull(next, "next");
    }
}
