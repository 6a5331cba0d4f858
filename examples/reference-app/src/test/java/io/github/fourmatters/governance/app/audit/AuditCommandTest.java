package io.github.fourmatters.governance.app.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fourmatters.governance.app.Answer;
import io.github.fourmatters.governance.app.Storages;
import io.github.fourmatters.governance.app.vault.ConfidentialStory;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.spi.Storage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Audits on the command line. */
class AuditCommandTest {
    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void fill() {
        file = folder.resolve("office.db");
        try (Storage<Fact> storage = Storages.sqlite(file)) {
            ConfidentialStory.tell(storage);
        }
    }

    private Answer audit(String... more) {
        String[] arguments = Arrays.copyOf(new String[] {"audit", "--storage", file.toString()}, 3 + more.length);
        System.arraycopy(more, 0, arguments, 3, more.length);
        return Answer.to(arguments);
    }

    private void tamper(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    @Test
    void what_fits_is_said_to_fit_with_what_cannot_be_known_and_its_heads_are_noted() throws IOException {
        Path anchors = folder.resolve("anchors.txt");
        byte[] before = Files.readAllBytes(file);
        Answer clean = audit("--anchor", anchors.toString(), "--lang", "en");
        assertThat(clean.exitCode()).as(clean.out() + clean.err()).isZero();
        assertThat(clean.out())
                .contains("Everything fits", "Compared: ledgers 1, ", "What this audit cannot know", "riverside");
        assertThat(anchors).content().contains("riverside");
        assertThat(file).hasBinaryContent(before);
        Answer chinese = audit("--anchor", anchors.toString(), "--lang", "zh");
        assertThat(chinese.exitCode()).isZero();
        assertThat(chinese.out()).contains("凡可对照的内容均相符", "本次审计无从得知");
    }

    @Test
    void a_head_that_was_moved_a_tail_that_was_cut_and_words_that_were_deleted_are_named()
            throws SQLException, IOException {
        Path anchors = folder.resolve("anchors.txt");
        audit("--anchor", anchors.toString());
        byte[] whole = Files.readAllBytes(file);
        tamper("UPDATE gov_ledger SET recorded_at = recorded_at + 315360000000000");
        assertFound();
        Files.write(file, whole);
        tamper("DELETE FROM gov_vault WHERE entry_name NOT LIKE '#%'");
        assertFound();
        Files.write(file, whole);
        tamper("DELETE FROM gov_event WHERE feed_key = (SELECT MAX(feed_key) FROM gov_event)");
        assertFound();
    }

    private void assertFound() {
        Answer found = audit("--lang", "en");
        assertThat(found.exitCode()).as(found.err()).isEqualTo(1);
        assertThat(found.out()).contains("not fit.").containsPattern("\n- .*riverside");
    }

    @Test
    void a_file_that_is_no_list_of_anchors_is_named() throws IOException {
        Path anchors = Files.writeString(folder.resolve("anchors.txt"), "Dear all\nyours\n");
        audit("--anchor", anchors.toString()).assertComplaint("--anchor", "anchors.txt");
        audit("--ledger", "seaside").assertComplaint("--ledger seaside", "riverside");
    }
}
