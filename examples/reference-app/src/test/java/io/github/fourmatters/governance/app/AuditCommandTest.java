package io.github.fourmatters.governance.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.hash.HashCode;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.spi.Storage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An audit says yes with 0 and no with 1, in both languages and for machines, and changes nothing in what it looks at. */
class AuditCommandTest {
    @TempDir
    private Path folder;

    @TempDir
    private Path elsewhere;

    private Path file;

    @BeforeEach
    void fill() {
        file = folder.resolve("office.db");
        try (Storage<Fact> storage = Storages.sqlite(file)) {
            Settled.one(storage);
        }
    }

    private Answer audit(String... more) {
        List<String> arguments = new ArrayList<>(List.of("audit", "--storage", file.toString()));
        arguments.addAll(List.of(more));
        Map<String, HashCode> before = FileImages.of(folder);
        Answer answer = Answer.to(arguments.toArray(String[]::new));
        assertThat(FileImages.of(folder)).isEqualTo(before);
        return answer;
    }

    private Answer audited(String... more) {
        Answer answer = audit(more);
        assertThat(answer.err()).isEmpty();
        return answer;
    }

    private void change(String sql) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isPositive();
        } catch (SQLException error) {
            throw new IllegalStateException(error);
        }
    }

    @Test
    void a_storage_in_which_everything_fits_is_told_so_in_both_languages_with_what_cannot_be_known() {
        Answer english = audited("--lang", "en");
        assertThat(english.exitCode()).isZero();
        assertThat(english.out())
                .startsWith("Everything fits that could be compared.")
                .contains("ledgers 1, events 8", "riverside", "cannot know", "without an anchor");
        Answer chinese = audited("--lang", "zh");
        assertThat(chinese.exitCode()).isZero();
        assertThat(chinese.out()).startsWith("凡可对照的内容均相符。").contains("台账 1", "没有另行保存的锚点");
    }

    @Test
    void a_head_moved_ten_years_on_is_named_although_nobody_else_opens_the_storage() {
        change("UPDATE gov_ledger SET recorded_at = recorded_at + 315360000000000");
        Answer.to("list", "--storage", file.toString()).assertStorageComplaint("is said to be recorded up to 2036");
        Answer answer = audited("--lang", "en");
        assertThat(answer.exitCode()).isEqualTo(1);
        assertThat(answer.out())
                .startsWith("2 things do not fit.")
                .contains("is said to be recorded up to 2036", "chain of hashes does not hold from #8");
    }

    @Test
    void words_that_somebody_changed_are_named_and_not_quoted() {
        change("UPDATE gov_vault SET content = (SELECT content FROM gov_vault WHERE entry_name = '#key')"
                + " WHERE entry_name LIKE 'report/%'");
        Answer answer = audited("--lang", "zh");
        assertThat(answer.exitCode()).isEqualTo(1);
        assertThat(answer.out()).contains("台账 riverside：文字 resident report/riverside:settled-1.2 (#1)");
        assertThat(audited("--without-words").exitCode()).isZero();
        change("DELETE FROM gov_vault");
        assertThat(audited("--without-words", "--lang", "en").out())
                .contains("are gone, and nobody erased that person");
    }

    @Test
    void an_older_copy_put_back_is_found_by_an_anchor_and_never_becomes_one() throws IOException {
        Path anchors = elsewhere.resolve("anchors.txt");
        Answer first = audited("--anchor", anchors.toString(), "--lang", "en");
        assertThat(first.exitCode()).isZero();
        assertThat(first.out()).contains("Anchors added to " + anchors + ": 1");
        assertThat(audited("--anchor", anchors.toString()).exitCode()).isZero();
        String noted = Files.readString(anchors);
        assertThat(noted).hasLineCount(1).contains(" riverside 8 ");

        Files.delete(file);
        try (Storage<Fact> storage = Storages.sqlite(file)) {
            assertThat(storage.journal()).isNotNull();
        }
        Answer answer = audited("--anchor", anchors.toString(), "--lang", "en");
        assertThat(answer.exitCode()).isEqualTo(1);
        assertThat(answer.out())
                .contains("ledger riverside: events are missing at the end: #0 < #8", "No anchor was added");
        assertThat(Files.readString(anchors)).isEqualTo(noted);
        assertThat(audited("--anchor", anchors.toString(), "--ledger", "riverside")
                        .exitCode())
                .isEqualTo(1);
    }

    @Test
    void machines_are_told_kind_ledger_and_place() throws IOException {
        change("UPDATE gov_timer SET due_at = due_at + 1");
        JsonNode answer = new ObjectMapper().readTree(audited("--json").out());
        assertThat(answer.path("clean").asBoolean()).isFalse();
        JsonNode finding = answer.path("findings").path(0);
        assertThat(finding.path("kind").asText()).isEqualTo("ALARM_MOVED");
        assertThat(finding.path("ledger").asText()).isEqualTo("riverside");
        assertThat(finding.path("place").asText()).startsWith("issue/riverside:settled-1.1#lapse-confirmation @ 2026-");
        assertThat(answer.path("counts").path("events").asInt()).isEqualTo(8);
        assertThat(answer.path("cannotKnow")).isNotEmpty();
        assertThat(answer.path("heads").path(0).path("position").asInt()).isEqualTo(8);
    }

    @Test
    void what_cannot_be_used_is_told_in_one_line() throws IOException {
        audit("--ledger", "nowhere").assertComplaint("--ledger nowhere is not in");
        audit("--ledger", "no where").assertComplaint("--ledger");
        Files.writeString(elsewhere.resolve("letter.txt"), "Dear all,\n");
        audit("--anchor", elsewhere.resolve("letter.txt").toString())
                .assertStorageComplaint("--anchor", "has no anchor in line 1");
        Files.writeString(file, "not a database");
        audit().assertStorageComplaint("office.db");
        Files.delete(file);
        audit().assertStorageComplaint("does not exist");
    }
}
