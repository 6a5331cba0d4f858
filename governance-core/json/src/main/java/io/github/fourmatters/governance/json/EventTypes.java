package io.github.fourmatters.governance.json;

import com.google.common.collect.ImmutableMap;
import io.github.fourmatters.governance.Governance;
import io.github.fourmatters.governance.issue.Event;
import io.github.fourmatters.governance.issue.EventType;
import io.github.fourmatters.governance.kernel.TypeSwitch;
import java.util.LinkedHashMap;
import java.util.Map;

/** The events that can be stored, by their logical names. */
final class EventTypes {
    private final ImmutableMap<String, Class<? extends Event>> byName;

    private EventTypes(Map<String, Class<? extends Event>> byName) {
        this.byName = ImmutableMap.copyOf(byName);
    }

    /** Every event of the library. */
    static EventTypes all() {
        return below(Governance.eventTypes());
    }

    /** The events below some sealed interfaces; refuses a type without {@link EventType}, and two types with one name. */
    static EventTypes below(Iterable<? extends Class<? extends Event>> roots) {
        Map<String, Class<? extends Event>> found = new LinkedHashMap<>();
        for (Class<? extends Event> root : roots) {
            for (Class<? extends Event> type : TypeSwitch.leaves(root)) {
                add(found, root, type);
            }
        }
        return new EventTypes(found);
    }

    private static void add(
            Map<String, Class<? extends Event>> found, Class<? extends Event> root, Class<? extends Event> type) {
        if (!type.isAnnotationPresent(EventType.class)) {
            throw new IllegalArgumentException(type.getName() + ", which stands below " + root.getName()
                    + ", cannot be stored: give it an @EventType");
        }
        Class<? extends Event> other = found.putIfAbsent(name(type), type);
        if (other != null) {
            throw new IllegalArgumentException(other.getName() + " and " + type.getName()
                    + " have the same @EventType name '" + name(type) + "': give the newer one another name");
        }
    }

    static String name(Class<? extends Event> type) {
        return type.getAnnotation(EventType.class).name();
    }

    static int version(Class<? extends Event> type) {
        return type.getAnnotation(EventType.class).version();
    }

    ImmutableMap<String, Class<? extends Event>> byName() {
        return byName;
    }

    boolean contains(Class<?> type) {
        return byName.containsValue(type);
    }
}
