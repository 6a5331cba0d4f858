package io.github.fourmatters.governance.jdbc.dialect;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Makes a value of the row that a result stands on.
 *
 * @param <T> the value
 */
@FunctionalInterface
public interface RowReader<T> {

    /**
     * Makes it.
     *
     * @param row the result, which stays where it stands
     * @return the value
     * @throws SQLException if the row has no such columns
     */
    T read(ResultSet row) throws SQLException;
}
