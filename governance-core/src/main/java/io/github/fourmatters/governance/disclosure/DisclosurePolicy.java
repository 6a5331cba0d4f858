package io.github.fourmatters.governance.disclosure;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import com.google.common.collect.Sets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * How open each field of the public record is.
 *
 * <p>By default the texts are salted: {@code MATTER} and {@code REASON} are {@link Privacy#PERSONAL}, {@code MEASURES} and {@code RESULT}
 * are {@link Privacy#GUESSABLE}; everything else is {@link Privacy#PUBLIC}. A policy speaks of entries that are published for the first time
 * under it: what was published stays as it is, except that {@link Privacy#WITHHELD} keeps values out of every file from then on.
 *
 * <pre>{@code
 * DisclosurePolicy stricter = DisclosurePolicy.standard().with(DisclosedField.MATTER, Privacy.WITHHELD);
 * }</pre>
 *
 * @param fields the privacy of each field
 */
public record DisclosurePolicy(ImmutableMap<DisclosedField, Privacy> fields) {
    private static final ImmutableSet<DisclosedField> ALWAYS_PUBLIC = Sets.immutableEnumSet(
            DisclosedField.UNIT,
            DisclosedField.ROUND,
            DisclosedField.SCORE,
            DisclosedField.STATEMENT,
            DisclosedField.REPLACES);

    /**
     * Checks the fields.
     *
     * @param fields the privacy of each field
     * @throws IllegalArgumentException if a field is missing, or one by which grades and totals are checked is not public
     */
    public DisclosurePolicy {
        Objects.requireNonNull(fields, "fields");
        for (DisclosedField field : DisclosedField.values()) {
            Privacy privacy = fields.get(field);
            checkArgument(privacy != null, "the privacy of field %s is missing; give each field one", field);
            checkArgument(
                    privacy == Privacy.PUBLIC || !ALWAYS_PUBLIC.contains(field),
                    "field %s cannot be %s: grades and totals are checked by it; leave it PUBLIC",
                    field,
                    privacy);
        }
    }

    /**
     * Returns the default.
     *
     * @return each field as it is described
     */
    public static DisclosurePolicy standard() {
        return new DisclosurePolicy(Arrays.stream(DisclosedField.values())
                .collect(Maps.toImmutableEnumMap(field -> field, DisclosedField::standard)));
    }

    /**
     * Changes one field.
     *
     * @param field the field
     * @param privacy its privacy
     * @return a policy that is otherwise like this one
     * @throws IllegalArgumentException if grades and totals are checked by the field and it would not be public
     */
    public DisclosurePolicy with(DisclosedField field, Privacy privacy) {
        Map<DisclosedField, Privacy> changed = new EnumMap<>(fields);
        changed.put(field, privacy);
        return new DisclosurePolicy(Maps.immutableEnumMap(changed));
    }

    /**
     * Returns the privacy of a field.
     *
     * @param field the field
     * @return its privacy
     */
    public Privacy of(DisclosedField field) {
        return Objects.requireNonNull(fields.get(field), "field");
    }
}
