package io.github.fourmatters.governance.charter;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The library's own form of a charter, and what its hash is over: plain data as one text, the same on every machine: each value is a letter
 * for its kind, a length, a colon, and what it is. A map ({@code m}) and a list ({@code l}) have as many entries or elements as their
 * length says; a text ({@code t}), a number ({@code n}) and a truth value ({@code b}) as many characters, in UTF-16 units. Maps are in the
 * order of their names. Its SHA-256, over the text in UTF-8, is the hash by which a charter is known.
 */
final class CharterText {
    private static final int DEEPEST = 50;

    private final String text;
    private int at;

    private CharterText(String text) {
        this.text = text;
    }

    static String hash(Object data) {
        return Hashing.sha256().hashString(write(data), StandardCharsets.UTF_8).toString();
    }

    static String write(Object data) {
        StringBuilder written = new StringBuilder();
        write(data, written);
        return written.toString();
    }

    private static void write(Object value, StringBuilder into) {
        if (value instanceof Map<?, ?> map) {
            into.append('m').append(map.size()).append(':');
            map.entrySet().stream()
                    .sorted(Comparator.comparing(entry -> entry.getKey().toString()))
                    .forEach(entry -> {
                        write(entry.getKey().toString(), into);
                        write(entry.getValue(), into);
                    });
        } else if (value instanceof List<?> list) {
            into.append('l').append(list.size()).append(':');
            list.forEach(element -> write(element, into));
        } else {
            String plain = value.toString();
            into.append(kind(value)).append(plain.length()).append(':').append(plain);
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
        throw new IllegalArgumentException(value.getClass() + " is no plain data of a charter");
    }

    /** Whether bytes may be such a text of a map. */
    static boolean isOne(byte[] content) {
        return content.length > 0 && content[0] == 'm';
    }

    static Map<?, ?> read(byte[] content) {
        CharterText reader = new CharterText(new String(content, StandardCharsets.UTF_8));
        Object value = reader.value(0);
        checkArgument(
                value instanceof Map && reader.at == reader.text.length(),
                "the text of a charter ends at character %s of %s",
                reader.at,
                reader.text.length());
        return (Map<?, ?>) value;
    }

    private Object value(int depth) {
        checkArgument(depth <= DEEPEST && at < text.length(), "character %s begins no value of a charter", at);
        char kind = text.charAt(at);
        int colon = text.indexOf(':', at);
        checkArgument(colon > 0 && colon - at <= 10, "character %s begins no value of a charter", at);
        int length = Integer.parseInt(text.substring(at + 1, colon));
        at = colon + 1;
        return switch (kind) {
            case 'm' -> map(length, depth);
            case 'l' -> list(length, depth);
            case 't' -> plain(length);
            case 'n' -> Integer.valueOf(plain(length));
            case 'b' -> Boolean.valueOf(plain(length));
            default -> throw new IllegalArgumentException("character " + at + " begins no value of a charter");
        };
    }

    private Map<String, Object> map(int size, int depth) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int entry = 0; entry < size; entry++) {
            String name = value(depth + 1).toString();
            map.put(name, value(depth + 1));
        }
        return map;
    }

    private List<Object> list(int size, int depth) {
        List<Object> list = new ArrayList<>();
        for (int element = 0; element < size; element++) {
            list.add(value(depth + 1));
        }
        return list;
    }

    private String plain(int length) {
        checkArgument(length <= text.length() - at, "the text of a charter ends within a value");
        at += length;
        return text.substring(at - length, at);
    }
}
