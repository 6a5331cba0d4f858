package io.github.fourmatters.governance.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.collect.ImmutableSet;
import io.github.fourmatters.governance.Envelope;
import io.github.fourmatters.governance.Governance;
import io.github.fourmatters.governance.Outcome;
import io.github.fourmatters.governance.act.ActCommand;
import io.github.fourmatters.governance.act.Assignment;
import io.github.fourmatters.governance.act.AssignmentId;
import io.github.fourmatters.governance.charter.Charter;
import io.github.fourmatters.governance.deliberate.DeliberateCommand;
import io.github.fourmatters.governance.deliberate.DeliberationEvent.DirectSettlementChosen;
import io.github.fourmatters.governance.deliberate.Reach;
import io.github.fourmatters.governance.deliberate.Urgency;
import io.github.fourmatters.governance.evaluate.EvaluateCommand;
import io.github.fourmatters.governance.issue.Actor;
import io.github.fourmatters.governance.issue.ActorId;
import io.github.fourmatters.governance.issue.CategoryCode;
import io.github.fourmatters.governance.issue.Command;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.issue.Grant;
import io.github.fourmatters.governance.issue.GridCell;
import io.github.fourmatters.governance.issue.IssueId;
import io.github.fourmatters.governance.issue.Role;
import io.github.fourmatters.governance.issue.Scope;
import io.github.fourmatters.governance.issue.UnitId;
import io.github.fourmatters.governance.publicrecord.RecordVerifier;
import io.github.fourmatters.governance.raise.Channel;
import io.github.fourmatters.governance.raise.RaiseCommand;
import io.github.fourmatters.governance.spi.CommandId;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.Storage;
import io.github.fourmatters.governance.spi.input.InputLimits;
import io.github.fourmatters.governance.spi.vault.SubjectId;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The public record on the command line: published from a storage, checked from the file alone. */
class PublicRecordCommandTest {
    private static final LedgerId LEDGER = new LedgerId("lakeside");
    private static final SubjectId RESIDENT = new SubjectId("resident");
    private static final UnitId OFFICE = new UnitId("lakeside-office");
    private static final Actor OFFICER = new Actor(
            new ActorId("officer"),
            ImmutableSet.of(
                    new Grant(Role.COMMUNITY_OFFICER, new Scope.Community(LEDGER)),
                    new Grant(Role.UNIT_LIAISON, new Scope.Unit(OFFICE))));

    @TempDir
    static Path folder;

    private static Instant now = Instant.parse("2026-03-02T01:00:00Z");
    private static int commands;

    @BeforeAll
    static void oneResultIsDisclosed() throws IOException {
        try (Storage<Fact> storage = Storages.sqlite(storage())) {
            Governance governance = Governance.builder()
                    .storage(storage)
                    .charter(Charter.fourMatters())
                    .clock(() -> now)
                    .build();
            give(
                    governance,
                    OFFICER,
                    new RaiseCommand.Raise(
                            RESIDENT, Channel.SPEAK_ROOM, new GridCell("north"), Optional.empty(), "楼道灯坏了"));
            IssueId issue = new IssueId("lakeside:c1.1");
            give(governance, OFFICER, new RaiseCommand.Accept(issue));
            give(
                    governance,
                    OFFICER,
                    new DeliberateCommand.Triage(
                            issue, new CategoryCode("health"), Urgency.ORDINARY, Reach.HOUSEHOLD, false));
            AssignmentId work = Assignment.leadOf(
                    give(governance, OFFICER, new ActCommand.SettleDirectly(issue, OFFICE, "换灯", Optional.empty()))
                            .first(DirectSettlementChosen.class)
                            .measure()
                            .id());
            give(governance, OFFICER, new ActCommand.StartAssignment(issue, work));
            give(governance, OFFICER, new ActCommand.CompleteAssignment(issue, work, "已换"));
            give(governance, Actor.resident(RESIDENT), new EvaluateCommand.Confirm(issue, RESIDENT));
            give(governance, OFFICER, new EvaluateCommand.Publish(issue, "楼道灯不亮", "换了灯", "亮了"));
            now = Instant.parse(
                    "2026-04-01T01:00:00Z"); // the quarter is over by what is recorded, whatever the machine's date
            give(
                    governance,
                    OFFICER,
                    new RaiseCommand.Raise(RESIDENT, Channel.PHONE, new GridCell("north"), Optional.empty(), "楼道有杂物"));
        }
        Files.copy(folder.resolve("lakeside.db"), folder.resolve("unpublished.db"));
        Files.copy(folder.resolve("lakeside.db"), folder.resolve("untouched.db"));
    }

