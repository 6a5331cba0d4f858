package io.github.fourmatters.governance.testkit.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.hash.HashCode;
import io.github.fourmatters.governance.audit.Audit;
import io.github.fourmatters.governance.audit.AuditReport;
import io.github.fourmatters.governance.audit.Finding;
import io.github.fourmatters.governance.audit.FindingKind;
import io.github.fourmatters.governance.audit.ScopeLimitation;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.jdbc.JdbcStorage;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.anchor.Anchor;
import io.github.fourmatters.governance.spi.anchor.AnchorFile;
import io.github.fourmatters.governance.spi.journal.Encoded;
import io.github.fourmatters.governance.spi.journal.StoredEvent;
import io.github.fourmatters.governance.testkit.History;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A journal that was cut or written anew is found by its chain or, where the chain was made to fit, by an anchor alone. */
class CutStorageTest {
    private static final Map<Tampered, Path> WHOLE = new EnumMap<>(Tampered.class);
    private static final Map<Tampered, Path> EARLIER = new EnumMap<>(Tampered.class);
    private static Instant now = Instant.EPOCH;

    @TempDir
    private static Path played;

    @TempDir
    private Path folder;

    @BeforeAll
    static void play() {
        for (Tampered database : Tampered.values()) {
            // The same choices play the same history, so the shorter one is what the longer one was before.
            EARLIER.put(database, play(database, "earlier", 118));
            WHOLE.put(database, play(database, "whole", 120));
        }
    }

    private static Path play(Tampered database, String name, int length) {
        Path file = played.resolve(name + database.ending());
        History history = database.play(file, 11, length);
        now = history.now();
        history.storage().close();
        return file;
    }

    private Path copy(Tampered database, Map<Tampered, Path> from) {
        return Tampered.copy(from.get(database), folder.resolve("copy" + database.ending()));
    }

    /** The anchors of the whole journal, as a file gives them back. */
    private ImmutableList<Anchor> anchors(Tampered database) {
        AnchorFile file = AnchorFile.of(folder.resolve("anchors.txt"));
        try (JdbcStorage<Fact> storage = database.openForAudit(WHOLE.get(database))) {
            file.note(Anchor.of(storage, now));
        }
        return file.read();
    }

    private static AuditReport audit(Tampered database, Path file, List<Anchor> anchors) {
        try (JdbcStorage<Fact> storage = database.openForAudit(file)) {
            return Audit.of(storage).against(anchors).run(now);
        }
    }

    private static List<FindingKind> kinds(AuditReport report) {
        return report.findings().stream().map(Finding::kind).toList();
    }

    @ParameterizedTest
    @EnumSource
    void an_anchor_of_the_journal_as_it_is_fits(Tampered database) {
        AuditReport report = audit(database, copy(database, WHOLE), anchors(database));
        assertThat(report.findings()).isEmpty();
        assertThat(report.limitations())
                .contains(ScopeLimitation.BEFORE_THE_FIRST_ANCHOR)
                .doesNotContain(ScopeLimitation.NO_ANCHOR);
    }

    @ParameterizedTest
    @EnumSource
    void an_older_state_put_back_is_found_with_an_anchor_and_said_to_be_unknowable_without(Tampered database) {
        Path file = copy(database, EARLIER);
        AuditReport without = audit(database, file, List.of());
        assertThat(without.findings()).isEmpty();
        assertThat(without.limitations()).contains(ScopeLimitation.NO_ANCHOR);
        assertThat(kinds(audit(database, file, anchors(database)))).containsExactly(FindingKind.CUT_SHORT);
    }

    @ParameterizedTest
    @EnumSource
    void the_last_events_deleted_without_the_head_are_found_without_an_anchor(Tampered database) {
        Path file = copy(database, WHOLE);
        database.change(file, CutStorageTest::deleteLastCommand);
        assertThat(kinds(audit(database, file, List.of())))
                .contains(FindingKind.STORAGE_INCONSISTENT, FindingKind.CHAIN_BROKEN);
        assertThat(kinds(audit(database, file, anchors(database)))).contains(FindingKind.REWRITTEN);
    }

    @ParameterizedTest
    @EnumSource
    void the_last_events_deleted_together_with_the_head_are_found_with_an_anchor(Tampered database) {
        Path file = copy(database, WHOLE);
        database.change(file, connection -> {
            deleteLastCommand(connection);
            Tampered.update(
                    connection,
                    "UPDATE gov_ledger SET last_position = (SELECT MAX(feed_key) FROM gov_event) - ledger_number *"
                            + " 1099511627776, chain_hash = (SELECT chain_hash FROM gov_event WHERE feed_key ="
                            + " (SELECT MAX(feed_key) FROM gov_event)), recorded_at = (SELECT recorded_at FROM gov_command"
                            + " WHERE first_event = (SELECT MAX(first_event) FROM gov_command))");
            Tampered.update(
                    connection,
                    "UPDATE gov_stream SET stream_version = (SELECT COUNT(*) FROM gov_event e WHERE e.stream_number ="
                            + " gov_stream.stream_number)");
        });
        assertThat(kinds(audit(database, file, List.of())))
                .doesNotContain(FindingKind.STORAGE_INCONSISTENT, FindingKind.CHAIN_BROKEN);
        assertThat(kinds(audit(database, file, anchors(database)))).contains(FindingKind.CUT_SHORT);
    }

    private static void deleteLastCommand(Connection connection) throws SQLException {
        Tampered.update(
                connection, "DELETE FROM gov_event WHERE feed_key >= (SELECT MAX(first_event) FROM gov_command)");
        Tampered.update(
                connection, "DELETE FROM gov_command WHERE first_event = (SELECT MAX(first_event) FROM gov_command)");
    }

