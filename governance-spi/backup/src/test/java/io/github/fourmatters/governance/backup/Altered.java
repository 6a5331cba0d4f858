package io.github.fourmatters.governance.backup;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.spi.DurableStorage;
import io.github.fourmatters.governance.spi.journal.Archive;
import io.github.fourmatters.governance.spi.journal.StoredEvent;
import io.github.fourmatters.governance.tck.fact.Fact;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.function.UnaryOperator;

/** Makes storages that are right but for one thing. */
final class Altered {

    private Altered() {}

    /** Gives a storage that gives other events out than there are in it. */
    @SuppressWarnings("unchecked") // The archive reads nothing else.
    static DurableStorage<Fact> archive(DurableStorage<Fact> right, UnaryOperator<ImmutableList<StoredEvent>> change) {
        Archive wrong = (Archive) Proxy.newProxyInstance(
                Archive.class.getClassLoader(), new Class<?>[] {Archive.class}, (proxy, method, arguments) -> {
                    Object answer = invoke(right.archive(), method, arguments);
                    return method.getName().equals("read") ? change.apply((ImmutableList<StoredEvent>) answer) : answer;
                });
        return (DurableStorage<Fact>) Proxy.newProxyInstance(
                Archive.class.getClassLoader(),
                new Class<?>[] {DurableStorage.class},
                (proxy, method, arguments) ->
                        method.getName().equals("archive") ? wrong : invoke(right, method, arguments));
    }

    /** Gives a storage that does something each time that its charters are asked for. */
    static DurableStorage<Fact> beforeCharters(DurableStorage<Fact> right, Runnable doing) {
        @SuppressWarnings("unchecked") // It is one of facts.
        DurableStorage<Fact> altered = (DurableStorage<Fact>) Proxy.newProxyInstance(
                Archive.class.getClassLoader(), new Class<?>[] {DurableStorage.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("charters")) {
                        doing.run();
                    }
                    return invoke(right, method, arguments);
                });
        return altered;
    }

    private static Object invoke(Object right, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(right, arguments);
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }
}
