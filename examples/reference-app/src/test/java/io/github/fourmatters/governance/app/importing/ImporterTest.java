package io.github.fourmatters.governance.app.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.app.shell.Complaint;
import io.github.fourmatters.governance.app.shell.Language;
import io.github.fourmatters.governance.app.shell.OutputFile;
import io.github.fourmatters.governance.app.shell.OutputKind;
import io.github.fourmatters.governance.app.shell.Progress;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.raise.RaiseEvent;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.Storage;
import io.github.fourmatters.governance.spi.memory.InMemoryStorage;
import io.github.fourmatters.governance.spi.notice.Undelivered;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImporterTest {
    private static final String START = "2010-03-01 08:00:00.0";

    @TempDir
    private Path folder;

    private final Storage<Fact> storage = new InMemoryStorage<>();

    private ImportReport imported(Path table, Mapping mapping) {
        try (Progress progress = Progress.onStandardError("importing")) {
            return Importer.read(table, mapping).play(storage, progress, () -> false);
        }
    }

    private ImportReport imported(String... rows) {
        return imported(Requests.file(folder, rows), MappingFile.ofFormat("stlouis-csb"));
    }

    private List<String> events(String ledger) {
        return storage.journal().readLedger(new LedgerId(ledger), 0, 1_000).events().stream()
                .map(recorded -> recorded.command().value().replaceFirst("^timer:.*", "timer") + " "
                        + recorded.payload().event().getClass().getSimpleName())
                .toList();
    }

    private static List<String> rejects(ImportReport report) {
        return report.rejects().stream()
                .map(reject -> reject.line() + " " + reject.id() + " " + reject.reason())
                .toList();
    }

    @Test
    void rows_are_played_in_the_order_of_time_with_what_falls_due_between_them() {
        imported(
                Requests.row("a", "2010-03-20 08:00:00.0", "", "", ""),
                Requests.row("b", START, "2010-03-05 00:00:00.0", "2010-03-02 08:00:00.5", ""));
        assertThat(events("stlouis"))
                .containsExactly(
                        "b/raise IssueRaised",
                        "b/accept IssueAccepted",
                        "b/triage IssueTriaged",
                        "b/settledirectly DirectSettlementChosen",
                        "b/settledirectly AssignmentAccepted",
                        "b/startassignment AssignmentStarted",
                        "b/completeassignment AssignmentCompleted",
                        "b/completeassignment IssueCompleted",
                        "timer ConfirmationLapsed",
                        "a/raise IssueRaised",
                        "a/accept IssueAccepted",
                        "a/triage IssueTriaged",
                        "a/settledirectly DirectSettlementChosen",
                        "a/settledirectly AssignmentAccepted",
                        "a/startassignment AssignmentStarted");
    }

    @Test
    void what_has_long_been_history_is_told_to_nobody() {
        imported(Requests.row("a", START, "2010-03-05 00:00:00.0", "2010-03-02 08:00:00.5", ""));
        assertThat(events("stlouis")).isNotEmpty();
        List<Undelivered> notices = storage.transactions()
                .read(tx -> storage.outbox().undelivered(tx, new LedgerId("stlouis"), Optional.empty(), 9))
                .items();
        assertThat(notices).isEmpty();
    }

    @Test
    void a_cancellation_wins_over_a_close_and_comes_before_any_plan() {
        imported(Requests.row("a", START, "", "2010-03-02 08:00:00.0", "2010-03-03 08:00:00.0"));
        assertThat(events("stlouis"))
                .containsExactly(
                        "a/raise IssueRaised",
                        "a/accept IssueAccepted",
                        "a/triage IssueTriaged",
                        "a/withdraw ComplainantWithdrew");
    }

    @Test
    void rows_that_cannot_be_right_are_rejected_with_line_and_reason() {
        ImportReport report = imported(
                Requests.row("a", START, "", "", ""),
                Requests.row("a", START, "", "", ""),
                Requests.row("", START, "", "", ""),
                Requests.row("b b", START, "", "", ""),
                Requests.row("c", "", "", "", ""),
                Requests.row("d", "2010-02-30 08:00:00.0", "", "", ""),
                Requests.row("e", START, "2010-02-28 00:00:00.0", "", ""),
                Requests.row("f", START, "", "2010-03-01 07:59:59.0", ""),
                Requests.row("g", START, "", "", "2009-03-01 07:59:59.0"),
                Requests.row("h", START, "2010-03-01 00:00:00.0", START, ""),
                "i,one field too few",
                Requests.row("j", START, "", "", "") + ",one too many",
                "\u00a0\u3000\u200b",
                Requests.row("\u00a0", START, "", "", ""),
                Requests.row("k", "\u200b", "", "", ""),
                Requests.row("l", START, "\u00a0", "\u3000", "\u2060"));
        assertThat(rejects(report))
                .containsExactly(
                        "3 a REPEATED_ID",
                        "4  MISSING_VALUE",
                        "5  BAD_IDENTIFIER",
                        "6 c MISSING_VALUE",
                        "7 d UNREADABLE_DATE",
                        "8 e DUE_IN_THE_PAST",
                        "9 f COMPLETED_BEFORE_RAISED",
                        "10 g CANCELLED_BEFORE_RAISED",
                        "12  WRONG_NUMBER_OF_FIELDS",
                        "13  WRONG_NUMBER_OF_FIELDS",
                        "15  MISSING_VALUE",
                        "16 k MISSING_VALUE");
        assertThat(report.accepted()).isEqualTo(3);
    }

    @Test
    void a_row_that_the_library_refuses_leaves_nothing_behind_also_when_it_is_run_again() {
        String tooLong = Requests.row("a", START, "", "", "").replace("Elm", "Elm".repeat(8_000));
        String good = Requests.row("b", START, "", "", "");
        assertThat(rejects(imported(tooLong, good))).containsExactly("2 a TEXT_TOO_LONG");
        assertThat(rejects(imported(tooLong, good))).containsExactly("2 a TEXT_TOO_LONG");
        assertThat(events("stlouis")).hasSize(6).allMatch(event -> event.startsWith("b/"));
    }

    @Test
    void a_row_that_comes_before_what_the_ledger_holds_is_an_error_and_not_a_past_due_date() {
        imported(Requests.row("a", "2012-03-01 08:00:00.0", "", "", ""));
        List<String> before = events("stlouis");
        assertThatThrownBy(() -> imported(Requests.row("b", START, "2010-03-05 00:00:00.0", "", "")))
                .isInstanceOf(Complaint.class)
                .hasMessageContaining("line 2 (b, at 2010-03-01T14:00:00Z)")
                .hasMessageContaining("another storage");
        assertThat(events("stlouis")).isEqualTo(before);
    }

    @Test
    void the_rejects_file_holds_each_row_as_it_stood_and_can_be_read_again() {
        ImportReport report = imported(
                Requests.row("a", START, "", "", ""),
                Requests.row("a", START, "", "", "").replace("WEB", "\" W\nX \""));
        Path file = folder.resolve("rejects.csv");
        Path table = report.sheet().file();
        Mapping mapping = MappingFile.ofFormat("stlouis-csb");
        RejectsFile.write(OutputFile.of(file, OutputKind.REJECTED_ROWS), table, mapping, report.rejects(), Language.EN);
        List<String> row = rows(file, mapping).get(0).values();
        assertThat(header(file, mapping).subList(0, 5))
                .containsExactly("rejected_line", "rejected_id", "rejected_reason", "rejected_detail", "REQUESTID");
        assertThat(row.subList(0, 3)).containsExactly("3", "a", "REPEATED_ID");
        assertThat(row.subList(4, row.size()))
                .isEqualTo(rows(table, mapping).get(1).values())
                .contains(" W\nX ", "1 \"Elm\" ST ");
    }

    private static ImmutableList<String> header(Path file, Mapping mapping) {
        try (TableFile table = TableFile.open(file, mapping)) {
            return table.sheet().header();
        }
    }

    private static List<Row> rows(Path file, Mapping mapping) {
        List<Row> rows = new ArrayList<>();
        try (TableFile table = TableFile.open(file, mapping)) {
            for (Optional<Row> row = table.next(); row.isPresent(); row = table.next()) {
                rows.add(row.get());
            }
        }
        return rows;
    }

    @Test
    void another_city_is_another_mapping_and_no_other_code() throws IOException {
        Path mapping = Files.writeString(folder.resolve("lyon.json"), """
                {"name": "lyon", "ledger": "lyon-1", "charter": "lyon", "zone": "Europe/Paris", "language": "fr",
                 "charset": "ISO-8859-1", "delimiter": ";", "dates": ["dd/MM/uuuu HH'h'mm", "dd/MM/uuuu"],
                 "columns": {"id": "no", "raised": "saisie", "due": "limite", "category": ["type"], "unit": "service",
                             "words": ["objet"]},
                 "unknownCell": "inconnu", "channels": {}, "otherChannel": "ONLINE", "urgency": "ENQUIRY",
                 "reach": "COMMUNITY", "result": "Fait"}
                """);
        Path table = folder.resolve("lyon.csv");
        Files.write(
                table,
                "no;type;service;objet;saisie;limite\n7;Éclairage;Voirie;Lampadaire éteint;05/01/2010 08h30;06/01/2010\n"
                        .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
        ImportReport report = imported(table, MappingFile.read(mapping));
        RaiseEvent.IssueRaised raised = (RaiseEvent.IssueRaised) storage.journal()
                .readLedger(new LedgerId("lyon-1"), 0, 1)
                .events()
                .get(0)
                .payload()
                .event();
        assertThat(report.accepted()).isEqualTo(1);
        assertThat(raised.category().orElseThrow().value()).isEqualTo("éclairage");
        assertThat(raised.cell().value()).isEqualTo("inconnu");
        assertThat(events("lyon-1")).hasSize(6);
    }
}
