package io.github.fourmatters.governance.policy;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A list or a set is written as a list; a set in the order of its elements' texts, so that equal sets are written alike.
 *
 * @param element the form of its elements
 * @param gather makes the collection of the elements read
 */
record ListForm(Form element, Function<List<Object>, Object> gather) implements Form {
    @Override
    public Object write(Object value) {
        Stream<Object> written = ((Collection<?>) value).stream().map(element::write);
        return (value instanceof Set ? written.sorted(Comparator.comparing(Object::toString)) : written)
                .collect(ImmutableList.toImmutableList());
    }

    @Override
    public @Nullable Object read(DataPath place, Object data, @Nullable Object base) {
        if (!(data instanceof List<?> list)) {
            return place.refuse(data, "a list");
        }
        List<Object> read = new ArrayList<>();
        for (int index = 0; index < list.size(); index++) {
            Object value = element.read(place.at(index), orEmpty(list.get(index)), null);
            if (value != null) {
                read.add(value);
            }
        }
        return read.size() == list.size() ? gather.apply(read) : null;
    }

    private static Object orEmpty(@Nullable Object data) {
        return data == null ? "" : data;
    }
}
