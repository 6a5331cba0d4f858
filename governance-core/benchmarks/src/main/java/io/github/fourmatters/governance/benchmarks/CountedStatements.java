package io.github.fourmatters.governance.benchmarks;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;

/** Counts what goes to a database: each execution of a statement is one round trip, of a batch as well, and each commit is one. */
final class CountedStatements {
    private final AtomicLong statements = new AtomicLong();
    private final AtomicLong commits = new AtomicLong();

    DataSource around(DataSource source) {
        return proxy(DataSource.class, source);
    }

    long statements() {
        return statements.get();
    }

    long commits() {
        return commits.get();
    }

    private <T> T proxy(Class<T> type, Object inner) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> counted(inner, method, arguments)));
    }

    private Object counted(Object inner, Method method, Object[] arguments) throws Throwable {
        if (method.getName().startsWith("execute")) {
            statements.incrementAndGet();
        } else if (method.getName().equals("commit")) {
            commits.incrementAndGet();
        }
        try {
            return wrapped(method, method.invoke(inner, arguments));
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }

    private Object wrapped(Method method, Object answer) {
        Class<?> type = method.getReturnType();
        boolean counts = answer != null
                && (type == Connection.class || type == PreparedStatement.class || type == Statement.class)
                && !method.getName().equals("unwrap");
        return counts ? proxy(type, answer) : answer;
    }
}
