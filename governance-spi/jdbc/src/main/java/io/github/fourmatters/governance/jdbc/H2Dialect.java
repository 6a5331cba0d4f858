package io.github.fourmatters.governance.jdbc;

import io.github.fourmatters.governance.spi.StorageException;
import java.sql.SQLException;
import java.util.Optional;

/** Speaks to H2, in memory or in a file. */
final class H2Dialect implements Dialect {

    private static final int DUPLICATE_KEY = 23505;
    private static final int CONCURRENT_UPDATE = 90131;
    private static final int LOCK_TIMEOUT = 50200;

    private static final String SETTING =
            "SELECT setting_value FROM information_schema.settings WHERE setting_name = ?";

    @Override
    public String name() {
        return "h2";
    }

    @Override
    public void requireSettings(Session session) {
        String delay = setting(session, "WRITE_DELAY");
        if (!delay.isEmpty() && !delay.equals("0")) {
            throw new StorageException(
                    "H2 is opened with WRITE_DELAY=" + delay + ", so a kill of the process would lose what was"
                            + " acknowledged; add " + H2Storage.settings() + " to its URL, or open it with H2Storage",
                    false,
                    null);
        }
    }

    private static String setting(Session session, String name) {
        Optional<String> value = session.first(SETTING, p -> p.text(name), row -> row.getString(1));
        return value.orElse("");
    }

    @Override
    public String putVaultEntry() {
        return "MERGE INTO gov_vault (ledger, subject, entry_name, content)"
                + " KEY (ledger, subject, entry_name) VALUES (?, ?, ?, ?)";
    }

    @Override
    public int insertUnlessThere(Session session, String insert, Binder binder) {
        // H2 undoes the failed statement alone, so the transaction stays usable; elsewhere this would not do.
        return session.updateUnless(insert, binder, error -> error.getErrorCode() == DUPLICATE_KEY);
    }

    @Override
    public boolean meansRetryable(SQLException error) {
        // No statement brings a key that it could see: another transaction was quicker.
        return error.getErrorCode() == CONCURRENT_UPDATE
                || error.getErrorCode() == LOCK_TIMEOUT
                || error.getErrorCode() == DUPLICATE_KEY;
    }
}
