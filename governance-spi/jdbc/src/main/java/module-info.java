/** Storage in a relational database over {@code java.sql}. */
module io.github.fourmatters.governance.jdbc {
    requires transitive io.github.fourmatters.governance.spi;
    requires transitive java.sql;
    requires static org.xerial.sqlitejdbc;

    exports io.github.fourmatters.governance.jdbc;
    exports io.github.fourmatters.governance.jdbc.dialect;
}
