package io.github.fourmatters.governance.jdbc.wrong;

import io.github.fourmatters.governance.spi.DurableStorage;
import io.github.fourmatters.governance.tck.fact.Fact;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

/** Makes a durable storage that does one thing wrong: whatever is called goes through one place, which may answer otherwise. */
final class WrongDurable {

    private WrongDurable() {}

    /** Answers a call, rightly or wrongly. */
    @FunctionalInterface
    interface Fault {

        Object answer(Call call) throws Throwable;
    }

    /** Is one call of the storage, or of one of its parts. */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares them
    record Call(DurableStorage<Fact> storage, Object part, Method method, Object[] arguments) {

        boolean is(String name) {
            return method.getName().equals(name);
        }

        @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
        <T> T argument(int at) {
            return (T) arguments[at];
        }

        Call with(int at, Object other) {
            Object[] changed = arguments.clone();
            changed[at] = other;
            return new Call(storage, part, method, changed);
        }

        Object rightly() throws Throwable {
            try {
                return method.invoke(part, arguments);
            } catch (InvocationTargetException failure) {
                throw failure.getCause();
            }
        }
    }

    @SuppressWarnings("unchecked")
    static DurableStorage<Fact> of(DurableStorage<Fact> right, Fault fault) {
        return (DurableStorage<Fact>) proxy(right, DurableStorage.class, right, fault);
    }

    private static Object proxy(DurableStorage<Fact> storage, Class<?> type, Object part, Fault fault) {
        return Proxy.newProxyInstance(
                WrongDurable.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    Object[] given = arguments == null ? new Object[0] : arguments;
                    Call call = new Call(storage, part, method, given);
                    // The storage's own accessors give its parts, each behind the same place.
                    boolean accessor = part == storage
                            && given.length == 0
                            && method.getReturnType().isInterface();
                    return accessor
                            ? proxy(storage, method.getReturnType(), call.rightly(), fault)
                            : fault.answer(call);
                });
    }
}
