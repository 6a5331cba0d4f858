package io.github.fourmatters.governance.publicrecord;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.evaluate.GradeVersion;
import io.github.fourmatters.governance.issue.Language;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What a forger cannot do to ballots, grades and statements, although the forger rebuilds heads, growth and totals. */
class RecountTest {
    private static final byte[] RECORD =
            Village.correctedTwice().record(Village.Q2).bytes();
    private static final int CLOSE = 1;
    private static final int CORRECTION = 2;
    private static final int LAST = 3;
    private static final ImmutableList<FindingKind> OF_GRADES = ImmutableList.of(
            FindingKind.CITATION_DIFFERS,
            FindingKind.GRADE_DIFFERS,
            FindingKind.STATEMENT_DIFFERS,
            FindingKind.UNREADABLE);

    private static ObjectNode file() throws IOException {
        return (ObjectNode) CanonicalJson.read(RECORD);
    }

    private static ObjectNode entry(ObjectNode file, int place) {
        return (ObjectNode) file.get("entries").get(place);
    }

    private static ArrayNode counts(ObjectNode file, int place) {
        return (ArrayNode) entry(file, place).at("/ballots/RESIDENTS");
    }

    private static Verification verify(byte[] bytes) {
        return RecordVerifier.verify(bytes, Optional.empty(), Optional.empty());
    }

    /** What is found after a change by somebody who makes everything else new. */
    private static List<Finding> forged(Consumer<ObjectNode> change) throws IOException {
        ObjectNode file = file();
        change.accept(file);
        PublicRecord record = PublicRecord.of(
                Village.LEDGER, Village.Q1, Village.Q2, ImmutableList.copyOf(file.get("entries")), ImmutableList.of());
        return verify(record.bytes()).findings();
    }

    /** What is found after a change of one entry, the heads being left as they were. */
    private static List<FindingKind> spoilt(int place, Consumer<ObjectNode> change) throws IOException {
        ObjectNode file = file();
        change.accept(entry(file, place));
        return verify(CanonicalJson.bytes(file)).findings().stream()
                .map(Finding::kind)
                .filter(OF_GRADES::contains)
                .toList();
    }

    private static void restate(ObjectNode file) {
        ObjectNode close = entry(file, CLOSE);
        GradeVersion first = GradeVersion.first(JsonFields.content(close));
        ObjectNode correction = entry(file, CORRECTION);
        GradeVersion second = first.next(JsonFields.content(correction));
        GradeVersion third = second.next(JsonFields.content(entry(file, LAST)));
        close.put("statement", first.digest().value());
        correction
                .put("replaces", first.digest().value())
                .put("statement", second.digest().value());
        entry(file, LAST)
                .put("replaces", second.digest().value())
                .put("statement", third.digest().value());
    }

    private static void assertOnly(List<Finding> findings, FindingKind kind, String... places) {
        assertThat(findings).extracting(Finding::kind).containsOnly(kind);
        assertThat(findings).hasSize(places.length);
        for (int at = 0; at < places.length; at++) {
            assertThat(findings.get(at).text(Language.ENGLISH)).contains(places[at]);
        }
    }

    @Test
    void a_chain_of_corrections_holds_and_the_last_stands_in_the_totals() throws IOException {
        assertThat(verify(RECORD).findings()).isEmpty();
        assertThat(forged(file -> {})).isEmpty();
        assertThat(forged(RecountTest::restate)).isEmpty();
        JsonNode entries = file().get("entries");
        assertThat(entries)
                .extracting(entry -> entry.get("kind").asText())
                .containsExactly("result", "close", "correction", "correction");
        assertThat(entries).extracting(entry -> entry.has("weighting")).containsExactly(false, true, false, false);
        assertThat(entries).extracting(entry -> entry.has("score")).containsExactly(false, true, true, false);
        assertThat(file().get("totals")).isEmpty();
    }

