package io.github.fourmatters.governance.jdbc.schema;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.jdbc.connection.Session;
import io.github.fourmatters.governance.jdbc.dialect.Binder;
import io.github.fourmatters.governance.spi.journal.Checkpoints;
import io.github.fourmatters.governance.spi.text.Quoted;
import java.util.stream.Stream;

/** Finds what stands for a ledger that has no row, and so is in no listing. Changes nothing. */
final class Orphans {

    private static final int LONGEST_NAME = 70;

    /** Is a table in which the ledger stands by its number, and what its rows are. */
    private record Numbered(String table, String rows) {

        String sql() {
            return "SELECT t.ledger_number, COUNT(*) FROM " + table + " t WHERE NOT EXISTS"
                    + " (SELECT 1 FROM gov_ledger l WHERE l.ledger_number = t.ledger_number)"
                    + " GROUP BY t.ledger_number ORDER BY t.ledger_number";
        }
    }

    /** Is a table in which the ledger stands by its id, what its rows are, and which of them count. */
    private record Named(String table, String rows, String counting) {

        String sql() {
            return "SELECT t.ledger, COUNT(*) FROM " + table + " t WHERE " + counting + " AND NOT EXISTS"
                    + " (SELECT 1 FROM gov_ledger l WHERE l.ledger = t.ledger) GROUP BY t.ledger ORDER BY t.ledger";
        }
    }

    private static final ImmutableList<Numbered> NUMBERED = ImmutableList.of(
            new Numbered("gov_stream", "streams"),
            new Numbered("gov_command", "commands"),
            new Numbered("gov_timer", "timers"),
            new Numbered("gov_vault", "vault entries"),
            new Numbered("gov_vault_token", "search tokens"),
            new Numbered("gov_vault_erased", "marks of erased subjects"));

    // A view may begin to read, at 0, before the ledger has anything; and some places are the whole storage's.
    private static final ImmutableList<Named> NAMED = ImmutableList.of(
            new Named("gov_notice", "notices", "1 = 1"),
            new Named(
                    "gov_checkpoint",
                    "checkpoints",
                    "t.read_position > 0 AND t.ledger <> '" + Checkpoints.WHOLE_STORAGE + "'"));

    private static final String EMPTY_STREAMS = "SELECT s.stream_kind, s.stream_key FROM gov_stream s"
            + " WHERE s.stream_version = 0"
            + " AND NOT EXISTS (SELECT 1 FROM gov_event e WHERE e.stream_number = s.stream_number)"
            + " AND NOT EXISTS (SELECT 1 FROM gov_timer t WHERE t.stream_number = s.stream_number)"
            + " ORDER BY s.stream_number";

    private Orphans() {}

    /** Gives a sentence for each ledger and table, and for each stream that has neither an event nor a timer. */
    static ImmutableList<String> all(Session session) {
        Stream<String> numbered = NUMBERED.stream()
                .flatMap(each -> session
                        .query(
                                each.sql(),
                                Binder.NOTHING,
                                row -> row.getLong(2) + " " + each.rows() + " stand for ledger number " + row.getLong(1)
                                        + ", and there is no such ledger")
                        .stream());
        Stream<String> named = NAMED.stream()
                .flatMap(each -> session
                        .query(
                                each.sql(),
                                Binder.NOTHING,
                                row -> row.getLong(2) + " " + each.rows() + " stand for ledger "
                                        + Quoted.of(row.getString(1), LONGEST_NAME) + ", and there is no such ledger")
                        .stream());
        Stream<String> empty = session
                .query(
                        EMPTY_STREAMS,
                        Binder.NOTHING,
                        row -> "stream " + Quoted.of(row.getString(1) + "/" + row.getString(2), LONGEST_NAME)
                                + " has no event and no timer")
                .stream();
        return Stream.of(numbered, named, empty).flatMap(each -> each).collect(ImmutableList.toImmutableList());
    }
}
