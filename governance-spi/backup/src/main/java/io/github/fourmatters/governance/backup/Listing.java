package io.github.fourmatters.governance.backup;

import io.github.fourmatters.governance.spi.Page;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;

/** Goes through a listing page by page, with one page in memory. */
final class Listing<T> implements Iterator<T> {

    private final Function<Optional<String>, Page<T>> pages;
    private final Deque<T> items = new ArrayDeque<>();
    private Optional<String> cursor = Optional.empty();
    private boolean isLast;

    private Listing(Function<Optional<String>, Page<T>> pages) {
        this.pages = pages;
    }

    /** Lists everything; the function gives the page behind a cursor. */
    static <T> Listing<T> of(Function<Optional<String>, Page<T>> pages) {
        return new Listing<>(pages);
    }

    /** Gives the next item, if there is one, and stays before it. */
    Optional<T> peek() {
        while (items.isEmpty() && !isLast) {
            Page<T> page = pages.apply(cursor);
            items.addAll(page.items());
            cursor = page.next();
            isLast = cursor.isEmpty();
        }
        return Optional.ofNullable(items.peek());
    }

    @Override
    public boolean hasNext() {
        return peek().isPresent();
    }

    @Override
    public T next() {
        T next = peek().orElseThrow(NoSuchElementException::new);
        items.remove();
        return next;
    }
}
