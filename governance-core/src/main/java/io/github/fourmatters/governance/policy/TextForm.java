package io.github.fourmatters.governance.policy;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A value that is written as its {@code toString()}, and read back from it.
 *
 * @param parse reads the text; refuses by throwing
 * @param allowed what may be written, if the refusal itself does not say
 */
record TextForm(Function<String, Object> parse, String allowed) implements Form {
    /** The form of a type with a public static {@code parse} of one text, if it is one. */
    static Optional<TextForm> parsed(Class<?> type) {
        return Arrays.stream(type.getMethods())
                .filter(method -> method.getName().equals("parse") && Modifier.isStatic(method.getModifiers()))
                .filter(method ->
                        method.getParameterCount() == 1 && method.getParameterTypes()[0].isAssignableFrom(String.class))
                .findFirst()
                .map(method -> new TextForm(text -> ReflectiveCall.call(method, null, text), described(method)));
    }

    /** The form of a record that holds one text. */
    static TextForm wrapper(Class<?> type) {
        Constructor<?> constructor = ReflectiveCall.canonical(type);
        return new TextForm(text -> ReflectiveCall.make(constructor, text), "a text");
    }

    private static String described(Method parse) {
        return "a " + parse.getReturnType().getSimpleName();
    }

    @Override
    public Object write(Object value) {
        return value instanceof Record ? ReflectiveCall.onlyPart(value) : value.toString();
    }

    @Override
    public @Nullable Object read(DataPath place, Object data, @Nullable Object base) {
        if (!(data instanceof String text)) {
            return place.refuse(data, allowed);
        }
        try {
            return parse.apply(text);
        } catch (IllegalArgumentException | java.time.DateTimeException refused) {
            return place.refuse(data, allowed + " (" + refused.getMessage() + ")");
        }
    }
}
