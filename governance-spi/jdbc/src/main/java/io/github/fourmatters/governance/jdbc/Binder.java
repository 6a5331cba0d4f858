package io.github.fourmatters.governance.jdbc;

import java.sql.SQLException;

/** Fills in the parameters of a statement. */
@FunctionalInterface
interface Binder {

    void bind(Parameters parameters) throws SQLException;
}