    private static Outcome.Accepted give(Governance governance, Actor actor, Command command) {
        return governance
                .execute(new Envelope(new CommandId("c" + ++commands), LEDGER, actor, command))
                .orThrow();
    }

    private static Path storage() {
        return folder.resolve("lakeside.db");
    }

    private static Answer publish(String name, String... more) {
        return publish(storage(), name, more);
    }

    private static Answer publish(Path storage, String name, String... more) {
        String[] all = {
            "publish", "--storage", storage.toString(), "--quarter", "2026-Q1", "--lang", "en", "--out", path(name)
        };
        String[] arguments = Arrays.copyOf(all, all.length + more.length);
        System.arraycopy(more, 0, arguments, all.length, more.length);
        return Answer.to(arguments);
    }

    private static String path(String name) {
        return folder.resolve(name).toString();
    }

    @Test
    void a_record_is_published_and_holds() throws IOException {
        Answer published = publish("record.json");
        assertThat(published.exitCode()).isZero();
        assertThat(published.out()).contains("lakeside 2026-Q1: 1 entries", "Head");
        Answer verified = Answer.to("verify", path("record.json"), "--issue", "lakeside:c1.1", "--lang", "en");
        assertThat(verified.exitCode()).isZero();
        assertThat(verified.out())
                .contains("Yes", "2026-Q1", "lakeside:c1.1 is in the record")
                .contains("Entry 0: result", "  matter: 楼道灯不亮", "  measures: 换了灯", "  result: 亮了")
                .doesNotContain("not opened");
        publish("again.json");
        assertThat(folder.resolve("again.json")).hasSameBinaryContentAs(folder.resolve("record.json"));
    }

    @Test
    void one_character_that_is_changed_by_hand_turns_yes_into_no() throws IOException {
        publish("honest.json");
        String text = Files.readString(folder.resolve("honest.json"));
        Files.writeString(folder.resolve("forged.json"), text.replace("楼道灯不亮", "楼道灯不灭"));
        Answer english = Answer.to("verify", path("forged.json"), "--issue", "lakeside:c1.1", "--lang", "en");
        assertThat(english.exitCode()).isEqualTo(1);
        assertThat(english.out()).contains("No:", "entries[0].matter", "was changed");
        Answer chinese = Answer.to("verify", path("forged.json"), "--lang", "zh");
        assertThat(chinese.exitCode()).isEqualTo(1);
        assertThat(chinese.out()).contains("否：", "entries[0].matter", "被改动");
    }

    @Test
    void a_resident_who_was_erased_before_anything_was_published_is_not_opened() throws IOException {
        try (Storage<Fact> storage = Storages.sqlite(folder.resolve("unpublished.db"))) {
            storage.transactions().<Boolean>call(tx -> {
                storage.vault().erase(tx, LEDGER, RESIDENT);
                return true;
            });
        }
        publish(folder.resolve("unpublished.db"), "sealed.json");
        publish(folder.resolve("unpublished.db"), "sealed-again.json");
        JsonNode file =
                new ObjectMapper().readTree(folder.resolve("sealed.json").toFile());
        assertThat(file.at("/entries/0/sealed").size()).isEqualTo(3);
        assertThat(file.path("openings")).isEmpty();
        Answer english = Answer.to("verify", path("sealed.json"), "--lang", "en");
        assertThat(english.exitCode()).isZero();
        assertThat(english.out())
                .contains("3 texts are not opened (erased or withheld): entries[0].matter, entries[0].measures");
        assertThat(Answer.to("verify", path("sealed.json"), "--lang", "zh").out())
                .contains("有 3 处文字未公开（已删除或不公开）：entries[0].matter");
        assertThat(new ObjectMapper()
                        .readTree(Answer.to("verify", path("sealed.json"), "--json")
                                .out())
                        .path("unopened"))
                .hasSize(3);
        assertThat(folder.resolve("sealed-again.json")).hasSameBinaryContentAs(folder.resolve("sealed.json"));
    }

    @Test
    void a_head_that_was_written_down_must_be_in_the_record() throws IOException {
        JsonNode answer =
                new ObjectMapper().readTree(publish("noted.json", "--json").out());
        String head = answer.path("head").asText();
        assertThat(Answer.to("verify", path("noted.json"), "--head", head).exitCode())
                .isZero();
        Answer other = Answer.to("verify", path("noted.json"), "--head", "0".repeat(64), "--lang", "en");
        assertThat(other.exitCode()).isEqualTo(1);
        assertThat(other.out()).contains("000000", "the record was rewritten");
        JsonNode json = new ObjectMapper()
                .readTree(Answer.to("verify", path("noted.json"), "--head", "0".repeat(64), "--json")
                        .out());
        assertThat(json.path("holds").asBoolean()).isFalse();
        assertThat(json.at("/findings/0/kind").asText()).isEqualTo("HEAD_ABSENT");
        assertThat(json.at("/heads/0/hash").asText()).isEqualTo(head);
    }

