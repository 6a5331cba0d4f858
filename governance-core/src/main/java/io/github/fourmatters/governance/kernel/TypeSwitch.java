package io.github.fourmatters.governance.kernel;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * A table that has one function for each type below a sealed interface, or below several, and applies the one for a value's type. It stands
 * for a {@code switch} on types, which Java 17 does not have. {@link Builder#complete} checks that no type was forgotten. A class with an
 * incomplete table does not load.
 *
 * @param <T> the sealed interface, or what several of them have in common
 * @param <A> what else the answer depends on
 * @param <R> the answers' type
 */
public final class TypeSwitch<T, A, R> {
    private final ImmutableMap<Class<? extends T>, BiFunction<T, A, R>> table;

    private TypeSwitch(Map<Class<? extends T>, BiFunction<T, A, R>> table) {
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
        return new Builder<>(ImmutableList.of(sealed));
    }

    /**
     * Begins a table over several sealed interfaces.
     *
     * @param families the sealed interfaces
     * @param <T> what they have in common
     * @param <A> what else the answer depends on
     * @param <R> the answers' type
     * @return an empty table
     */
    public static <T, A, R> Builder<T, A, R> over(Collection<? extends Class<? extends T>> families) {
        return new Builder<>(ImmutableList.copyOf(families));
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
     * Answers for a value that may be of another sealed interface than those of the table.
     *
     * @param value the value
     * @param argument what else the answer depends on
     * @param otherwise answers for a type that is not in the table
     * @return the answer
     */
    public R applyOr(T value, A argument, BiFunction<T, A, R> otherwise) {
        BiFunction<T, A, R> answer = table.get(value.getClass());
        return (answer == null ? otherwise : answer).apply(value, argument);
    }

    /**
     * Returns the types that the table answers for.
     *
     * @return every final type below its sealed interfaces
     */
    public Set<Class<? extends T>> types() {
        return table.keySet();
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

    private static <T> void collect(Class<? extends T> root, Class<?> type, Set<Class<? extends T>> found) {
        if (!type.isSealed()) {
            found.add(type.asSubclass(root));
            return;
        }
        for (Class<?> permitted : type.getPermittedSubclasses()) {
            collect(root, permitted, found);
        }
    }

    /**
     * Checks that every final type below some sealed interfaces is named.
     *
     * @param families the sealed interfaces
     * @param named the types that have an answer, or are named as needing none
     * @param <T> what the sealed interfaces have in common
     * @throws IllegalStateException naming the first type that is not named
     */
    public static <T> void requireNamed(
            Collection<? extends Class<? extends T>> families, Set<? extends Class<? extends T>> named) {
        for (Class<? extends T> family : families) {
            for (Class<? extends T> type : leaves(family)) {
                if (!named.contains(type)) {
                    throw new IllegalStateException(
                            type.getName() + " has no answer in the table over " + family.getName());
                }
            }
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
        private final ImmutableList<Class<? extends T>> families;
        private final Map<Class<? extends T>, BiFunction<T, A, R>> table = new HashMap<>();

        private Builder(ImmutableList<Class<? extends T>> families) {
            this.families = families;
        }

        /**
         * Adds an answer.
         *
         * @param type a final type below the sealed interface; or a sealed one, whose final types then have this answer where they have
         *     none yet
         * @param answer the answer for it
         * @param <S> the type
         * @return this table
         * @throws IllegalStateException naming the type, if it is final and has an answer
         */
        public <S extends T> Builder<T, A, R> on(Class<S> type, BiFunction<S, A, R> answer) {
            BiFunction<T, A, R> any = (value, argument) -> answer.apply(type.cast(value), argument);
            if (type.isSealed()) {
                leaves(type).forEach(leaf -> table.putIfAbsent(leaf, any));
            } else {
                putOnce(type, any);
            }
            return this;
        }

        /**
         * Names types that need no answer of their own.
         *
         * @param answer the answer that they all have
         * @param types final types, or sealed ones for every final type below them
         * @return this table
         * @throws IllegalStateException naming the type, if one has an answer
         */
        public Builder<T, A, R> ignoring(BiFunction<T, A, R> answer, Collection<? extends Class<? extends T>> types) {
            for (Class<? extends T> type : types) {
                leaves(type).forEach(leaf -> putOnce(leaf, answer));
            }
            return this;
        }

        private void putOnce(Class<? extends T> type, BiFunction<T, A, R> answer) {
            if (table.putIfAbsent(type, answer) != null) {
                throw new IllegalStateException(type.getName() + " is named twice in the table over " + families);
            }
        }

        /**
         * Gives every type that has no answer yet the same one.
         *
         * @param answer the answer
         * @return the finished table
         */
        public TypeSwitch<T, A, R> otherwise(BiFunction<T, A, R> answer) {
            for (Class<? extends T> family : families) {
                leaves(family).forEach(type -> table.putIfAbsent(type, answer));
            }
            return complete();
        }

        /**
         * Ends the table.
         *
         * @return the finished table
         * @throws IllegalStateException naming the type, if one has no answer
         */
        public TypeSwitch<T, A, R> complete() {
            TypeSwitch.<T>requireNamed(families, table.keySet());
            return new TypeSwitch<>(table);
        }
    }
}
