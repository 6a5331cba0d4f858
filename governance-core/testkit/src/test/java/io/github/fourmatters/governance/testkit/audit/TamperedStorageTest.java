package io.github.fourmatters.governance.testkit.audit;

import static io.github.fourmatters.governance.audit.FindingKind.ALARM_MISSING;
import static io.github.fourmatters.governance.audit.FindingKind.ALARM_MOVED;
import static io.github.fourmatters.governance.audit.FindingKind.ALARM_UNEXPECTED;
import static io.github.fourmatters.governance.audit.FindingKind.CHAIN_BROKEN;
import static io.github.fourmatters.governance.audit.FindingKind.CHARTER_ALTERED;
import static io.github.fourmatters.governance.audit.FindingKind.CHARTER_LATER;
import static io.github.fourmatters.governance.audit.FindingKind.CHARTER_MISSING;
import static io.github.fourmatters.governance.audit.FindingKind.ERASURE_INCOMPLETE;
import static io.github.fourmatters.governance.audit.FindingKind.EVENT_UNREADABLE;
import static io.github.fourmatters.governance.audit.FindingKind.NOTICES_UNREADABLE;
import static io.github.fourmatters.governance.audit.FindingKind.NOTICE_ALTERED;
import static io.github.fourmatters.governance.audit.FindingKind.NOTICE_REPEATED;
import static io.github.fourmatters.governance.audit.FindingKind.NOTICE_UNEXPECTED;
import static io.github.fourmatters.governance.audit.FindingKind.STORAGE_INCONSISTENT;
import static io.github.fourmatters.governance.audit.FindingKind.WORDS_ALTERED;
import static io.github.fourmatters.governance.audit.FindingKind.WORDS_MISSING;
import static io.github.fourmatters.governance.audit.FindingKind.WORDS_UNEXPECTED;
import static io.github.fourmatters.governance.testkit.audit.Change.change;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fourmatters.governance.audit.Audit;
import io.github.fourmatters.governance.audit.AuditReport;
import io.github.fourmatters.governance.audit.Finding;
import io.github.fourmatters.governance.audit.FindingKind;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.jdbc.JdbcStorage;
import io.github.fourmatters.governance.testkit.History;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is changed in the tables by statements of one's own is named, each change by the findings that stand beside it. */
class TamperedStorageTest {
    static final String REPORT =
            "entry_name = (SELECT MIN(entry_name) FROM gov_vault WHERE entry_name LIKE 'report/%')";
    static final String TIMER =
            "stream_number = (SELECT MAX(stream_number) FROM gov_timer) AND timer_name = (SELECT MAX(timer_name) FROM"
                    + " gov_timer WHERE stream_number = (SELECT MAX(stream_number) FROM gov_timer))";
    static final String NOTICE = "id = (SELECT MAX(id) FROM gov_notice WHERE template = 'issue-received')";
    private static final String NOTICE_COLUMNS =
            "ledger, order_key, dedupe_key, recipient, template, parameters, parked, available_at, attempts, lease";
    private static final String TEN_YEARS = "315360000000000";

    private static final Map<Tampered, Path> UNTOUCHED = new EnumMap<>(Tampered.class);
    private static Instant now = Instant.EPOCH;

    @TempDir
    private static Path played;

    @TempDir
    private Path folder;

    /** H2 fills it up with zeros; elsewhere the ledger cannot be read any more. */
    private static Change headWithoutHash(Tampered database) {
        FindingKind[] findings = database == Tampered.H2
                ? new FindingKind[] {STORAGE_INCONSISTENT, CHAIN_BROKEN}
                : new FindingKind[] {STORAGE_INCONSISTENT, CHAIN_BROKEN, STORAGE_INCONSISTENT};
        return change("a head without a hash", "UPDATE gov_ledger SET chain_hash = X''", findings);
    }

