package io.github.fourmatters.governance.app.shell;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.fourmatters.governance.json.GovernanceJson;

/** Answers with JSON, for machines. */
public final class JsonOutput {
    private JsonOutput() {}

    /**
     * Prints an answer to the output.
     *
     * @param answer a value of the library, or maps, lists and texts
     */
    public static void print(Object answer) {
        try {
            System.out.println(
                    GovernanceJson.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(answer));
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("an answer of the library cannot be written as JSON", broken);
        }
    }
}
