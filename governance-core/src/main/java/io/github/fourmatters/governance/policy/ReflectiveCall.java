package io.github.fourmatters.governance.policy;

import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Calls methods and constructors that were found by their names, and lets through what they throw. */
final class ReflectiveCall {
    private ReflectiveCall() {}

    @SuppressWarnings("NullAway") // a static method has no receiver, and none of the called methods returns null
    static Object call(Method method, @Nullable Object receiver, Object... arguments) {
        try {
            opened(method);
            return method.invoke(receiver, arguments);
        } catch (InvocationTargetException thrown) {
            throw unwrapped(thrown);
        } catch (IllegalAccessException closed) {
            throw new IllegalArgumentException(method + " cannot be called; make it public", closed);
        }
    }

    static Object make(Constructor<?> constructor, @Nullable Object... arguments) {
        try {
            opened(constructor);
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException thrown) {
            throw unwrapped(thrown);
        } catch (ReflectiveOperationException closed) {
            throw new IllegalArgumentException(constructor + " cannot be called; make it public", closed);
        }
    }

    static Constructor<?> canonical(Class<?> type) {
        Class<?>[] types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            return type.getDeclaredConstructor(types);
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException(type + " is a record without its constructor", impossible);
        }
    }

    static Object onlyPart(Object value) {
        RecordComponent[] components = value.getClass().getRecordComponents();
        return components.length == 1 && components[0].getType() == String.class
                ? call(components[0].getAccessor(), value)
                : value.toString();
    }

    // The generated builders are package-private, in this very module.
    private static void opened(AccessibleObject member) {
        member.setAccessible(true);
    }

    private static RuntimeException unwrapped(InvocationTargetException thrown) {
        if (thrown.getCause() instanceof RuntimeException refused) {
            return refused;
        }
        return new IllegalStateException(thrown.getCause());
    }
}
