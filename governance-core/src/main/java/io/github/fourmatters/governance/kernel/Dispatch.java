package io.github.fourmatters.governance.kernel;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * A table that has one function for each type below a sealed interface, and applies the one for a value's type. It stands for a {@code switch}
 * on types, which Java 17 does not have. {@link Builder#complete} checks that no type was forgotten.
 *
 * @param <T> the sealed interface
 * @param <A> what else the answer depends on
 * @param <R> the answers' type
 */
public final class Dispatch<T, A, R> {
    private final ImmutableMap<Class<? extends T>, BiFunction<T, A, R>> table;

    private Dispatch(Map<Class<? extends T>, BiFunction<T, A, R>> table) {
        this.table = ImmutableMap.copyOf(table);
    }

    /**
     * Begins a table.
     *
     * @param sealed the sealed interface
     * @param <T> the sealed interface
     * @param <A> what else the answer depends on
     * @param <R> the answers' type
     * @return an empty table
     */
    public static <T, A, R> Builder<T, A, R> over(Class<T> sealed) {
        return new Builder<>(sealed);
    }

    /**
     * Answers for a value.
     *
     * @param value the value
     * @param argument what else the answer depends on
     * @return the answer for the value's type
     */
    public R apply(T value, A argument) {
        return requireNonNull(table.get(value.getClass())).apply(value, argument);
    }

    /**
     * Returns every final type below a sealed interface.
     *
     * @param sealed the sealed interface
     * @param <T> the sealed interface
     * @return the types, in the order in which they are declared
     */
    public static <T> Set<Class<? extends T>> leaves(Class<T> sealed) {
        Set<Class<? extends T>> found = new LinkedHashSet<>();
        collect(sealed, sealed, found);
        return found;
    }

    private static <T> void collect(Class<T> root, Class<?> type, Set<Class<? extends T>> found) {
        if (!type.isSealed()) {
            found.add(type.asSubclass(root));
            return;
        }
        for (Class<?> permitted : type.getPermittedSubclasses()) {
            collect(root, permitted, found);
        }
    }

    /**
     * A table that is being filled.
     *
     * @param <T> the sealed interface
     * @param <A> what else the answer depends on
     * @param <R> the answers' type
     */
    public static final class Builder<T, A, R> {
        private final Class<T> sealed;
        private final Map<Class<? extends T>, BiFunction<T, A, R>> table = new HashMap<>();

        private Builder(Class<T> sealed) {
            this.sealed = sealed;
        }

        /**
         * Adds an answer.
         *
         * @param type a final type below the sealed interface
         * @param answer the answer for it
         * @param <S> the type
         * @return this table
         */
        public <S extends T> Builder<T, A, R> on(Class<S> type, BiFunction<S, A, R> answer) {
            table.put(type, (value, argument) -> answer.apply(type.cast(value), argument));
            return this;
        }

        /**
         * Gives every type that has no answer yet the same one.
         *
         * @param answer the answer
         * @return the finished table
         */
        public Dispatch<T, A, R> otherwise(BiFunction<T, A, R> answer) {
            leaves(sealed).forEach(type -> table.putIfAbsent(type, answer));
            return complete();
        }

        /**
         * Ends the table.
         *
         * @return the finished table
         * @throws IllegalStateException naming the type, if one has no answer
         */
        public Dispatch<T, A, R> complete() {
            for (Class<? extends T> type : leaves(sealed)) {
                if (!table.containsKey(type)) {
                    throw new IllegalStateException(
                            type.getName() + " has no answer in the table over " + sealed.getName());
                }
            }
            return new Dispatch<>(table);
        }
    }
}
