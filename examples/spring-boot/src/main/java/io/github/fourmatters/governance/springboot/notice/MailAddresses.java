package io.github.fourmatters.governance.springboot.notice;

import io.github.fourmatters.governance.spi.LedgerId;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Knows where people get mail. The library's notices name a pseudonym, a unit or an office, and hold no address. */
@Repository
class MailAddresses {
    private final JdbcClient jdbc;

    MailAddresses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<String> find(LedgerId ledger, String recipient) {
        return jdbc.sql("SELECT address FROM mail_address WHERE ledger = ? AND recipient = ?")
                .params(ledger.value(), recipient)
                .query(String.class)
                .optional();
    }
}
