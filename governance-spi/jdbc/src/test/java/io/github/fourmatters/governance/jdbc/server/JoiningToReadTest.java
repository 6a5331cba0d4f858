package io.github.fourmatters.governance.jdbc.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fourmatters.governance.jdbc.JdbcSchema;
import io.github.fourmatters.governance.jdbc.JdbcStorage;
import io.github.fourmatters.governance.servers.PostgresqlServer;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.StorageException;
import io.github.fourmatters.governance.spi.Transaction;
import io.github.fourmatters.governance.spi.vault.SubjectId;
import io.github.fourmatters.governance.tck.fact.Fact;
import io.github.fourmatters.governance.tck.fact.FactCodec;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests what a transaction that only reads, as Spring begins it for {@code readOnly}, says to whoever writes in it. */
class JoiningToReadTest {

    private static final LedgerId LEDGER = new LedgerId("lakeside");
    private static final SubjectId RESIDENT = new SubjectId("resident-1");

    private final UrlSource source = new UrlSource(PostgresqlServer.url("joining_to_read"));
    private JdbcStorage<Fact> storage;
    private Connection connection;

    @BeforeEach
    void open() throws SQLException {
        JdbcSchema.of(source).install();
        storage = JdbcStorage.over(source, new FactCodec());
        connection = source.getConnection();
    }

    @AfterEach
    void close() throws SQLException {
        connection.rollback();
        connection.close();
        storage.close();
    }

    @Test
    void a_connection_that_is_set_to_read_only_reads_and_refuses_to_write_with_the_way_out() throws SQLException {
        connection.setReadOnly(true);
        connection.setAutoCommit(false);
        Transaction tx = storage.join(connection);

        assertThat(storage.journal().head(tx, LEDGER)).isEmpty();
        assertThatThrownBy(() -> storage.vault().put(tx, LEDGER, RESIDENT, "words", new byte[1]))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("only reads")
                .hasMessageContaining("@Transactional without readOnly");
        assertThat(storage.journal().head(tx, LEDGER)).isEmpty();
    }

    @Test
    void a_transaction_that_was_set_to_read_only_in_sql_is_not_taken_for_a_server_that_goes_down() throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET TRANSACTION READ ONLY");
        }
        Transaction tx = storage.join(connection);

        assertThatThrownBy(() -> storage.vault().put(tx, LEDGER, RESIDENT, "words", new byte[1]))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("this transaction was begun to read only: begin one that writes");
    }
}
