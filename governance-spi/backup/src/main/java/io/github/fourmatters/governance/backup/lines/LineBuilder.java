package io.github.fourmatters.governance.backup.lines;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.google.common.base.Utf8;
import io.github.fourmatters.governance.spi.journal.StreamId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Builds one line: a JSON object whose first member, {@code type}, tells its kind. */
final class LineBuilder {

    /** Stands behind the name of a member whose bytes are no text. */
    static final String AS_BASE64 = "Base64";

    private static final JsonFactory JSON = new JsonFactory();
    private static final int USUAL_LENGTH = 512;

    private final LineKind kind;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_LENGTH);
    private final JsonGenerator json;

    LineBuilder(LineKind kind) {
        this.kind = kind;
        try {
            json = JSON.createGenerator(bytes);
            json.writeStartObject();
            json.writeStringField("type", kind.text());
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    LineKind kind() {
        return kind;
    }

    LineBuilder text(String name, String value) {
        return member(() -> json.writeStringField(name, value));
    }

    LineBuilder texts(String name, List<String> values) {
        return member(() -> {
            json.writeFieldName(name);
            json.writeArray(values.toArray(String[]::new), 0, values.size());
        });
    }

    LineBuilder texts(String name, Map<String, String> values) {
        return member(() -> {
            json.writeObjectFieldStart(name);
            for (Map.Entry<String, String> each : values.entrySet()) {
                json.writeStringField(each.getKey(), each.getValue());
            }
            json.writeEndObject();
        });
    }

    LineBuilder number(String name, long value) {
        return member(() -> json.writeNumberField(name, value));
    }

    LineBuilder flag(String name, boolean value) {
        return member(() -> json.writeBooleanField(name, value));
    }

    LineBuilder instant(String name, Instant value) {
        return text(name, value.toString());
    }

    LineBuilder stream(StreamId stream) {
        return text("kind", stream.kind()).text("key", stream.key());
    }

    /** Writes bytes that are not meant to be read by people. */
    LineBuilder bytes(String name, byte[] value) {
        return member(() -> json.writeBinaryField(name, value));
    }

    /** Writes bytes as the text that they are; if they are none, in base 64 under a name that says so. */
    LineBuilder content(String name, byte[] value) {
        return Utf8.isWellFormed(value) ? text(name, new String(value, UTF_8)) : bytes(name + AS_BASE64, value);
    }

    /** Ends the line. */
    byte[] end() {
        return member(() -> {
                    json.writeEndObject();
                    json.close();
                    bytes.write('\n');
                })
                .bytes
                .toByteArray();
    }

    private LineBuilder member(Writing writing) {
        try {
            writing.run();
            return this;
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    /** Writes something. */
    @FunctionalInterface
    private interface Writing {

        void run() throws IOException;
    }
}
