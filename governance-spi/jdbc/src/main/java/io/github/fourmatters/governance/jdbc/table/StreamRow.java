package io.github.fourmatters.governance.jdbc.table;

import io.github.fourmatters.governance.jdbc.connection.Session;
import io.github.fourmatters.governance.spi.journal.StreamId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** Holds the row of a stream: its number and how many events it has. */
record StreamRow(long number, long version) {

    /** Finds the number of a stream inside another statement: ledger, kind, key. */
    static final String NUMBER = "(SELECT s.stream_number FROM gov_ledger l JOIN gov_stream s"
            + " ON s.ledger_number = l.ledger_number WHERE l.ledger = ? AND s.stream_kind = ? AND s.stream_key = ?)";

    private static final String SELECT = "SELECT stream_number, stream_version FROM gov_stream"
            + " WHERE ledger_number = ? AND stream_kind = ? AND stream_key = ?";
    private static final String INSERT =
            "INSERT INTO gov_stream (ledger_number, stream_kind, stream_key, stream_version) VALUES (?, ?, ?, ?)";
    private static final String MOVE = "UPDATE gov_stream SET stream_version = ? WHERE stream_number = ?";

    static Optional<StreamRow> find(Session session, LedgerRow ledger, StreamId stream) {
        return session.first(
                SELECT,
                p -> p.number(ledger.number()).text(stream.kind()).text(stream.key()),
                row -> new StreamRow(row.getLong(1), row.getLong(2)));
    }

    /** Reads a row from two columns, if they hold one. */
    static Optional<StreamRow> of(ResultSet row, int column) throws SQLException {
        return row.getObject(column) == null
                ? Optional.empty()
                : Optional.of(new StreamRow(row.getLong(column), row.getLong(column + 1)));
    }

    /** Makes a stream; whoever does so holds its ledger. */
    static StreamRow make(Session session, LedgerRow ledger, StreamId stream, long version) {
        session.oneRowLater(
                INSERT,
                p -> p.number(ledger.number())
                        .text(stream.kind())
                        .text(stream.key())
                        .number(version));
        return find(session, ledger, stream)
                .orElseThrow(() -> new IllegalStateException("the row of stream " + stream + " vanished while locked"));
    }

    StreamRow moveTo(Session session, long newVersion) {
        session.oneRowLater(MOVE, p -> p.number(newVersion).number(number));
        return new StreamRow(number, newVersion);
    }
}
