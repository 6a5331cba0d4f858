package io.github.fourmatters.governance.jdbc.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fourmatters.governance.jdbc.dialect.Binder;
import io.github.fourmatters.governance.jdbc.dialect.Dialects;
import io.github.fourmatters.governance.spi.StorageException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests what becomes of statements that wait, when one of them cannot be run. */
class PendingStatementsTest {

    private static final String INSERT = "INSERT INTO noted (number) VALUES (?)";
    private static final Binder BROKEN = p -> {
        throw new IllegalStateException("broken");
    };

    private Connection connection;
    private Session session;

    @BeforeEach
    void open() throws SQLException {
        connection = DriverManager.getConnection("jdbc:h2:mem:");
        session = new Session(connection, Dialects.H2, true);
        session.execute("CREATE TABLE noted (number BIGINT)");
        connection.setAutoCommit(false);
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    private void oneIsBroken() {
        session.beginWriting();
        session.later(INSERT, p -> p.number(1));
        session.later(INSERT, BROKEN);
        assertThatThrownBy(this::count).isInstanceOf(IllegalStateException.class);
    }

    private long count() {
        return session.first("SELECT COUNT(*) FROM noted", Binder.NOTHING, row -> row.getLong(1))
                .orElseThrow();
    }

    @Test
    void a_transaction_that_has_left_some_out_is_not_kept_whoever_caught_that() {
        oneIsBroken();
        assertThatThrownBy(() -> session.commit())
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("nothing of this transaction is kept");
        session.rollback();
        assertThat(count()).isZero();
    }

    @Test
    void a_statement_that_is_kept_brings_nothing_into_the_next_transaction() {
        oneIsBroken();
        session.rollback();
        session.beginWriting();
        session.later(INSERT, p -> p.number(2));
        session.later(INSERT, p -> p.number(3));
        session.commit();
        assertThat(count()).isEqualTo(2);
    }
}
