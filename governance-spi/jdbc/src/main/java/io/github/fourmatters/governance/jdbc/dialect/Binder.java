package io.github.fourmatters.governance.jdbc.dialect;

import java.sql.SQLException;

/** Fills in the parameters of a statement. */
@FunctionalInterface
public interface Binder {

    /** Fills in none. */
    Binder NOTHING = parameters -> {};

    /**
     * Fills them in, from the left to the right.
     *
     * @param parameters the parameters
     * @throws SQLException if the statement takes none such
     */
    void bind(Parameters parameters) throws SQLException;
}
