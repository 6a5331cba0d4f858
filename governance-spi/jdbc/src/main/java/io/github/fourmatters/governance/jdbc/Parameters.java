package io.github.fourmatters.governance.jdbc;

import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.journal.StreamId;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Fills in the parameters of one statement from the left to the right. */
final class Parameters {

    private final PreparedStatement statement;
    private int last;

    Parameters(PreparedStatement statement) {
        this.statement = statement;
    }

    Parameters text(String value) throws SQLException {
        last++;
        statement.setString(last, value);
        return this;
    }

    Parameters number(long value) throws SQLException {
        last++;
        statement.setLong(last, value);
        return this;
    }

    Parameters bytes(byte[] value) throws SQLException {
        last++;
        statement.setBytes(last, value);
        return this;
    }

    Parameters ledger(LedgerId ledger) throws SQLException {
        return text(ledger.value());
    }

    /** Fills in ledger, kind and key as one text. */
    Parameters stream(StreamId stream) throws SQLException {
        return text(stream.toString());
    }
}
