package io.github.fourmatters.governance.jdbc.dialect;

import io.github.fourmatters.governance.spi.LedgerId;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Optional;

/** Fills in the parameters of one statement from the left to the right. */
public final class Parameters {

    private final PreparedStatement statement;
    private int last;

    /**
     * Fills in the parameters of a statement.
     *
     * @param statement the statement
     */
    public Parameters(PreparedStatement statement) {
        this.statement = statement;
    }

    /**
     * Fills in a text.
     *
     * @param value the text
     * @return this
     * @throws SQLException if there is no such parameter
     */
    public Parameters text(String value) throws SQLException {
        last++;
        statement.setString(last, value);
        return this;
    }

    /**
     * Fills in a number.
     *
     * @param value the number
     * @return this
     * @throws SQLException if there is no such parameter
     */
    public Parameters number(long value) throws SQLException {
        last++;
        statement.setLong(last, value);
        return this;
    }

    /**
     * Fills in a number, or the absence of one.
     *
     * @param value the number
     * @return this
     * @throws SQLException if there is no such parameter
     */
    public Parameters number(Optional<Long> value) throws SQLException {
        if (value.isPresent()) {
            return number(value.get());
        }
        last++;
        statement.setNull(last, Types.BIGINT);
        return this;
    }

    /**
     * Fills in bytes.
     *
     * @param value the bytes
     * @return this
     * @throws SQLException if there is no such parameter
     */
    public Parameters bytes(byte[] value) throws SQLException {
        last++;
        statement.setBytes(last, value);
        return this;
    }

    /**
     * Fills in a ledger's id.
     *
     * @param ledger the ledger
     * @return this
     * @throws SQLException if there is no such parameter
     */
    public Parameters ledger(LedgerId ledger) throws SQLException {
        return text(ledger.value());
    }
}
