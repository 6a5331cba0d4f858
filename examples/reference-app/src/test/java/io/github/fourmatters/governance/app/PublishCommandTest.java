package io.github.fourmatters.governance.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fourmatters.governance.spi.vault.SubjectId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The public record on the command line, published from a storage. */
class PublishCommandTest {
    @TempDir
    static Path folder;

    private static Disclosed whole = new Disclosed(Path.of(""), Path.of(""));
    private static Disclosed untouched = whole;

    @BeforeAll
    static void one_result_is_disclosed() throws IOException {
        whole = Disclosed.in(folder, "lakeside.db");
        untouched = whole.copy("untouched.db");
    }

    @Test
    void a_record_is_published_and_holds() throws IOException {
        Answer published = whole.publish("record.json");
        assertThat(published.exitCode()).isZero();
        assertThat(published.out()).contains("lakeside 2026-Q1: 1 entry in", "Head");
        Answer verified = Answer.to("verify", whole.path("record.json"), "--issue", "lakeside:c1.1", "--lang", "en");
        assertThat(verified.exitCode()).isZero();
        assertThat(verified.out())
                .contains("Yes", "2026-Q1", "lakeside:c1.1 is in the record")
                .contains("Entry 0: result", "  matter: 楼道灯不亮", "  measures: 换了灯", "  result: 亮了")
                .doesNotContain("not opened");
        whole.publish("again.json");
        assertThat(folder.resolve("again.json")).hasSameBinaryContentAs(folder.resolve("record.json"));
    }

    @Test
    void what_cannot_be_published_is_refused_with_the_way_out() {
        whole.publish("x.json", "--ledger", "seaside").assertComplaint("--ledger seaside", "lakeside");
        whole.publish("x.json", "--zone", "Moon/Crater").assertComplaint("--zone Moon/Crater");
        whole.publish("first.json");
        whole.publish("x.json", "--zone", "Europe/Paris")
                .assertComplaint("Europe/Paris", "publish it in Asia/Shanghai");
        whole.publishUntil("spring", "x.json").assertComplaint("--quarter spring is not a quarter");
        whole.publishUntil("9999-Q1", "x.json").assertComplaint("9999-Q1 is not over", "publish it from 9999-04-01");
        whole.publishUntil("2025-Q4", "x.json").assertComplaint("lakeside begins in quarter 2026-Q1");
        Answer.to("publish", "--quarter", "2026-Q1").assertComplaint("--out");
        assertThat(folder.resolve("x.json")).doesNotExist();
    }

    @Test
    void a_record_that_was_erased_from_the_vault_is_refused_in_one_line() throws IOException {
        Disclosed erased = untouched.copy("erased.db");
        erased.erase(new SubjectId("four-matters:public-record"));
        Answer refused = erased.publish("y.json");
        refused.assertComplaint("lakeside", "restore the vault from a backup");
        assertThat(refused.err()).doesNotContain("--quarter", "not foreseen");
    }

    @Test
    void a_record_that_the_new_one_does_not_continue_is_replaced_only_when_asked() throws IOException {
        assertThat(whole.publish("kept.json").exitCode()).isZero();
        assertThat(whole.publish("kept.json").exitCode()).isZero();
        byte[] kept = Files.readAllBytes(folder.resolve("kept.json"));
        Disclosed other = untouched.copy("other-salts.db");
        other.publish("kept.json").assertComplaint("--out", "lakeside 2026-Q1", "--replace");
        assertThat(folder.resolve("kept.json")).hasBinaryContent(kept);
        assertThat(other.publish("kept.json", "--replace").exitCode()).isZero();
        Files.writeString(folder.resolve("mapping.json"), "{}");
        whole.publish("mapping.json", "--replace").assertComplaint("--out", "not a public record");
    }
}
