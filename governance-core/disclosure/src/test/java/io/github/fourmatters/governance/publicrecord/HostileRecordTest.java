package io.github.fourmatters.governance.publicrecord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.primitives.Bytes;
import io.github.fourmatters.governance.issue.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Files that somebody made to choke whoever checks them: each gets its few sentences, soon. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class HostileRecordTest {
    private static final PublicRecord RECORD = Village.threeQuartersOld().record(Village.Q3);

    private static Verification verify(byte[] bytes) {
        Verification found = RecordVerifier.verify(bytes, Optional.empty(), Optional.empty());
        assertThat(found.findings().size()).isLessThanOrEqualTo(1_001);
        assertThat(found.findings())
                .allSatisfy(finding -> assertThat(finding.text(Language.ENGLISH))
                        .hasSizeLessThan(600)
                        .hasLineCount(1)
                        .doesNotContain("\u0000", "\u001b"));
        return found;
    }

    private static void assertUnreadable(String file, String... words) {
        assertUnreadable(file.getBytes(StandardCharsets.UTF_8), words);
    }

    private static void assertUnreadable(byte[] file, String... words) {
        Verification found = verify(file);
        assertThat(found.findings()).extracting(Finding::kind).containsExactly(FindingKind.UNREADABLE);
        String text = found.findings().get(0).text(Language.ENGLISH);
        assertThat(text).contains("fetch it again");
        for (String word : words) {
            assertThat(text).contains(word);
        }
    }

    /** What is found in a canonical file after a change. */
    private static Verification after(Consumer<ObjectNode> change) throws IOException {
        ObjectNode file = (ObjectNode) CanonicalJson.read(RECORD.bytes());
        change.accept(file);
        return verify(CanonicalJson.bytes(file));
    }

    private static String parted(String part, String content) throws IOException {
        ObjectNode file = (ObjectNode) CanonicalJson.read(RECORD.bytes());
        file.put(part, "HERE");
        return file.toString().replace("\"HERE\"", content);
    }

    @Test
    void millions_of_empty_objects() throws IOException {
        String list = "[" + "{},".repeat(500_000) + "{}]";
        assertUnreadable(list, "no text 'format'");
        for (String part : new String[] {"entries", "openings", "heads", "totals"}) {
            assertUnreadable(parted(part, list), "there is no");
        }
        assertUnreadable("[" + "{},".repeat(7_500_000) + "{}]", "more than 10000000 parts");
    }

    @Test
    void lists_a_hundred_thousand_deep() throws IOException {
        assertUnreadable("[".repeat(100_000), "more than 100 deep");
        assertUnreadable("{\"a\":".repeat(100_000), "more than 100 deep");
        assertUnreadable(parted("entries", "[".repeat(100_000) + "]".repeat(100_000)), "more than 100 deep");
    }

    @Test
    void numbers_of_a_million_digits_as_numbers_and_as_texts() throws IOException {
        String digits = "9".repeat(1_000_000);
        assertUnreadable(digits, "more than 1000 digits");
        assertUnreadable(parted("totals", "[0." + digits + "]"), "more than 1000 digits");
        Verification scored = after(file -> file.get("entries").forEach(entry -> {
            if (entry.has("score")) {
                ((ObjectNode) entry).put("score", digits);
            }
        }));
        assertThat(scored.findings()).extracting(Finding::kind).containsExactly(FindingKind.UNREADABLE);
        assertThat(scored.findings().get(0).place()).contains("fraction of 1000000 characters");
    }

    @Test
    void texts_and_names_of_millions_of_characters() throws IOException {
        assertUnreadable(parted("ledger", "\"" + "x".repeat(2_000_000) + "\""), "more than 1048576 characters");
        assertUnreadable("{\"" + "x".repeat(2_000_000) + "\": 1}", "name of a field has more than 10000 characters");
        assertUnreadable("x".repeat(22_000_000), "Unrecognized token");
    }

    @Test
    void bytes_that_are_no_text() throws IOException {
        assertUnreadable(new byte[0]);
        assertUnreadable(new byte[1_000], "code 0");
        assertUnreadable(new byte[] {'"', (byte) 0xff, '"'}, "UTF-8");
        assertUnreadable(Bytes.concat(new byte[] {(byte) 0x1f, (byte) 0x8b, 8, 0}, RECORD.bytes()));
        byte[] broken = RECORD.bytes();
        broken[new String(broken, StandardCharsets.ISO_8859_1).indexOf("\"matter\"") + 1] = (byte) 0xc3;
        assertUnreadable(broken, "UTF-8");
        assertUnreadable(parted("quarter", "\"\u0000\""), "code 0");
    }

    @Test
    void halves_of_characters_and_characters_that_nobody_sees() throws IOException {
        assertThat(verify(parted("quarter", "\"2026\\ud800\"").getBytes(StandardCharsets.UTF_8))
                        .findings()
                        .get(0)
                        .place())
                .contains("2026<U+D800>");
        assertThat(after(file -> file.put("a\u202eb\u001b[31m", 1))
                        .findings()
                        .get(0)
                        .place())
                .contains("a<U+202E>b<U+001B>[31m");
    }

    @Test
    void a_key_that_stands_twice() throws IOException {
        assertUnreadable(RECORD_TEXT.replaceFirst("\\{", "{\"ledger\":\"x\","), "Duplicate field 'ledger'");
    }

    private static final String RECORD_TEXT = new String(RECORD.bytes(), StandardCharsets.UTF_8);

    @Test
    void a_hundred_thousand_fields_that_nothing_vouches_for() throws IOException {
        Verification found = after(file -> {
            for (int stray = 0; stray < 100_000; stray++) {
                file.put("x".repeat(20) + stray, 1);
            }
        });
        assertThat(found.findings()).hasSize(1_001);
        assertThat(found.findings().get(1_000)).isEqualTo(new Finding(FindingKind.FURTHER, "99000"));
    }

    @Test
    void as_many_heads_as_there_are_quarters_over_many_entries() throws IOException {
        Verification found = after(file -> {
            ArrayNode entries = (ArrayNode) file.get("entries");
            JsonNode first = entries.get(0);
            for (int more = 0; more < 20_000; more++) {
                entries.insert(0, first);
            }
            ArrayNode heads = (ArrayNode) file.get("heads");
            JsonNode head = heads.get(0);
            for (int more = 0; more < 30_000; more++) {
                heads.add(head);
            }
        });
        assertThat(found.findings()).hasSize(1_001);
    }

    @Test
    void what_is_larger_than_any_record() {
        byte[] spaces = new byte[(128 << 20) + 1];
        Arrays.fill(spaces, (byte) ' ');
        assertUnreadable(spaces, "more than 134217728 bytes");
    }
}
