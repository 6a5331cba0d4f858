package io.github.fourmatters.governance.publicrecord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.hash.HashCode;
import io.github.fourmatters.governance.issue.IssueId;
import io.github.fourmatters.governance.issue.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class RecordVerifierTest {
    private static final Village VILLAGE = Village.threeQuartersOld();
    private static final PublicRecord RECORD = VILLAGE.record(Village.Q3);

    private static Verification verify(byte[] bytes) {
        return RecordVerifier.verify(bytes, Optional.empty(), Optional.empty());
    }

    private static Verification noted(PublicRecord published, HashCode hash) {
        return RecordVerifier.verify(published.bytes(), Optional.empty(), Optional.of(hash));
    }

    /** What is found after a change that leaves the file canonical. */
    private static Verification after(Consumer<ObjectNode> change) throws IOException {
        ObjectNode file = (ObjectNode) CanonicalJson.read(RECORD.bytes());
        change.accept(file);
        return verify(CanonicalJson.bytes(file));
    }

    private static void assertFound(Verification verification, FindingKind kind, String... words) {
        assertThat(verification.holds()).isFalse();
        assertThat(verification.findings()).extracting(Finding::kind).contains(kind);
        String text = verification.findings().stream()
                .filter(finding -> finding.kind() == kind)
                .map(finding -> finding.text(Language.ENGLISH))
                .toList()
                .toString();
        for (String word : words) {
            assertThat(text).contains(word);
        }
    }

    private static ArrayNode array(ObjectNode file, String name) {
        return (ArrayNode) file.get(name);
    }

    private static ObjectNode object(ObjectNode file, String name, int place) {
        return (ObjectNode) file.get(name).get(place);
    }

    @Test
    void a_published_record_holds_and_names_its_heads() {
        Verification verification = verify(RECORD.bytes());
        assertThat(verification.findings()).isEmpty();
        assertThat(verification.heads()).isEqualTo(RECORD.heads());
    }

    @Test
    void an_issue_is_found_with_all_its_entries() throws IOException {
        JsonNode file = CanonicalJson.read(RECORD.bytes());
        IssueId lamp = new IssueId(file.at("/entries/0/issue").asText());
        Verification found = RecordVerifier.verify(RECORD.bytes(), Optional.of(lamp), Optional.empty());
        assertThat(found.holds()).isTrue();
        assertThat(found.entries()).extracting(VouchedEntry::place).containsExactly(0, 3);
        assertThat(found.entries().get(0).fields())
                .containsEntry("kind", "result")
                .doesNotContainKey("sealed");
        assertThat(found.entries().get(0).opened())
                .containsEntry("matter", "Wang's dark stairwell")
                .hasSize(3);
        assertThat(found.entries().get(1).fields())
                .containsEntry("round", "2026-Q1")
                .containsKey("score");
        Verification absent =
                RecordVerifier.verify(RECORD.bytes(), Optional.of(new IssueId("nowhere:1")), Optional.empty());
        assertFound(absent, FindingKind.ISSUE_ABSENT, "nowhere:1", "check its id", "stands under that one");
    }

    @Test
    void the_head_of_an_earlier_quarter_is_in_the_later_record() {
        HashCode first = VILLAGE.record(Village.Q1).head().hash();
        assertThat(noted(RECORD, first).holds()).isTrue();
        assertFound(
                noted(VILLAGE.record(Village.Q1), RECORD.head().hash()),
                FindingKind.HEAD_ABSENT,
                "later quarter",
                "rewritten");
    }

    @Test
    void the_head_of_a_quarter_in_which_nothing_was_disclosed_is_in_the_later_record() {
        Village village = new Village();
        village.enrol(Village.Q1);
        village.at("2026-04-02");
        PublicRecord empty = village.record(Village.Q1);
        assertThat(empty.head().size()).isZero();
        village.published(Village.WANG, "Wang's dark stairwell");
        village.at("2026-07-02");
        PublicRecord later = village.record(Village.Q2);
        assertThat(noted(later, empty.head().hash()).findings()).isEmpty();
        assertThat(later.heads()).startsWith(empty.head()).hasSize(2);
    }

    @Test
    void heads_begin_no_later_than_the_first_entry() throws IOException {
        assertFound(
                after(file -> array(file, "heads").remove(0)),
                FindingKind.HEAD_DIFFERS,
                "heads[2026-Q2].quarter ← entries[0] (2026-Q1)");
    }

    @Test
    void a_record_that_was_written_anew_holds_by_itself_and_not_against_a_noted_head() {
        PublicRecord another = Village.threeQuartersOld().record(Village.Q3);
        assertThat(verify(another.bytes()).holds()).isTrue();
        assertFound(noted(another, VILLAGE.record(Village.Q1).head().hash()), FindingKind.HEAD_ABSENT, "written down");
    }

    @Test
    void a_changed_entry_is_traced_to_its_quarter() throws IOException {
        Verification found = after(file -> object(file, "entries", 3).put("score", "5"));
        assertFound(found, FindingKind.HEAD_DIFFERS, "heads[2026-Q2].root", "entries[2..6]");
        assertThat(found.findings().toString()).doesNotContain("heads[2026-Q1]");
        assertThat(after(file -> object(file, "entries", 3).put("note", "new")).holds())
                .isFalse();
        assertThat(after(file -> array(file, "entries").remove(7)).holds()).isFalse();
    }

    @Test
    void entries_cannot_change_places_or_days() throws IOException {
        assertFound(
                after(file -> array(file, "entries").add(array(file, "entries").remove(0))),
                FindingKind.OUT_OF_ORDER,
                "entries[7]");
        assertFound(
                after(file -> object(file, "entries", 7).put("recorded", "2026-06-30")),
                FindingKind.HEAD_DIFFERS,
                "heads[2026-Q2].size: 7");
    }

    @Test
    void heads_must_follow_from_the_entries_each_and_all() throws IOException {
        assertFound(after(file -> object(file, "heads", 1).put("size", 6)), FindingKind.HEAD_DIFFERS, ".size: 6");
        assertFound(after(file -> object(file, "heads", 1).put("size", "7")), FindingKind.HEAD_DIFFERS, ".size");
        assertFound(after(file -> object(file, "heads", 1).put("hash", "")), FindingKind.HEAD_DIFFERS, "Q2].hash");
        assertFound(
                after(file -> object(file, "heads", 1).put("quarter", "2026-Q3")),
                FindingKind.HEAD_DIFFERS,
                "heads[2026-Q2].quarter");
        assertFound(after(file -> array(file, "heads").remove(2)), FindingKind.HEAD_DIFFERS, "heads[2026-Q3]");
        assertFound(after(file -> file.put("quarter", "2026-Q4")), FindingKind.HEAD_DIFFERS, "heads[2026-Q4]");
        assertFound(after(file -> file.put("ledger", "hillside")), FindingKind.HEAD_DIFFERS, "heads[2026-Q1].hash");
    }

    @Test
    void a_text_that_is_not_opened_is_named_and_is_no_finding() throws IOException {
        assertThat(verify(RECORD.bytes()).unopened()).isEmpty();
        ObjectNode file = (ObjectNode) CanonicalJson.read(RECORD.bytes());
        array(file, "openings").remove(4);
        array(file, "openings").remove(0);
        byte[] bytes = CanonicalJson.bytes(file);
        assertThat(verify(bytes).holds()).isTrue();
        assertThat(verify(bytes).unopened()).containsExactly("entries[0].matter", "entries[1].measures");
        IssueId lamp = new IssueId(file.at("/entries/0/issue").asText());
        Verification asked = RecordVerifier.verify(bytes, Optional.of(lamp), Optional.empty());
        assertThat(asked.unopened()).containsExactly("entries[0].matter");
        assertThat(asked.entries().get(0).opened()).doesNotContainKey("matter").hasSize(2);
    }

    @Test
    void growth_must_be_proved() throws IOException {
        assertFound(
                after(file -> ((ArrayNode) object(file, "heads", 1).get("growth")).remove(0)),
                FindingKind.GROWTH_UNPROVED,
                "heads[2026-Q2].growth");
    }

    @Test
    void an_opening_must_match_the_hash_in_its_entry() throws IOException {
        assertFound(
                after(file -> object(file, "openings", 0).put("value", "Zhang's dark stairwell")),
                FindingKind.OPENING_DIFFERS,
                "entries[0].matter");
        assertFound(after(file -> object(file, "openings", 0).put("entry", 1)), FindingKind.OPENING_DIFFERS);
        assertFound(after(file -> object(file, "openings", 0).put("entry", 99)), FindingKind.OPENING_DIFFERS);
        assertFound(
                after(file ->
                        array(file, "openings").add(object(file, "openings", 0).deepCopy())),
                FindingKind.STRAY);
    }

    @Test
    void totals_must_be_the_sums_of_the_entries() throws IOException {
        assertFound(
                after(file -> ((ArrayNode) object(file, "totals", 1).get("counts")).set(4, 9)),
                FindingKind.TOTAL_DIFFERS,
                "2026-Q1 riverside-office RESIDENTS [0, 0, 1, 1, 9]",
                "ask the community");
        assertFound(after(file -> array(file, "totals").remove(0)), FindingKind.TOTAL_DIFFERS, "PARTY_MEMBERS");
        assertFound(
                after(file ->
                        array(file, "totals").add(object(file, "totals", 0).deepCopy())),
                FindingKind.TOTAL_DIFFERS);
    }

    @Test
    void nothing_hides_in_a_field_that_nobody_checks() throws IOException {
        assertFound(after(file -> file.put("remark", "all is well")), FindingKind.STRAY, ".remark");
        assertFound(after(file -> object(file, "heads", 0).put("by", "me")), FindingKind.STRAY, "heads[2026-Q1].by");
        assertFound(after(file -> object(file, "totals", 0).put("mean", "5")), FindingKind.STRAY, ".mean");
        assertFound(after(file -> object(file, "openings", 0).put("of", "Wang")), FindingKind.STRAY, ".of");
    }

    @Test
    void the_same_content_in_other_bytes_is_not_what_was_published() throws IOException {
        String indented = CanonicalJson.read(RECORD.bytes()).toPrettyString();
        assertFound(verify(indented.getBytes(StandardCharsets.UTF_8)), FindingKind.NOT_CANONICAL, "RFC 8785");
    }

    @Test
    void a_file_that_is_cut_anywhere_is_refused_in_one_sentence() {
        byte[] whole = RECORD.bytes();
        for (int length = 0; length < whole.length; length++) {
            Verification found = verify(Arrays.copyOf(whole, length));
            assertThat(found.findings()).hasSize(1);
            assertFound(found, FindingKind.UNREADABLE, "fetch it again");
            assertThat(found.findings().get(0).text(Language.ENGLISH)).hasLineCount(1);
        }
    }

    @Test
    void nonsense_is_refused_without_a_stack_trace() throws IOException {
        for (String nonsense : new String[] {
            "",
            "null",
            "42",
            "[]",
            "{}",
            "\"text\"",
            "{\"format\":1}",
            "{\"a\":1,\"a\":2}",
            "[".repeat(5000),
            "\u0000",
            "{\"format\":\"four-matters-public-record/1\"}",
            "{\"format\":\"four-matters-public-record/2\"}",
            "NaN"
        }) {
            assertFound(verify(nonsense.getBytes(StandardCharsets.UTF_8)), FindingKind.UNREADABLE);
        }
        for (String part : new String[] {"entries", "openings", "heads", "totals", "quarter", "ledger"}) {
            assertFound(after(file -> file.put(part, 7)), FindingKind.UNREADABLE);
            assertFound(after(file -> file.putArray(part).add("x").add(1)), FindingKind.UNREADABLE);
            assertFound(after(file -> file.remove(part)), FindingKind.UNREADABLE);
        }
        assertFound(after(file -> array(file, "heads").removeAll()), FindingKind.UNREADABLE, "no head");
        assertFound(after(file -> object(file, "entries", 0).put("recorded", "soon")), FindingKind.UNREADABLE);
        assertFound(
                after(file -> ((ArrayNode) object(file, "totals", 0).get("counts")).set(0, 0.5)),
                FindingKind.UNREADABLE);
        assertFound(
                after(file -> ((ArrayNode) object(file, "totals", 0).get("counts")).set(0, -1)),
                FindingKind.UNREADABLE);
    }

    @Test
    void every_finding_says_where_and_what_to_do_in_both_languages() {
        for (FindingKind kind : FindingKind.values()) {
            Finding finding = new Finding(kind, "entries[3]");
            assertThat(finding.text(Language.ENGLISH)).contains("entries[3]").doesNotContain("%s");
            assertThat(finding.text(Language.CHINESE))
                    .contains("entries[3]", "请")
                    .doesNotContain("%s");
        }
    }
}
