package io.github.fourmatters.governance.backup;

import com.google.common.collect.AbstractIterator;
import com.google.common.collect.Iterators;
import com.google.common.collect.PeekingIterator;
import io.github.fourmatters.governance.spi.Page;
import java.util.Collections;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Goes through a listing page by page, with one page in memory. */
final class Listing<T> extends AbstractIterator<T> {

    private final Function<Optional<String>, Page<T>> pages;
    private Iterator<T> items = Collections.emptyIterator();
    private Optional<String> cursor = Optional.empty();
    private boolean wasLast;

    private Listing(Function<Optional<String>, Page<T>> pages) {
        this.pages = pages;
    }

    /** Lists everything; the function gives the page behind a cursor. */
    static <T> PeekingIterator<T> of(Function<Optional<String>, Page<T>> pages) {
        return Iterators.peekingIterator(new Listing<>(pages));
    }

    @Override
    protected @Nullable T computeNext() {
        while (!items.hasNext()) {
            if (wasLast) {
                return endOfData();
            }
            Page<T> page = pages.apply(cursor);
            items = page.items().iterator();
            cursor = page.next();
            wasLast = cursor.isEmpty();
        }
        return items.next();
    }
}
