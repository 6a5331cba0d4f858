package io.github.fourmatters.governance;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * The hash of what a charter says: SHA-256 over its plain data, every text behind its length, maps in the order of their names. The same
 * on every machine.
 */
final class CharterHash {
    private final Hasher content = Hashing.sha256().newHasher();

    private CharterHash() {}

    static String of(Charter charter) {
        CharterHash hash = new CharterHash();
        hash.value(CharterData.write(charter));
        return hash.content.hash().toString();
    }

    private void value(Object value) {
        if (value instanceof Map<?, ?> map) {
            begin('m', map.size());
            map.entrySet().stream()
                    .sorted(Comparator.comparing(entry -> entry.getKey().toString()))
                    .forEach(entry -> {
                        text('k', entry.getKey().toString());
                        value(entry.getValue());
                    });
        } else if (value instanceof List<?> list) {
            begin('l', list.size());
            list.forEach(this::value);
        } else {
            text(kind(value), value.toString());
        }
    }

    private static char kind(Object value) {
        if (value instanceof String) {
            return 't';
        } else if (value instanceof Boolean) {
            return 'b';
        } else if (value instanceof Integer || value instanceof Long) {
            return 'n';
        }
        throw new IllegalStateException(value.getClass() + " is no plain data of a charter");
    }

    private void text(char kind, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        begin(kind, bytes.length);
        content.putBytes(bytes);
    }

    private void begin(char kind, int length) {
        content.putByte((byte) kind).putInt(length);
    }
}
