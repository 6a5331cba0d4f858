package io.github.fourmatters.governance;

import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.spi.Storage;
import io.github.fourmatters.governance.spi.Transaction;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A storage that notes what is asked of it, and has a server if it is told so. */
final class CallLog {
    private final List<String> calls = new ArrayList<>();
    private final List<String> withoutTransaction = new ArrayList<>();
    private Optional<Instant> serverTime = Optional.empty();

    /** What was asked since the last time, for example {@code "journal.append"}. */
    List<String> take() {
        List<String> taken = List.copyOf(calls);
        calls.clear();
        withoutTransaction.clear();
        return taken;
    }

    /** What was asked of the parts without a transaction: on a database each of it takes a connection. */
    List<String> withoutTransaction() {
        return List.copyOf(withoutTransaction);
    }

    void serverTime(Instant time) {
        serverTime = Optional.of(time);
    }

    @SuppressWarnings("unchecked")
    Storage<Fact> around(Storage<Fact> storage) {
        return (Storage<Fact>) proxy(Storage.class, storage, "");
    }

    private Object proxy(Class<?> type, Object inner, String path) {
        return Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> answer(inner, path, method, arguments));
    }

    private Object answer(Object inner, String path, Method method, Object[] arguments) throws Throwable {
        String call = path + method.getName();
        boolean isPart = path.isEmpty() && method.getReturnType().isInterface();
        if (call.equals("serverTime")) {
            calls.add(call);
            withoutTransaction.add(call);
            return serverTime;
        }
        if (!isPart) {
            calls.add(call);
            if (arguments == null || Arrays.stream(arguments).noneMatch(Transaction.class::isInstance)) {
                withoutTransaction.add(call);
            }
        }
        try {
            Object result = method.invoke(inner, arguments);
            return isPart ? proxy(method.getReturnType(), result, call + ".") : result;
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }
}
