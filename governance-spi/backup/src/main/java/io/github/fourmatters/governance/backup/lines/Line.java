package io.github.fourmatters.governance.backup.lines;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.journal.StreamId;
import io.github.fourmatters.governance.spi.text.IdRule;
import io.github.fourmatters.governance.spi.vault.SubjectId;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Holds the members of one line. Each is taken once, and none may be left over; whatever is missing, left over or not what it should be
 * is an {@link IllegalArgumentException}.
 */
final class Line {

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(FileLines.LONGEST)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    private final LineKind kind;
    private final Map<String, Object> members;

    private Line(LineKind kind, Map<String, Object> members) {
        this.kind = kind;
        this.members = members;
    }

    static Line parse(byte[] bytes, int length) {
        Map<String, Object> members = new HashMap<>();
        try (JsonParser json = JSON.createParser(bytes, 0, length)) {
            require(json.nextToken() == JsonToken.START_OBJECT);
            for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
                json.nextToken();
                members.put(name, value(json, name));
            }
            require(json.currentToken() == JsonToken.END_OBJECT && json.nextToken() == null);
        } catch (IOException notJson) {
            // Its message may quote anything.
            throw new IllegalArgumentException("it is no JSON object", notJson);
        }
        String type = String.valueOf(members.remove("type"));
        return new Line(
                LineKind.of(type).orElseThrow(() -> new IllegalArgumentException("its type is none that is known")),
                members);
    }

    private static void require(boolean fits) {
        if (!fits) {
            throw new IllegalArgumentException("it is no JSON object with members of the known kinds");
        }
    }

    private static Object value(JsonParser json, String name) throws IOException {
        return switch (json.currentToken()) {
            case VALUE_STRING ->
                name.equals("bytes") || name.endsWith(LineBuilder.AS_BASE64) ? json.getBinaryValue() : json.getText();
            case VALUE_NUMBER_INT -> json.getLongValue();
            case VALUE_TRUE, VALUE_FALSE -> json.getBooleanValue();
            case START_ARRAY -> list(json);
            case START_OBJECT -> map(json);
            default -> throw new IllegalArgumentException("its member '" + name + "' is of no kind that is known");
        };
    }

    private static ImmutableList<String> list(JsonParser json) throws IOException {
        ImmutableList.Builder<String> all = ImmutableList.builder();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            require(json.currentToken() == JsonToken.VALUE_STRING);
            all.add(json.getText());
        }
        return all.build();
    }

    private static ImmutableMap<String, String> map(JsonParser json) throws IOException {
        ImmutableMap.Builder<String, String> all = ImmutableMap.builder();
        for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            require(json.nextToken() == JsonToken.VALUE_STRING);
            all.put(name, json.getText());
        }
        require(json.currentToken() == JsonToken.END_OBJECT);
        return all.buildOrThrow();
    }

    LineKind kind() {
        return kind;
    }

    private <T> Optional<T> take(String name, Class<T> type) {
        Object value = members.remove(name);
        if (value != null && !type.isInstance(value)) {
            throw new IllegalArgumentException("its member '" + name + "' is of another kind");
        }
        return Optional.ofNullable(value).map(type::cast);
    }

    private static IllegalArgumentException missing(String name) {
        return new IllegalArgumentException("its member '" + name + "' is missing");
    }

    Optional<String> textIfThere(String name) {
        return take(name, String.class);
    }

    String text(String name) {
        return textIfThere(name).orElseThrow(() -> missing(name));
    }

    long number(String name) {
        return take(name, Long.class).orElseThrow(() -> missing(name));
    }

    /** Takes a number that counts something. */
    int count(String name) {
        long number = number(name);
        if (number != (int) number || number < 0) {
            throw new IllegalArgumentException(
                    "its member '" + name + "' is " + number + "; it must be at least 0 and less than 2^31");
        }
        return (int) number;
    }

    /** Takes a text that can be a key, as {@link IdRule#KEY} has it. */
    String key(String name, int longest) {
        return IdRule.KEY.require("its member '" + name + "'", text(name), longest);
    }

    boolean flag(String name) {
        return take(name, Boolean.class).orElseThrow(() -> missing(name));
    }

    Optional<Instant> instantIfThere(String name) {
        return textIfThere(name).map(text -> instant(name, text));
    }

    Instant instant(String name) {
        return instant(name, text(name));
    }

    private static Instant instant(String name, String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException other) {
            throw new IllegalArgumentException("its member '" + name + "' is no instant", other);
        }
    }

    byte[] bytes(String name) {
        return take(name, byte[].class).orElseThrow(() -> missing(name));
    }

    /** Takes bytes that stand there as text, or in base 64 under a name that says so. */
    byte[] content(String name) {
        return textIfThere(name).map(text -> text.getBytes(UTF_8)).orElseGet(() -> bytes(name + LineBuilder.AS_BASE64));
    }

    ImmutableList<?> texts(String name) {
        return take(name, ImmutableList.class).orElseThrow(() -> missing(name));
    }

    /** Gives texts that must be SHA-256, in hexadecimal digits. */
    ImmutableSet<String> digests(String name) {
        ImmutableSet<String> digests =
                texts(name).stream().map(Object::toString).collect(ImmutableSet.toImmutableSet());
        digests.stream()
                .filter(each -> !DIGEST.matcher(each).matches())
                .findFirst()
                .ifPresent(wrong -> {
                    throw new IllegalArgumentException("one of " + name + " is no digest");
                });
        return digests;
    }

    @SuppressWarnings("unchecked") // No other map is ever made.
    ImmutableMap<String, String> textsByName(String name) {
        return take(name, ImmutableMap.class).orElseThrow(() -> missing(name));
    }

    StreamId stream(LedgerId ledger) {
        return new StreamId(ledger, text("kind"), text("key"));
    }

    SubjectId subject() {
        return new SubjectId(text("subject"));
    }

    /** Refuses what nobody has taken. */
    void end() {
        if (!members.isEmpty()) {
            throw new IllegalArgumentException("it has members that are not known: " + members.size());
        }
    }
}
