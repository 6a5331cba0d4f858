package io.github.fourmatters.governance.springboot.issue;

import com.google.common.collect.ImmutableMap;
import io.github.fourmatters.governance.issue.IssueId;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.vault.SubjectId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The calls that residents wait for: rows of the application's own, by the library's id of the issue. */
@Repository
class CallBacks {
    private final JdbcClient jdbc;

    CallBacks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps one, and does nothing if the command that makes it is given once more. */
    void keep(IssueId issue, LedgerId ledger, SubjectId resident, Instant at) {
        jdbc.sql(
                        "INSERT INTO call_back (issue, ledger, resident, wanted_at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING")
                .params(issue.value(), ledger.value(), resident.value(), at.atOffset(ZoneOffset.UTC))
                .update();
    }

    ImmutableMap<String, Instant> of(Collection<String> issues) {
        if (issues.isEmpty()) {
            return ImmutableMap.of();
        }
        return ImmutableMap.copyOf(jdbc.sql("SELECT issue, wanted_at FROM call_back WHERE issue IN (:issues)")
                .param("issues", issues)
                .query((row, number) -> Map.entry(
                        row.getString("issue"),
                        row.getObject("wanted_at", OffsetDateTime.class).toInstant()))
                .list());
    }
}
