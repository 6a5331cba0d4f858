package io.github.fourmatters.governance.jdbc.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fourmatters.governance.jdbc.dialect.H2Dialect;
import io.github.fourmatters.governance.spi.StorageException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;

class FailuresTest {

    private static StorageException failure(String state, int code) {
        return Failures.of(new SQLException("reason", state, code), new H2Dialect());
    }

    @Test
    void what_another_transaction_was_quicker_with_may_be_tried_again() {
        assertThat(failure("23505", 23505).retryable()).isTrue();
        assertThat(failure("90131", 90131).retryable()).isTrue();
        assertThat(failure("HYT00", 50200).retryable()).isTrue();
        assertThat(failure("40001", 40001).retryable()).isTrue();
    }

    @Test
    void a_broken_connection_may_be_tried_again() {
        assertThat(failure("08006", 1).retryable()).isTrue();
        assertThat(Failures.of(new SQLTransientConnectionException("gone"), new H2Dialect())
                        .retryable())
                .isTrue();
    }

    @Test
    void what_would_fail_again_says_so_with_state_and_code() {
        StorageException failure = failure("42S02", 42102);
        assertThat(failure.retryable()).isFalse();
        assertThat(failure).hasMessageContaining("state 42S02, code 42102").hasMessageContaining("will fail again");
    }
}
