package io.github.fourmatters.governance.publicrecord;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Map;
import java.util.Objects;

/**
 * An entry of a published file, with what its head vouches for, if the file holds.
 *
 * @param place its place, from 0
 * @param fields the texts that stand in the entry itself, by their names in the file: {@code kind}, {@code issue}, {@code recorded}, and of a
 *     close {@code round} and {@code score}, among others
 * @param opened the salted texts that are opened and match their hashes, by their names in the file, such as {@code matter}
 */
public record VouchedEntry(int place, ImmutableMap<String, String> fields, ImmutableMap<String, String> opened) {
    /**
     * Checks the parts.
     *
     * @param place its place
     * @param fields the texts that stand in the entry itself
     * @param opened the salted texts that are opened
     */
    public VouchedEntry {
        Objects.requireNonNull(fields, "fields");
        Objects.requireNonNull(opened, "opened");
    }

    static VouchedEntry of(int place, JsonNode entry, Map<String, String> opened) {
        ImmutableMap<String, String> fields = ImmutableList.copyOf(entry.fieldNames()).stream()
                .filter(field -> entry.path(field).isTextual())
                .collect(ImmutableMap.toImmutableMap(
                        field -> field, field -> entry.path(field).asText()));
        return new VouchedEntry(place, fields, ImmutableMap.copyOf(opened));
    }
}