    @ParameterizedTest
    @EnumSource
    void a_ledger_deleted_whole_is_found_with_an_anchor_and_said_to_be_unknowable_without(Tampered database) {
        Path file = copy(database, WHOLE);
        for (String table : List.of(
                "gov_ledger", "gov_stream", "gov_command", "gov_event", "gov_timer", "gov_notice", "gov_vault")) {
            database.change(file, "DELETE FROM " + table);
        }
        AuditReport without = audit(database, file, List.of());
        assertThat(without.findings()).isEmpty();
        assertThat(without.limitations()).contains(ScopeLimitation.NO_ANCHOR);
        AuditReport with = audit(database, file, anchors(database));
        assertThat(with.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(FindingKind.CUT_SHORT);
            assertThat(finding.ledger()).contains(new LedgerId("xinlin-1"));
            assertThat(finding.place()).startsWith("#0 < #");
        });
    }

    @ParameterizedTest
    @EnumSource
    void an_event_that_says_something_else_is_named_by_its_position(Tampered database) {
        Path file = copy(database, WHOLE);
        StoredEvent changed = changed(events(database, file));
        database.change(
                file,
                connection -> Tampered.update(
                        connection,
                        "UPDATE gov_event SET payload = ? WHERE feed_key = (SELECT MIN(ledger_number)"
                                + " FROM gov_ledger) * 1099511627776 + ?",
                        unpacked(changed),
                        changed.position()));
        assertThat(audit(database, file, List.of()).findings()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(FindingKind.CHAIN_BROKEN);
            assertThat(finding.place()).startsWith("#" + changed.position() + " ");
        });
    }

    @ParameterizedTest
    @EnumSource
    void an_event_that_cannot_be_read_hides_nothing_behind_it(Tampered database) {
        Path file = copy(database, WHOLE);
        database.change(
                file,
                "UPDATE gov_event SET payload = X'0041' WHERE feed_key = (SELECT MIN(feed_key) + 4 FROM gov_event)",
                "UPDATE gov_notice SET recipient = 'r-99' WHERE id = (SELECT MAX(id) FROM gov_notice)");
        assertThat(kinds(audit(database, file, List.of())))
                .startsWith(FindingKind.CHAIN_BROKEN, FindingKind.EVENT_UNREADABLE)
                .endsWith(FindingKind.NOTICE_ALTERED);
    }

    @ParameterizedTest
    @EnumSource
    void a_journal_written_anew_with_all_hashes_is_found_with_an_anchor_alone(Tampered database) {
        Path file = copy(database, WHOLE);
        List<StoredEvent> rewritten = rewritten(events(database, file));
        database.change(file, connection -> write(connection, rewritten));
        assertThat(audit(database, file, List.of()).findings()).isEmpty();
        assertThat(kinds(audit(database, file, anchors(database)))).containsExactly(FindingKind.REWRITTEN);
    }

    private static List<StoredEvent> events(Tampered database, Path file) {
        try (JdbcStorage<Fact> storage = database.openForAudit(file)) {
            return storage.transactions()
                    .read(tx -> storage.archive().read(tx, new LedgerId("xinlin-1"), 0, 1_000_000));
        }
    }

    /** The first report, by another channel. */
    private static StoredEvent changed(List<StoredEvent> events) {
        for (StoredEvent event : events) {
            String payload = new String(event.encoded().payload(), StandardCharsets.UTF_8);
            String other = payload.replaceFirst("\"channel\":\"[A-Z_]+\"", "\"channel\":\"OTHER\"");
            if (!other.equals(payload)) {
                Encoded encoded = new Encoded(
                        event.encoded().type(),
                        event.encoded().schemaVersion(),
                        other.getBytes(StandardCharsets.UTF_8));
                return new StoredEvent(
                        event.stream(),
                        event.version(),
                        event.position(),
                        event.command(),
                        event.fingerprint(),
                        event.recordedAt(),
                        encoded,
                        event.hash());
            }
        }
        throw new IllegalStateException("no report has a channel");
    }

    private static List<StoredEvent> rewritten(List<StoredEvent> events) {
        StoredEvent changed = changed(events);
        List<StoredEvent> all = new ArrayList<>();
        String before = StoredEvent.BEFORE_THE_FIRST;
        for (StoredEvent event : events) {
            StoredEvent each = event.position() == changed.position() ? changed : event;
            all.add(each.withHash(each.hashAfter(before)));
            before = all.get(all.size() - 1).hash();
        }
        return all;
    }

    private static byte[] unpacked(StoredEvent event) {
        byte[] payload = event.encoded().payload();
        byte[] stored = new byte[payload.length + 1];
        System.arraycopy(payload, 0, stored, 1, payload.length);
        return stored;
    }

    private static void write(Connection connection, List<StoredEvent> events) throws SQLException {
        for (StoredEvent event : events) {
            Tampered.update(
                    connection,
                    "UPDATE gov_event SET payload = ?, chain_hash = ? WHERE feed_key = (SELECT MIN(ledger_number) FROM"
                            + " gov_ledger) * 1099511627776 + ?",
                    unpacked(event),
                    HashCode.fromString(event.hash()).asBytes(),
                    event.position());
        }
        Tampered.update(connection, "UPDATE gov_ledger SET chain_hash = ?", (Object)
                HashCode.fromString(events.get(events.size() - 1).hash()).asBytes());
    }
}
