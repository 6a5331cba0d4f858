package io.github.fourmatters.governance.kernel;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.issue.Event;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Says which alarms are set or stopped because of an event. A matter names every type of event of its own and of those to its left, so
 * that a new one cannot be forgotten; the events of those to the right set and stop nothing. Immutable.
 */
public final class AlarmTable {
    private static final AlarmTable NONE = over().complete();

    private final TypeSwitch<Event, ImmutableList<Alarm>, ImmutableList<Alarm>> table;

    private AlarmTable(TypeSwitch<Event, ImmutableList<Alarm>, ImmutableList<Alarm>> table) {
        this.table = table;
    }

    /**
     * Returns the table of a matter whose alarms follow from no single event.
     *
     * @return an empty table
     */
    public static AlarmTable none() {
        return NONE;
    }

    /**
     * Begins a table.
     *
     * @param families the sealed interfaces of the events that the matter knows
     * @return an empty table
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public static Builder over(Class<? extends Event>... families) {
        return new Builder(ImmutableList.copyOf(families));
    }

    /**
     * Returns what the clock is to do because of an event. Every instant stands in the event: a later charter does not move it.
     *
     * @param event what has just been decided
     * @return alarms to set or to stop
     */
    public ImmutableList<Alarm> after(Event event) {
        return table.applyOr(event, ImmutableList.of(), (other, none) -> none);
    }

    /**
     * Returns the types of events that set or stop alarms, or are named as ignored.
     *
     * @return the types
     */
    public Set<Class<? extends Event>> named() {
        return table.types();
    }

    /** A table that is being filled. */
    public static final class Builder {
        private final TypeSwitch.Builder<Event, ImmutableList<Alarm>, ImmutableList<Alarm>> table;

        private Builder(List<Class<? extends Event>> families) {
            table = TypeSwitch.over(families);
        }

        /**
         * Says what an event sets and stops.
         *
         * @param type a final type of event
         * @param alarms gives the alarms to set or to stop
         * @param <E> the type
         * @return this table
         * @throws IllegalStateException naming the type, if it is named already
         */
        public <E extends Event> Builder on(Class<E> type, Function<E, ImmutableList<Alarm>> alarms) {
            table.on(type, (event, none) -> alarms.apply(event));
            return this;
        }

        /**
         * Names events that set and stop nothing.
         *
         * @param types final types, or sealed ones for every final type below them
         * @return this table
         * @throws IllegalStateException naming the type, if one is named already
         */
        @SafeVarargs
        @SuppressWarnings("varargs") // the array is only read
        public final Builder ignoring(Class<? extends Event>... types) {
            table.ignoring((event, none) -> none, ImmutableList.copyOf(types));
            return this;
        }

        /**
         * Ends the table.
         *
         * @return the table
         * @throws IllegalStateException naming the type, if one is neither named with its alarms nor ignored
         */
        public AlarmTable complete() {
            return new AlarmTable(table.complete());
        }
    }
}
