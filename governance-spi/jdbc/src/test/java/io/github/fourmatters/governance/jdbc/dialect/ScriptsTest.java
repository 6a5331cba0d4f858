package io.github.fourmatters.governance.jdbc.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.io.Resources;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ScriptsTest {

    private static String script(Dialect dialect) throws IOException {
        return Resources.toString(
                Resources.getResource(ScriptsTest.class, dialect.scripts() + "/V1__Create_the_tables.sql"),
                StandardCharsets.UTF_8);
    }

    @Test
    void the_tables_of_mysql_are_those_of_mariadb_but_for_the_collation() throws IOException {
        assertThat(script(Dialects.MYSQL))
                .isEqualTo(script(Dialects.MARIADB)
                        .replace("for MariaDB", "for MySQL")
                        .replace("utf8mb4_nopad_bin", "utf8mb4_0900_bin"));
    }
}
