package io.github.fourmatters.governance.charter;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.fourmatters.governance.policy.FieldChange;
import io.github.fourmatters.governance.policy.InvalidPolicyException;
import io.github.fourmatters.governance.policy.PolicyData;
import io.github.fourmatters.governance.policy.Problems;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Charters as plain data, maps and lists by field names: written, read back with every problem at once, and compared. The forms of bytes
 * are made from such data.
 *
 * <pre>{@code
 * Charter stricter = CharterData.read(Map.of(
 *         "basedOn", "four-matters",
 *         "version", "xinlin-2026.2",
 *         "act", Map.of("handlingLimits", Map.of(
 *                 "EMERGENCY", "12 hours", "ENQUIRY", "1 working day",
 *                 "ORDINARY", "3 working days", "COMPLEX", "10 working days"))));
 * }</pre>
 *
 * <p>The module {@code governance-json} turns such data into JSON and back. Stateless.
 *
 * @see PolicyData what plain data is
 */
public final class CharterData {
    /** The field that names the preset whose values stand where the data says nothing: {@value}. */
    public static final String BASED_ON = "basedOn";

    /** The preset {@link Charter#fourMatters()}: {@value}. */
    public static final String FOUR_MATTERS = "four-matters";

    private CharterData() {}

    /**
     * Writes a charter in full: every field with its value.
     *
     * @param charter the charter, not null
     * @return its fields, by name
     */
    public static ImmutableMap<String, Object> write(Charter charter) {
        return PolicyData.write(Charter.class, charter);
    }

    /**
     * Reads a charter. Without {@value #BASED_ON}, version, zone, calendar and categories must be there and the other fields have their
     * defaults; with it, what is not there is as in that preset, and a version of its own must be there.
     *
     * @param data the fields, by name
     * @return the charter
     * @throws InvalidPolicyException with every problem: its path, what stands there, and what is allowed
     */
    public static Charter read(Map<String, ?> data) {
        Map<String, Object> fields = new LinkedHashMap<>(requireNonNull(data, "data"));
        Object preset = fields.remove(BASED_ON);
        Problems problems = new Problems();
        problems.unless(preset == null || preset.equals(FOUR_MATTERS), BASED_ON, "" + preset, "'" + FOUR_MATTERS + "'")
                .unless(
                        preset == null || fields.containsKey("version"),
                        "version",
                        "",
                        "a name of its own: it is required");
        Optional<Charter> base = preset == null ? Optional.empty() : Optional.of(Charter.fourMatters());
        Optional<Charter> read = problems.gather(() -> PolicyData.read(Charter.class, fields, base));
        problems.refuseIfAny();
        return read.orElseThrow();
    }

    /**
     * Compares two charters, field by field.
     *
     * @param before the first, not null
     * @param after the second, not null
     * @return the fields that differ, in the order of their paths
     */
    public static ImmutableList<FieldChange> changes(Charter before, Charter after) {
        return PolicyData.changes(Charter.class, before, after);
    }
}
