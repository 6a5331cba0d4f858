package io.github.fourmatters.governance.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fourmatters.governance.spi.StorageException;
import io.github.fourmatters.governance.spi.journal.AppendResult;
import io.github.fourmatters.governance.tck.fact.Fact;
import io.github.fourmatters.governance.tck.fact.FactCodec;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;

/** What a connection does as it goes back cannot undo what was committed on it. */
class GivingBackTest {

    @TempDir
    private Path folder;

    // The method that fails from now on, or "" for none.
    private volatile String broken = "";

    private DataSource breaking(DataSource source) {
        return proxy(
                DataSource.class,
                source,
                made -> made instanceof Connection each
                        ? proxy(Connection.class, each, UnaryOperator.identity())
                        : made);
    }

    private <T> T proxy(Class<T> type, T right, UnaryOperator<Object> made) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    Object answer = invoke(right, method, arguments);
                    if (isBroken(method, arguments)) {
                        throw new SQLException(method.getName() + " failed", "08006");
                    }
                    return made.apply(answer);
                }));
    }

    private boolean isBroken(Method method, Object[] arguments) {
        boolean beginning = arguments != null && arguments.length == 1 && Boolean.FALSE.equals(arguments[0]);
        return method.getName().equals(broken) && !beginning;
    }

    private static Object invoke(Object right, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(right, arguments);
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }

    private DataSource sqlite() {
        SQLiteDataSource source = new SQLiteDataSource();
        source.setUrl("jdbc:sqlite:" + folder.resolve("borrowed.db") + SqliteStorage.settings());
        return breaking(source);
    }

    private DataSource h2() {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:file:" + folder.resolve("borrowed") + H2Storage.settings());
        source.setUser("sa");
        return breaking(source);
    }

    private void assertDoneOnce(DataSource source, String method) {
        JdbcSchema.of(source).install();
        JdbcStorage<Fact> storage = JdbcStorage.over(source, new FactCodec());
        AppendResult<Fact> first = storage.transactions().call(tx -> {
            AppendResult<Fact> answer = Appending.append(storage, tx, "c1");
            broken = method;
            return answer;
        });
        assertThat(first).isInstanceOf(AppendResult.Appended.class);
        broken = "";
        assertThat(Appending.append(storage, "c1")).isInstanceOf(AppendResult.AlreadyDone.class);
        assertThat(Appending.append(storage, "c2")).isInstanceOf(AppendResult.Appended.class);
    }

    @Test
    void a_connection_of_sqlite_that_fails_to_close_after_the_commit_is_thrown_away_in_silence() {
        assertDoneOnce(sqlite(), "close");
    }

    @Test
    void a_connection_of_sqlite_that_cannot_be_set_back_after_the_commit_is_thrown_away_in_silence() {
        assertDoneOnce(sqlite(), "setAutoCommit");
    }

    @Test
    void a_connection_of_h2_that_fails_to_close_after_the_commit_is_thrown_away_in_silence() {
        assertDoneOnce(h2(), "close");
    }

    @Test
    void a_connection_of_h2_that_cannot_be_set_back_after_the_commit_is_thrown_away_in_silence() {
        assertDoneOnce(h2(), "setAutoCommit");
    }

    @Test
    void a_connection_of_h2_that_does_not_tell_its_isolation_after_the_commit_is_thrown_away_in_silence() {
        DataSource source = h2();
        JdbcSchema.of(source).install();
        JdbcStorage<Fact> storage = JdbcStorage.over(source, new FactCodec());
        storage.transactions().call(tx -> {
            Appending.append(storage, tx, "c1");
            broken = "getTransactionIsolation";
            return 0;
        });
        broken = "";
        assertThat(Appending.events(storage)).isEqualTo(1);
    }

    @Test
    void a_commit_that_fails_is_told() {
        DataSource source = h2();
        JdbcSchema.of(source).install();
        JdbcStorage<Fact> storage = JdbcStorage.over(source, new FactCodec());
        broken = "commit";
        assertThatThrownBy(() -> Appending.append(storage, "c1")).isInstanceOf(StorageException.class);
    }
}