    @Test
    void a_close_is_published_with_its_weighting() throws IOException {
        assertThat(entry(file(), CLOSE).get("weighting"))
                .hasToString("{\"indispensable\":[\"RESIDENTS\"],\"minimumBallots\":1,\"missing\":\"RENORMALISE\","
                        + "\"points\":[1,2,3,4,5],\"weights\":{\"PARTY_MEMBERS\":30,\"RESIDENTS\":40}}");
    }

    @Test
    void ballots_that_leave_the_grade_as_it_is_are_betrayed_by_the_statement() throws IOException {
        assertOnly(
                forged(file -> {
                    counts(file, CLOSE).set(3, 7);
                    ((ArrayNode) entry(file, CLOSE).at("/ballots/PARTY_MEMBERS")).set(4, 7);
                }),
                FindingKind.STATEMENT_DIFFERS,
                "entries[1] (issue riverside:command-2.1 cycle 0).statement: ");
        assertOnly(
                forged(file -> counts(file, CORRECTION).set(3, 2)),
                FindingKind.STATEMENT_DIFFERS,
                "entries[2] (issue riverside:command-2.1 cycle 0).statement: ");
    }

    @Test
    void a_statement_is_of_its_issue_cycle_and_round() throws IOException {
        for (String[] change : new String[][] {{"issue", "riverside:command-9.1"}, {"round", "2026-Q2"}}) {
            assertThat(forged(file -> entry(file, CLOSE).put(change[0], change[1])))
                    .extracting(Finding::kind)
                    .contains(FindingKind.STATEMENT_DIFFERS);
        }
        assertThat(forged(file -> entry(file, CLOSE).put("cycle", 1)))
                .extracting(Finding::kind)
                .contains(FindingKind.STATEMENT_DIFFERS);
        assertThat(forged(file -> entry(file, CLOSE).put("statement", "0".repeat(64))))
                .extracting(Finding::kind)
                .contains(FindingKind.STATEMENT_DIFFERS, FindingKind.CITATION_DIFFERS);
    }

    @Test
    void a_grade_that_does_not_follow_is_found_although_its_statement_was_made_new() throws IOException {
        String close = "entries[1] (issue riverside:command-2.1 cycle 0).score: ";
        assertOnly(
                forged(file -> {
                    entry(file, CLOSE).put("score", "5");
                    restate(file);
                }),
                FindingKind.GRADE_DIFFERS,
                close + "5");
        assertOnly(
                forged(file -> {
                    entry(file, CLOSE).remove("score");
                    restate(file);
                }),
                FindingKind.GRADE_DIFFERS,
                close + "none");
        assertOnly(
                forged(file -> {
                    entry(file, LAST).put("score", "4");
                    restate(file);
                }),
                FindingKind.GRADE_DIFFERS,
                "entries[3] (issue riverside:command-2.1 cycle 0).score: 4");
    }

    @Test
    void ballots_and_statement_made_new_without_the_grade_are_found() throws IOException {
        assertOnly(
                forged(file -> {
                    counts(file, CLOSE).set(0, 9);
                    restate(file);
                }),
                FindingKind.GRADE_DIFFERS,
                "entries[1]");
    }

    @Test
    void a_weighting_stands_at_the_close_and_there_alone() throws IOException {
        assertThat(forged(file -> entry(file, CLOSE)
                        .withObjectProperty("weighting")
                        .withObjectProperty("weights")
                        .put("RESIDENTS", 41)))
                .extracting(Finding::kind)
                .containsOnly(FindingKind.GRADE_DIFFERS);
        assertThat(forged(file -> entry(file, CLOSE).remove("weighting")))
                .extracting(Finding::kind)
                .containsOnly(FindingKind.GRADE_DIFFERS);
        assertOnly(
                forged(file -> {
                    entry(file, CLOSE).remove(ImmutableList.of("weighting", "score"));
                    entry(file, CORRECTION).remove("score");
                    restate(file);
                }),
                FindingKind.GRADE_DIFFERS,
                "entries[1] (issue riverside:command-2.1 cycle 0).weighting");
        assertOnly(
                forged(file -> entry(file, CORRECTION)
                        .set("weighting", entry(file, CLOSE).get("weighting"))),
                FindingKind.GRADE_DIFFERS,
                "entries[2] (issue riverside:command-2.1 cycle 0).weighting");
    }

