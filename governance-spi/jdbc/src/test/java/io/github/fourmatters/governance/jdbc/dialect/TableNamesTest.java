package io.github.fourmatters.governance.jdbc.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableNamesTest {

    private static final String INDEX =
            "CREATE UNIQUE INDEX IF NOT EXISTS gov_stream_by_key ON gov_stream (ledger_number)";

    @Test
    void the_usual_names_change_nothing() {
        assertThat(TableNames.defaults().in(INDEX, Dialects.POSTGRESQL)).isEqualTo(INDEX);
    }

    @Test
    void each_table_gets_the_schema_and_the_prefix_wherever_it_stands() {
        TableNames names = TableNames.beginningWith("city_").inSchema("office");
        assertThat(names.in(
                        "SELECT s.a FROM gov_stream s WHERE NOT EXISTS (SELECT 1 FROM gov_timer t"
                                + " WHERE t.stream_number = gov_stream.stream_number)",
                        Dialects.POSTGRESQL))
                .isEqualTo("SELECT s.a FROM office.city_stream s WHERE NOT EXISTS (SELECT 1 FROM office.city_timer t"
                        + " WHERE t.stream_number = office.city_stream.stream_number)");
    }

    @Test
    void an_index_takes_the_schema_of_its_table_but_on_h2_it_is_named() {
        TableNames names = TableNames.beginningWith("city_").inSchema("office");
        assertThat(names.in(INDEX, Dialects.POSTGRESQL))
                .isEqualTo(
                        "CREATE UNIQUE INDEX IF NOT EXISTS city_stream_by_key ON office.city_stream (ledger_number)");
        assertThat(names.in(INDEX, Dialects.H2))
                .isEqualTo(
                        "CREATE UNIQUE INDEX IF NOT EXISTS office.city_stream_by_key ON office.city_stream (ledger_number)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "City_", "1city_", "city-", "city.", "drop table x;", "abcdefghijklmnopqrstu"})
    void a_prefix_that_is_no_part_of_a_name_is_refused(String prefix) {
        assertThatThrownBy(() -> TableNames.beginningWith(prefix))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("prefix is '" + prefix + "'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1a", "a.b", "a b", "a;"})
    void a_schema_that_is_no_name_is_refused(String schema) {
        assertThatThrownBy(() -> TableNames.defaults().inSchema(schema))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("schema is '" + schema + "'");
    }
}
