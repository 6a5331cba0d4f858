package io.github.fourmatters.governance.jdbc.table;

import io.github.fourmatters.governance.spi.journal.Encoded;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Holds the row of a type of events: its name and schema version, and the payload of the first event of that type, against which the
 * payloads of the others are packed.
 */
record EventType(long number, String name, int schemaVersion, PackedPayload.Example example) {

    static final String SELECT = "SELECT type_number, event_type, schema_version, example FROM gov_event_type";
    static final String INSERT = "INSERT INTO gov_event_type (event_type, schema_version, example) VALUES (?, ?, ?)";

    static EventType of(ResultSet row) throws SQLException {
        return new EventType(
                row.getLong(1), row.getString(2), row.getInt(3), new PackedPayload.Example(row.getBytes(4)));
    }

    boolean isOf(Encoded encoded) {
        return name.equals(encoded.type()) && schemaVersion == encoded.schemaVersion();
    }

    Encoded encoded(byte[] packed) {
        return new Encoded(name, schemaVersion, PackedPayload.unpack(packed, example));
    }

    byte[] packed(Encoded encoded) {
        return PackedPayload.pack(encoded.payload(), example);
    }
}
