package io.github.fourmatters.governance.jdbc.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostgresqlDialectTest {

    @ParameterizedTest
    @CsvSource({"0, PT0S", "250ms, PT0.25S", "10s, PT10S", "90min, PT1H30M", "2h, PT2H", "1d, PT24H"})
    void a_setting_is_read_with_its_unit(String shown, Duration duration) {
        assertThat(PostgresqlDialect.duration(shown)).isEqualTo(duration);
    }
}