    @Test
    void a_correction_must_cite_what_it_replaces() throws IOException {
        assertThat(forged(file -> entry(file, CORRECTION)
                        .put(
                                "replaces",
                                entry(file, CORRECTION).get("statement").asText())))
                .extracting(Finding::kind)
                .containsOnly(FindingKind.CITATION_DIFFERS);
        assertThat(forged(file -> ((ArrayNode) file.get("entries")).remove(CORRECTION)))
                .extracting(Finding::kind)
                .contains(FindingKind.CITATION_DIFFERS);
    }

    @Test
    void a_chain_begins_with_a_close_and_goes_on_with_corrections() throws IOException {
        assertThat(forged(file -> ((ArrayNode) file.get("entries")).remove(CLOSE)))
                .extracting(Finding::kind)
                .contains(FindingKind.CITATION_DIFFERS);
        assertOnly(
                forged(file -> entry(file, CLOSE).put("kind", "correction")),
                FindingKind.CITATION_DIFFERS,
                "entries[1] (issue riverside:command-2.1 cycle 0).replaces: ");
        assertOnly(
                forged(file -> entry(file, CORRECTION).put("kind", "close")),
                FindingKind.CITATION_DIFFERS,
                "entries[2] (issue riverside:command-2.1 cycle 0).replaces: ");
        assertThat(forged(file -> entry(file, CORRECTION).remove("replaces")))
                .extracting(Finding::kind)
                .containsOnly(FindingKind.CITATION_DIFFERS);
        assertThat(forged(file -> entry(file, CLOSE).put("replaces", "")))
                .extracting(Finding::kind)
                .containsOnly(FindingKind.CITATION_DIFFERS);
    }

    @Test
    void nothing_of_a_grade_hides_in_an_entry_of_another_kind() throws IOException {
        for (String field : List.of("ballots", "weighting", "score", "statement", "replaces")) {
            assertThat(spoilt(0, result -> result.set(field, entryOf(CORRECTION, field))))
                    .as(field)
                    .isNotEmpty();
        }
        assertThat(spoilt(CLOSE, close -> close.put("kind", "result"))).isNotEmpty();
        assertThat(spoilt(CLOSE, close -> close.remove("statement"))).isNotEmpty();
    }

    private static JsonNode entryOf(int place, String field) {
        try {
            JsonNode value = entry(file(), place).path(field);
            return value.isMissingNode() ? entry(file(), CLOSE).path(field) : value;
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Test
    void nonsense_in_place_of_anything_that_a_grade_rests_on_is_found_and_never_thrown() throws IOException {
        List<String> places = List.of(
                "issue",
                "cycle",
                "round",
                "kind",
                "statement",
                "score",
                "ballots",
                "ballots/RESIDENTS",
                "weighting",
                "weighting/weights",
                "weighting/weights/RESIDENTS",
                "weighting/points",
                "weighting/minimumBallots",
                "weighting/indispensable",
                "weighting/missing");
        JsonNode nonsense = CanonicalJson.read(
                "[null,true,\"\",\"x\",-1,1.5,99999999999,{},{\"x\":1},[[]],[0],[0,0,0,-1,0],[1,1,1,1,1,1]]"
                        .getBytes(UTF_8));
        for (String place : places) {
            for (JsonNode each : nonsense) {
                assertThat(spoilt(CLOSE, close -> put(close, place, each)))
                        .as("%s: %s", place, each)
                        .isNotEmpty();
            }
        }
    }

    private static void put(ObjectNode entry, String place, JsonNode value) {
        int slash = place.lastIndexOf('/');
        ObjectNode parent = slash < 0 ? entry : (ObjectNode) entry.at("/" + place.substring(0, slash));
        parent.set(place.substring(slash + 1), value);
    }
}
