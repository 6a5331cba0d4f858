package io.github.fourmatters.governance.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableMap;
import io.github.fourmatters.governance.issue.Event;

/**
 * Every step from an older schema version to the next. {@link #KNOWN} is the place to add one: whoever raises the version of an event
 * adds the step from the version below, and keeps a line of that version in the golden file.
 */
final class Upcasts {
    /** The steps of this library; none as long as every event has its first version. */
    static final Upcasts KNOWN = new Upcasts(ImmutableMap.of());

    private final ImmutableMap<String, Upcast> steps;

    private Upcasts(ImmutableMap<String, Upcast> steps) {
        this.steps = steps;
    }

    /** These steps and one more, from a version of a type to the next. */
    Upcasts with(String type, int fromVersion, Upcast step) {
        return new Upcasts(ImmutableMap.<String, Upcast>builder()
                .putAll(steps)
                .put(key(type, fromVersion), step)
                .buildOrThrow());
    }

    /** Lifts a fact to the version that its event has now. */
    JsonNode lift(String type, int fromVersion, int toVersion, JsonNode fact) {
        JsonNode lifted = fact;
        for (int version = fromVersion; version < toVersion; version++) {
            lifted = step(type, version).upcast(type, version, lifted);
        }
        return lifted;
    }

    /** Refuses a type of which an older version could not be read any more. */
    void requireAllFor(Class<? extends Event> type) {
        for (int version = 1; version < EventTypes.version(type); version++) {
            step(EventTypes.name(type), version);
        }
    }

    private Upcast step(String type, int fromVersion) {
        Upcast step = steps.get(key(type, fromVersion));
        if (step == null) {
            throw new IllegalArgumentException("event type '" + type + "' has no step from schema version "
                    + fromVersion + " to " + (fromVersion + 1) + ": add it to Upcasts.KNOWN");
        }
        return step;
    }

    private static String key(String type, int version) {
        return type + " " + version;
    }
}