    @Test
    void what_is_no_record_is_refused_with_the_way_out() throws IOException {
        publish("whole.json");
        byte[] whole = Files.readAllBytes(folder.resolve("whole.json"));
        Files.write(folder.resolve("cut.json"), Arrays.copyOf(whole, whole.length / 2));
        Answer cut = Answer.to("verify", path("cut.json"), "--lang", "en");
        assertThat(cut.exitCode()).isEqualTo(3);
        assertThat(cut.out()).contains("No:", "fetch it again").hasLineCount(2);
        Answer.to("verify", path("nowhere.json")).assertStorageComplaint("nowhere.json cannot be read");
        Answer.to("verify", path("whole.json"), "--issue", "two words").assertComplaint("--issue", "two words");
        Answer.to("verify", path("whole.json"), "--head", "abc").assertComplaint("--head", "'abc'", "64");
        Answer absent = Answer.to("verify", path("whole.json"), "--issue", "lakeside:c9.1", "--lang", "en");
        assertThat(absent.exitCode()).isEqualTo(1);
        assertThat(absent.out()).contains("lakeside:c9.1 has no entry");
    }

    @Test
    void a_file_is_read_as_far_as_the_verifier_reads() throws IOException {
        Answer.to("verify", sparse(RecordVerifier.LIMITS.bytes() + 1))
                .assertStorageComplaint("cannot be read (has more than 134217728 bytes)");
        Answer large = Answer.to("verify", sparse(InputLimits.STANDARD.bytes() + 1), "--lang", "en");
        assertThat(large.exitCode()).isEqualTo(3);
        assertThat(large.out()).contains("No:").hasLineCount(2);
    }

    private static String sparse(long length) throws IOException {
        Path file = folder.resolve("large-" + length + ".json");
        try (RandomAccessFile made = new RandomAccessFile(file.toFile(), "rw")) {
            made.setLength(length);
        }
        return file.toString();
    }

    @Test
    void what_cannot_be_published_is_refused_with_the_way_out() {
        publish("x.json", "--ledger", "seaside").assertComplaint("--ledger seaside", "lakeside");
        publish("x.json", "--zone", "Moon/Crater").assertComplaint("--zone Moon/Crater");
        publish("first.json");
        publish("x.json", "--zone", "Europe/Paris").assertComplaint("Europe/Paris", "publish it in Asia/Shanghai");
        Answer.to(args("spring")).assertComplaint("--quarter spring is not a quarter");
        Answer.to(args("9999-Q1")).assertComplaint("9999-Q1 is not over", "publish it from 9999-04-01");
        Answer.to(args("2025-Q4")).assertComplaint("lakeside begins in quarter 2026-Q1");
        Answer.to("publish", "--quarter", "2026-Q1").assertComplaint("--out");
        assertThat(folder.resolve("x.json")).doesNotExist();
    }

    @Test
    void a_record_that_was_erased_from_the_vault_is_refused_in_one_line() throws IOException {
        Path erased = folder.resolve("erased.db");
        Files.copy(folder.resolve("untouched.db"), erased);
        try (Storage<Fact> storage = Storages.sqlite(erased)) {
            storage.transactions().<Boolean>call(tx -> {
                storage.vault().erase(tx, LEDGER, new SubjectId("four-matters:public-record"));
                return true;
            });
        }
        Answer refused = publish(erased, "y.json");
        refused.assertComplaint("lakeside", "restore the vault from a backup");
        assertThat(refused.err()).doesNotContain("--quarter", "not foreseen");
    }

    @Test
    void a_record_that_the_new_one_does_not_continue_is_replaced_only_when_asked() throws IOException {
        assertThat(publish("kept.json").exitCode()).isZero();
        assertThat(publish("kept.json").exitCode()).isZero();
        byte[] kept = Files.readAllBytes(folder.resolve("kept.json"));
        Path other = folder.resolve("other-salts.db");
        Files.copy(folder.resolve("untouched.db"), other);
        publish(other, "kept.json").assertComplaint("--out", "lakeside 2026-Q1", "--replace");
        assertThat(folder.resolve("kept.json")).hasBinaryContent(kept);
        assertThat(publish(other, "kept.json", "--replace").exitCode()).isZero();
        Files.writeString(folder.resolve("mapping.json"), "{}");
        publish("mapping.json", "--replace").assertComplaint("--out", "not a public record");
    }

    private static String[] args(String quarter) {
        return new String[] {"publish", "--storage", storage().toString(), "--quarter", quarter, "--out", path("x.json")
        };
    }
}
