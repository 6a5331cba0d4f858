package io.github.fourmatters.governance.json;

import com.fasterxml.jackson.databind.JsonNode;

/** Lifts a stored fact from one schema version of its event to the next. */
@FunctionalInterface
interface Upcast {
    /**
     * Lifts a fact by one version.
     *
     * @param type the logical name of the event
     * @param fromVersion the version that the payload has; the result has the next one
     * @param fact the payload: the event's components in {@code event}, and beside it actor, role, charter and occurredAt
     * @return the payload under the next version; may be the same node, changed
     */
    JsonNode upcast(String type, int fromVersion, JsonNode fact);
}
