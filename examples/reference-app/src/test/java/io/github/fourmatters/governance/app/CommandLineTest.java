package io.github.fourmatters.governance.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.fourmatters.governance.Envelope;
import io.github.fourmatters.governance.Governance;
import io.github.fourmatters.governance.charter.Charter;
import io.github.fourmatters.governance.issue.Actor;
import io.github.fourmatters.governance.issue.Command;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.issue.GridCell;
import io.github.fourmatters.governance.issue.IssueId;
import io.github.fourmatters.governance.issue.Role;
import io.github.fourmatters.governance.issue.Scope;
import io.github.fourmatters.governance.raise.Channel;
import io.github.fourmatters.governance.raise.RaiseCommand;
import io.github.fourmatters.governance.spi.CommandId;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.Storage;
import io.github.fourmatters.governance.spi.vault.SubjectId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLineTest {
    private static final LedgerId LEDGER = new LedgerId("lakeside");

    @TempDir
    static Path folder;

    @BeforeAll
    static void twoIssuesAreRaisedAndOneIsAccepted() {
        Actor officer = Actor.of("officer", Role.COMMUNITY_OFFICER, new Scope.Community(LEDGER));
        try (Storage<Fact> storage = Storages.sqlite(file())) {
            Governance governance = Governance.builder()
                    .storage(storage)
                    .charter(Charter.fourMatters())
                    .clock(() -> Instant.parse("2026-03-02T01:00:00Z"))
                    .build();
            give(governance, officer, "r-1", raise("楼道灯坏了"));
            give(governance, officer, "r-2", raise("暖气不热"));
            give(governance, officer, "a-1", new RaiseCommand.Accept(new IssueId("lakeside:r-1.1")));
        }
    }

    private static Command raise(String words) {
        return new RaiseCommand.Raise(
                new SubjectId("resident"), Channel.SPEAK_ROOM, new GridCell("north"), Optional.empty(), words);
    }

    private static void give(Governance governance, Actor actor, String id, Command command) {
        governance
                .execute(new Envelope(new CommandId(id), LEDGER, actor, command))
                .orThrow();
    }

    private static Path file() {
        return folder.resolve("lakeside.db");
    }

    private static Answer ask(String subcommand, String... more) {
        List<String> arguments = new ArrayList<>(List.of(subcommand, "--storage", file().toString(), "--lang", "en"));
        arguments.addAll(List.of(more));
        return Answer.to(arguments.toArray(String[]::new));
    }

    @Test
    void a_list_shows_what_the_filters_want() {
        assertThat(ask("list").out()).contains("lakeside:r-1.1", "lakeside:r-2.1");
        Answer accepted = ask("list", "--state", "accepted", "--cell", "north", "--from", "2026-03-02");
        assertThat(accepted.exitCode()).isZero();
        assertThat(accepted.out()).contains("lakeside:r-1.1").doesNotContain("lakeside:r-2.1");
        assertThat(ask("list", "--overdue").out()).doesNotContain("lakeside:");
    }

    @Test
    void a_long_list_goes_on_where_the_page_before_ended() throws IOException {
        JsonNode first = new ObjectMapper()
                .readTree(ask("list", "--limit", "1", "--json").out());
        String cursor = first.path("next").asText();
        Answer second = ask("list", "--limit", "1", "--after", cursor);
        assertThat(first.path("items").path(0).path("id").asText()).isEqualTo("lakeside:r-1.1");
        assertThat(second.out()).contains("lakeside:r-2.1").doesNotContain("lakeside:r-1.1");
    }

    @Test
    void a_timeline_says_who_did_what_when_and_under_which_rules() {
        Answer answer = ask("timeline", "lakeside:r-1.1");
        assertThat(answer.exitCode()).isZero();
        assertThat(answer.out()).contains("2026-03-02 09:00", "officer", "four-matters-1", "accepted");
    }

    @Test
    void every_question_can_be_answered_for_machines() throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        assertThat(mapper.readTree(ask("timeline", "lakeside:r-1.1", "--json").out()))
                .hasSize(2);
        JsonNode report = mapper.readTree(ask("report", "--json").out());
        assertThat(report.at("/figures/settlement/accepted").asInt()).isEqualTo(1);
        assertThat(report.at("/figures/raised/total").asInt()).isEqualTo(2);
    }

    @Test
    void a_report_writes_a_page_that_needs_no_network() throws IOException {
        Path page = folder.resolve("report.html");
        Answer answer = ask("report", "--out", page.toString());
        assertThat(answer.exitCode()).isZero();
        assertThat(answer.out()).contains("2026-01-01", "2026-12-31", "issues accepted");
        assertThat(Answer.to("report", "--storage", file().toString(), "--lang", "zh")
                        .out())
                .contains("已受理事项")
                .doesNotContain("issues-accepted");
        assertThat(Files.readString(page))
                .contains("<svg")
                .doesNotContain("<script")
                .doesNotContain("<link")
                .doesNotContain("src=")
                .doesNotContain("@import");
    }

    @Test
    void a_charter_with_five_mistakes_gets_five_lines_with_path_value_and_what_is_allowed() throws IOException {
        Path charter = Files.writeString(folder.resolve("broken.json"), """
                {"basedOn": "four-matters", "version": "x", "zone": "Asia/Atlantis", "longestText": 0,
                 "act": {"returnWindow": "two days"}, "evaluate": {"points": [1, 2, 3], "colour": "red"}}
                """);
        Answer answer = Answer.to("charter", charter.toString());
        assertThat(answer.exitCode()).isEqualTo(2);
        assertThat(answer.err().lines().skip(1))
                .hasSize(5)
                .anyMatch(line -> line.startsWith("zone is 'Asia/Atlantis'; allowed: a time zone"))
                .anyMatch(line -> line.startsWith("longestText is '0'; allowed: a whole number from 1 on"))
                .anyMatch(line -> line.startsWith("act.returnWindow is 'two days'; allowed: "))
                .anyMatch(line -> line.startsWith("evaluate.points is '[1, 2, 3]'; allowed: 5 numbers"))
                .anyMatch(line -> line.startsWith("evaluate.colour is 'red'; allowed: no such field"));
        assertThat(ask("what-if", "--charter", charter.toString()).err()).contains("broken.json is no charter");
    }

    @Test
    void a_charter_is_printed_in_full_and_read_again() throws IOException {
        Path charter = Files.writeString(
                folder.resolve("whole.json"), Answer.to("charter").out());
        assertThat(Answer.to("charter", charter.toString()).out()).contains("four-matters-1 is valid");
    }

    @Test
    void what_if_counts_what_was_derived_again_and_changes_nothing() {
        String before = ask("export").out();
        Answer answer = ask("what-if", "--out", folder.resolve("what-if.html").toString());
        assertThat(answer.exitCode()).isZero();
        assertThat(answer.out()).contains("four-matters-1-stricter", "Response due");
        assertThat(folder.resolve("what-if.html")).content().contains("<svg").doesNotContain("<script");
        assertThat(ask("export").out()).isEqualTo(before);
    }

    @Test
    void an_export_of_one_ledger_is_that_ledger() {
        assertThat(ask("export", "--ledger", "lakeside").out())
                .isEqualTo(ask("export").out())
                .isNotEmpty();
        ask("export", "--ledger", "seaside").assertComplaint("--ledger seaside", "lakeside");
    }

    @Test
    void a_meeting_is_told_in_one_language_and_decided_again() {
        Answer english = Answer.to("meeting", "--lang", "en");
        assertThat(english.exitCode()).isZero();
        assertThat(english.out())
                .contains("the chair Primary school gives its casting vote: yes", "Adjourned until", "teller-1")
                .doesNotContainPattern("\\p{IsHan}");
        assertThat(Answer.to("meeting", "--lang", "zh").out())
                .contains("议题2", "主持单位小学行使决定票：赞成")
                .doesNotContain("primary-school", "ADOPTED", "lift");
        assertThat(Answer.to("meeting", "--public").out()).doesNotContain("teller-1");
    }

    @Test
    void a_wrong_period_or_kind_of_assessment_is_named() {
        ask("assess", "--year", "1999").assertComplaint("1999-01-01 – 1999-12-31", "nothing is known");
        ask("assess", "--quarter", "2026-Q5").assertComplaint("--quarter 2026-Q5 is not a quarter", "2026-Q1");
        ask("assess", "--year", "2026", "--quarter", "2026-Q1").assertComplaint("both given", "one of them");
        ask("assess", "--year", "0").assertComplaint("--year 0");
        ask("assess", "--year", "2026", "--kind", "splendid").assertComplaint("splendid");
        ask("assess").assertComplaint("2026-01-01 – 2026-12-31", "nothing is known");
    }

    @Test
    void a_storage_that_is_not_there_is_named() {
        for (String name : List.of("nowhere.db", "nowhere.mv.db")) {
            Path nowhere = folder.resolve(name);
            Answer.to("list", "--storage", nowhere.toString()).assertStorageComplaint(name + " does not exist");
            assertThat(nowhere).doesNotExist();
        }
    }

    @Test
    void a_file_that_is_no_storage_is_named_and_left_alone() throws IOException {
        Path text = Files.writeString(folder.resolve("letter.mv.db"), "Dear all");
        Answer.to("list", "--storage", text.toString()).assertStorageComplaint("letter.mv.db is not an H2 database");
        Answer.to("year", "--storage", text.toString()).assertStorageComplaint("letter.mv.db is not an H2 database");
        assertThat(Files.readString(text)).isEqualTo("Dear all");
        Path letter = Files.writeString(folder.resolve("letter.txt"), "Dear all");
        Answer.to("year", "--storage", letter.toString()).assertStorageComplaint("letter.txt is not a SQLite database");
        assertThat(Files.readString(letter)).isEqualTo("Dear all");
    }

    @Test
    void an_unknown_issue_is_named() {
        ask("timeline", "lakeside:r-9.1").assertComplaint("lakeside:r-9.1", "is not in");
        ask("timeline", "two words").assertComplaint("two words", "white space");
    }

    @Test
    void a_wrong_filter_is_named_with_the_way_out() {
        ask("list", "--state", "asleep").assertComplaint("asleep", "accepted");
        ask("list", "--category", "weather").assertComplaint("--category weather", "see the list without it");
        ask("list", "--unit", "circus").assertComplaint("--unit circus");
        ask("list", "--cell", "south").assertComplaint("--cell south");
        ask("list", "--ledger", "seaside").assertComplaint("--ledger seaside", "lakeside");
        ask("list", "--from", "2026-03-03", "--to", "2026-03-01").assertComplaint("2026-03-01", "later day");
        ask("list", "--from", "yesterday").assertComplaint("yesterday");
        ask("list", "--zone", "Moon/Crater").assertComplaint("Moon/Crater", "Asia/Shanghai");
        ask("list", "--after", "###").assertComplaint("--after ###");
        ask("list", "--limit", "0").assertComplaint("--limit 0");
    }

    @Test
    void a_wrong_limit_or_subcommand_is_named() {
        Answer.to("year", "--handling-limit", "SOON=3").assertComplaint("SOON");
        Answer.to("year", "--handling-limit", "ORDINARY=many").assertComplaint("many");
        Answer.to("yaer").assertComplaint("yaer");
    }
}
