package io.github.fourmatters.governance.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.fourmatters.governance.publicrecord.RecordVerifier;
import io.github.fourmatters.governance.spi.input.InputLimits;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A published record on the command line, checked from the file alone. */
class VerifyCommandTest {
    @TempDir
    static Path folder;

    private static Disclosed whole = new Disclosed(Path.of(""), Path.of(""));

    @BeforeAll
    static void one_result_is_disclosed() {
        whole = Disclosed.in(folder, "lakeside.db");
    }

    @Test
    void one_character_that_is_changed_by_hand_turns_yes_into_no() throws IOException {
        whole.publish("honest.json");
        String text = Files.readString(folder.resolve("honest.json"));
        Files.writeString(folder.resolve("forged.json"), text.replace("楼道灯不亮", "楼道灯不灭"));
        Answer english = Answer.to("verify", whole.path("forged.json"), "--issue", "lakeside:c1.1", "--lang", "en");
        assertThat(english.exitCode()).isEqualTo(1);
        assertThat(english.out()).contains("No:", "entries[0].matter", "was changed");
        Answer chinese = Answer.to("verify", whole.path("forged.json"), "--lang", "zh");
        assertThat(chinese.exitCode()).isEqualTo(1);
        assertThat(chinese.out()).contains("否：", "entries[0].matter", "被改动");
    }

    @Test
    void a_resident_who_was_erased_before_anything_was_published_is_not_opened() throws IOException {
        Disclosed unpublished = Disclosed.in(folder, "unpublished.db");
        unpublished.erase(Disclosed.RESIDENT);
        unpublished.publish("sealed.json");
        unpublished.publish("sealed-again.json");
        JsonNode file =
                new ObjectMapper().readTree(folder.resolve("sealed.json").toFile());
        assertThat(file.at("/entries/0/sealed").size()).isEqualTo(3);
        assertThat(file.path("openings")).isEmpty();
        Answer english = Answer.to("verify", whole.path("sealed.json"), "--lang", "en");
        assertThat(english.exitCode()).isZero();
        assertThat(english.out())
                .contains("3 texts are not opened (erased or withheld): entries[0].matter, entries[0].measures");
        assertThat(Answer.to("verify", whole.path("sealed.json"), "--lang", "zh")
                        .out())
                .contains("有 3 处文字未公开（已删除或不公开）：entries[0].matter");
        assertThat(new ObjectMapper()
                        .readTree(Answer.to("verify", whole.path("sealed.json"), "--json")
                                .out())
                        .path("unopened"))
                .hasSize(3);
        assertThat(folder.resolve("sealed-again.json")).hasSameBinaryContentAs(folder.resolve("sealed.json"));
    }

    @Test
    void a_head_that_was_written_down_must_be_in_the_record() throws IOException {
        JsonNode answer = new ObjectMapper()
                .readTree(whole.publish("noted.json", "--json").out());
        String head = answer.path("head").asText();
        assertThat(Answer.to("verify", whole.path("noted.json"), "--head", head).exitCode())
                .isZero();
        Answer other = Answer.to("verify", whole.path("noted.json"), "--head", "0".repeat(64), "--lang", "en");
        assertThat(other.exitCode()).isEqualTo(1);
        assertThat(other.out()).contains("000000", "the record was rewritten");
        JsonNode json = new ObjectMapper()
                .readTree(Answer.to("verify", whole.path("noted.json"), "--head", "0".repeat(64), "--json")
                        .out());
        assertThat(json.path("holds").asBoolean()).isFalse();
        assertThat(json.at("/findings/0/kind").asText()).isEqualTo("HEAD_ABSENT");
        assertThat(json.at("/heads/0/hash").asText()).isEqualTo(head);
    }

    @Test
    void what_is_no_record_is_refused_with_the_way_out() throws IOException {
        whole.publish("whole.json");
        byte[] bytes = Files.readAllBytes(folder.resolve("whole.json"));
        Files.write(folder.resolve("cut.json"), Arrays.copyOf(bytes, bytes.length / 2));
        Answer cut = Answer.to("verify", whole.path("cut.json"), "--lang", "en");
        assertThat(cut.exitCode()).isEqualTo(3);
        assertThat(cut.out()).contains("No:", "fetch it again").hasLineCount(2);
        Answer.to("verify", whole.path("nowhere.json")).assertStorageComplaint("nowhere.json cannot be read");
        Answer.to("verify", whole.path("whole.json"), "--issue", "two words").assertComplaint("--issue", "two words");
        Answer.to("verify", whole.path("whole.json"), "--head", "abc").assertComplaint("--head", "'abc'", "64");
        Answer absent = Answer.to("verify", whole.path("whole.json"), "--issue", "lakeside:c9.1", "--lang", "en");
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
}