    @BeforeAll
    static void play() {
        for (Tampered database : Tampered.values()) {
            Path file = played.resolve("untouched" + database.ending());
            History history = database.play(file, 7, 220);
            now = history.now();
            history.storage().close();
            UNTOUCHED.put(database, file);
        }
    }

    static Stream<Arguments> changes() {
        return Arrays.stream(Tampered.values())
                .flatMap(database -> Stream.concat(GhostLedger.changes(), usual(database))
                        .map(change -> Arguments.of(database, change)));
    }

    private static Stream<Change> usual(Tampered database) {
        return Stream.of(
                change("words changed", "UPDATE gov_vault SET content = X'0102' WHERE " + REPORT, WORDS_ALTERED),
                change("words deleted", "DELETE FROM gov_vault WHERE " + REPORT, WORDS_MISSING),
                change(
                        "words of another put in their place",
                        "UPDATE gov_vault SET content = (SELECT v.content FROM gov_vault v WHERE"
                                + " v.entry_name = (SELECT MAX(entry_name) FROM gov_vault WHERE entry_name"
                                + " LIKE 'report/%')) WHERE "
                                + REPORT,
                        WORDS_ALTERED),
                change(
                        "words put in",
                        "INSERT INTO gov_vault (ledger_number, subject, entry_name, content) SELECT"
                                + " MIN(ledger_number), 'r-1', 'objection/forged', X'00' FROM gov_ledger",
                        WORDS_UNEXPECTED),
                change(
                        "a resident marked as erased whose words stand",
                        "INSERT INTO gov_vault_erased (ledger_number, subject) SELECT ledger_number,"
                                + " subject FROM gov_vault WHERE "
                                + REPORT,
                        ERASURE_INCOMPLETE),
                change(
                        "a resident marked as erased whose token stands",
                        List.of(
                                "INSERT INTO gov_vault_erased (ledger_number, subject) SELECT"
                                        + " MIN(ledger_number), 'x-1' FROM gov_ledger",
                                "INSERT INTO gov_vault_token (ledger_number, token, subject) SELECT"
                                        + " MIN(ledger_number), 't', 'x-1' FROM gov_ledger"),
                        ERASURE_INCOMPLETE),
                change("an alarm deleted", "DELETE FROM gov_timer WHERE " + TIMER, ALARM_MISSING),
                change("an alarm moved", "UPDATE gov_timer SET due_at = due_at + 1 WHERE " + TIMER, ALARM_MOVED),
                change(
                        "an alarm put in",
                        "INSERT INTO gov_timer (stream_number, timer_name, ledger_number, due_at)"
                                + " SELECT MIN(stream_number), 'close-issue:soon', MIN(ledger_number), 0"
                                + " FROM gov_stream",
                        ALARM_UNEXPECTED),
                change(
                        "an alarm of no stream put in",
                        "INSERT INTO gov_timer (stream_number, timer_name, ledger_number, due_at)"
                                + " SELECT MAX(stream_number) + 1, 'close-issue', MIN(ledger_number), 0"
                                + " FROM gov_stream",
                        STORAGE_INCONSISTENT),
                change(
                        "a notice readdressed",
                        "UPDATE gov_notice SET recipient = 'r-99' WHERE " + NOTICE,
                        NOTICE_ALTERED),
                change(
                        "a notice of another template",
                        "UPDATE gov_notice SET template = 'issue-rejected' WHERE " + NOTICE,
                        NOTICE_ALTERED),
                change(
                        "a notice in another line",
                        "UPDATE gov_notice SET order_key = 'x' WHERE " + NOTICE,
                        NOTICE_ALTERED),
                change(
                        "a notice with other parameters",
                        "UPDATE gov_notice SET parameters = 'issue=' || parameters || 'b=c' ||"
                                + " CHAR(10) WHERE "
                                + NOTICE,
                        NOTICE_ALTERED),
                change(
                        "a notice that cannot be read",
                        "UPDATE gov_notice SET recipient = '' WHERE " + NOTICE,
                        NOTICES_UNREADABLE),
                change(
                        "a notice of another command",
                        "UPDATE gov_notice SET dedupe_key = ledger || ':c-none#1' WHERE " + NOTICE,
                        NOTICE_UNEXPECTED),
                change(
                        "a notice put in again",
                        "INSERT INTO gov_notice (" + NOTICE_COLUMNS + ") SELECT " + NOTICE_COLUMNS
                                + " FROM gov_notice WHERE " + NOTICE,
                        NOTICE_REPEATED),
                change(
                        "a set-aside notice readdressed",
                        "UPDATE gov_notice SET parked = TRUE, failure = 'x', recipient = 'r-99' WHERE " + NOTICE,
                        NOTICE_ALTERED),
                change(
                        "a stream of another version",
                        "UPDATE gov_stream SET stream_version = stream_version + 1 WHERE stream_number"
                                + " = (SELECT MIN(stream_number) FROM gov_stream)",
                        STORAGE_INCONSISTENT),
                change(
                        "a command of another fingerprint",
                        "UPDATE gov_command SET fingerprint = X'00666F72676564' WHERE first_event ="
                                + " (SELECT MAX(first_event) FROM gov_command)",
                        CHAIN_BROKEN),
                change(
                        "a command whose fingerprint is none",
                        "UPDATE gov_command SET fingerprint = X'66' WHERE first_event ="
                                + " (SELECT MAX(first_event) FROM gov_command)",
                        CHAIN_BROKEN,
                        EVENT_UNREADABLE),
                change(
                        "a command recorded later",
                        "UPDATE gov_command SET recorded_at = recorded_at + 1 WHERE first_event ="
                                + " (SELECT MIN(first_event) FROM gov_command)",
                        CHAIN_BROKEN),
                change(
                        "a head moved ten years on",
                        "UPDATE gov_ledger SET recorded_at = recorded_at + " + TEN_YEARS,
                        STORAGE_INCONSISTENT,
                        CHAIN_BROKEN),
                change(
                        "a head of another hash",
                        "UPDATE gov_ledger SET chain_hash = (SELECT MIN(chain_hash) FROM gov_event)",
                        STORAGE_INCONSISTENT,
                        CHAIN_BROKEN),
                headWithoutHash(database),
                change(
                        "a ledger of an id that is none",
                        "UPDATE gov_ledger SET ledger = 'lake side'",
                        STORAGE_INCONSISTENT,
                        STORAGE_INCONSISTENT),
                change("a charter of other content", "UPDATE gov_charter SET content = X'6D00'", CHARTER_ALTERED),
                change("the charters deleted", "DELETE FROM gov_charter", CHARTER_MISSING),
                change(
                        "a charter that holds from later",
                        "UPDATE gov_charter SET holds_from = " + TEN_YEARS + " * 10",
                        CHARTER_LATER));
    }

    private Path copy(Tampered database) {
        return Tampered.copy(UNTOUCHED.get(database), folder.resolve("copy" + database.ending()));
    }

    private static AuditReport audit(Tampered database, Path file) {
        try (JdbcStorage<Fact> storage = database.openForAudit(file)) {
            return Audit.of(storage).run(now);
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothing_is_found_in_an_untouched_file_and_no_byte_of_it_is_changed(Tampered database) throws IOException {
        Path file = copy(database);
        byte[] before = Files.readAllBytes(file);
        AuditReport report = audit(database, file);
        assertThat(report.findings()).isEmpty();
        assertThat(report.heads()).hasSize(1);
        assertThat(report.counts().events()).isGreaterThan(200);
        assertThat(report.counts().alarms()).isGreaterThan(3);
        assertThat(report.counts().notices()).isGreaterThan(50);
        assertThat(report.counts().words()).isGreaterThan(10);
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("changes")
    void each_change_is_named(Tampered database, Change change) {
        Path file = copy(database);
        database.change(file, change.statements().toArray(String[]::new));
        assertThat(audit(database, file).findings())
                .extracting(Finding::kind)
                .containsExactlyElementsOf(change.findings());
    }
}
