package io.github.fourmatters.governance.jdbc;

import io.github.fourmatters.governance.spi.LedgerId;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Changes what is stored behind the storage's back. */
public final class Tampering {

    private Tampering() {}

    private static Connection connection(String url) throws SQLException {
        return url.startsWith("jdbc:h2:")
                ? DriverManager.getConnection(url, "sa", "")
                : DriverManager.getConnection(url);
    }

    /** Sets the payload of one event to {@code event 9}, unpacked. */
    public static void withPayload(String url, LedgerId ledger, long position) {
        try (Connection connection = connection(url);
                var update = connection.prepareStatement("UPDATE gov_event SET payload = ? WHERE feed_key ="
                        + " (SELECT ledger_number * 1099511627776 + ? FROM gov_ledger WHERE ledger = ?)")) {
            update.setBytes(1, "\0event 9".getBytes(StandardCharsets.UTF_8));
            update.setLong(2, position);
            update.setString(3, ledger.value());
            if (update.executeUpdate() != 1) {
                throw new IllegalStateException("there is no event at position " + position + " of " + ledger);
            }
        } catch (SQLException error) {
            throw new IllegalStateException(error);
        }
    }
}
