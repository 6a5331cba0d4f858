package io.github.fourmatters.governance.publicrecord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.fourmatters.governance.disclosure.DisclosedField;
import io.github.fourmatters.governance.disclosure.DisclosurePolicy;
import io.github.fourmatters.governance.disclosure.Privacy;
import io.github.fourmatters.governance.disclosure.TreeHead;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RecordPublisherTest {
    private final Village village = Village.threeQuartersOld();

    private static JsonNode json(PublicRecord published) throws IOException {
        return CanonicalJson.read(published.bytes());
    }

    private static String text(PublicRecord published) {
        return new String(published.bytes(), StandardCharsets.UTF_8);
    }

    private static boolean holds(PublicRecord published) {
        return RecordVerifier.verify(published.bytes(), Optional.empty(), Optional.empty())
                .holds();
    }

    @Test
    void a_record_has_its_entries_in_the_quarters_in_which_they_were_recorded() throws IOException {
        JsonNode file = json(village.record(Village.Q3));
        assertThat(file.path("entries"))
                .extracting(entry -> entry.path("kind").asText())
                .containsExactly("result", "result", "close", "close", "result", "objection", "ruling", "close");
        assertThat(village.record(Village.Q3).heads())
                .extracting(TreeHead::size)
                .containsExactly(2L, 7L, 8L);
    }

    @Test
    void texts_of_the_office_are_hashed_in_the_entry_and_opened_beside_it() throws IOException {
        JsonNode file = json(village.record(Village.Q1));
        JsonNode entry = file.path("entries").path(0);
        assertThat(entry.has("matter")).isFalse();
        assertThat(entry.at("/sealed/matter").asText()).matches("[0-9a-f]{64}");
        assertThat(entry.path("unit").asText()).isEqualTo("riverside-office");
        assertThat(file.path("openings")).hasSize(6);
        assertThat(file.at("/openings/0/value").asText()).isEqualTo("Wang's dark stairwell");
        assertThat(file.at("/openings/0/salt").asText()).matches("[0-9a-f]{32}");
    }

    @Test
    void totals_are_by_round_unit_and_party() throws IOException {
        JsonNode totals = json(village.record(Village.Q2)).path("totals");
        assertThat(totals.toString())
                .isEqualTo("[{\"counts\":[0,0,0,0,1],\"party\":\"PARTY_MEMBERS\",\"round\":\"2026-Q1\","
                        + "\"unit\":\"riverside-office\"},{\"counts\":[0,0,1,1,0],\"party\":\"RESIDENTS\","
                        + "\"round\":\"2026-Q1\",\"unit\":\"riverside-office\"}]");
    }

    @Test
    void publishing_again_gives_the_same_bytes_whatever_happened_since() {
        PublicRecord first = village.record(Village.Q1);
        village.record(Village.Q3);
        village.published(Village.WANG, "Something else");
        assertThat(village.record(Village.Q1).bytes()).isEqualTo(first.bytes());
        assertThat(village.record(Village.Q2).bytes())
                .isEqualTo(village.record(Village.Q2).bytes());
    }

    @Test
    void publishers_at_the_same_time_publish_the_same_bytes() {
        assertThat(IntStream.range(0, 8)
                        .parallel()
                        .mapToObj(publisher -> text(village.record(Village.Q3)))
                        .distinct())
                .hasSize(1);
    }

    @Test
    void salts_are_drawn_anew_for_every_field() throws IOException {
        JsonNode openings = json(village.record(Village.Q3)).path("openings");
        assertThat(openings)
                .extracting(opening -> opening.path("salt").asText())
                .doesNotHaveDuplicates();
        assertThat(json(Village.threeQuartersOld().record(Village.Q3)).path("openings"))
                .doesNotContainAnyElementsOf(openings);
    }

    @Test
    void an_erased_resident_leaves_the_next_file_and_every_head_stays() {
        PublicRecord before = village.record(Village.Q3);
        village.erase(Village.WANG);
        PublicRecord after = village.record(Village.Q3);
        assertThat(text(before)).contains("Wang's dark stairwell", "Wang's stairwell again");
        assertThat(text(after)).doesNotContain("Wang").contains("Li's blocked drain");
        assertThat(after.heads()).isEqualTo(before.heads());
        assertThat(holds(after)).isTrue();
        village.erase(Village.LI);
        assertThat(text(village.record(Village.Q3))).doesNotContain("Li's", "Li was", "\"salt\"");
        assertThat(holds(village.record(Village.Q3))).isTrue();
    }

    @Test
    void who_was_erased_before_the_first_publication_is_never_opened() throws IOException {
        village.erase(Village.WANG);
        PublicRecord first = village.record(Village.Q1);
        assertThat(text(first)).doesNotContain("Wang").contains("Li's blocked drain");
        assertThat(json(first).at("/entries/0/sealed/matter").asText()).matches("[0-9a-f]{64}");
        assertThat(json(first).path("openings")).hasSize(3);
        assertThat(holds(first)).isTrue();
        assertThat(village.record(Village.Q1).bytes()).isEqualTo(first.bytes());
    }

    @Test
    void an_erasure_between_two_publications_seals_what_is_new_as_well() {
        PublicRecord first = village.record(Village.Q1);
        assertThat(text(first)).contains("Wang's dark stairwell");
        village.erase(Village.WANG);
        PublicRecord later = village.record(Village.Q3);
        assertThat(text(later)).doesNotContain("Wang").contains("Li was mistaken");
        assertThat(later.heads()).startsWith(first.heads().toArray(new TreeHead[0]));
        assertThat(holds(later)).isTrue();
    }

    @Test
    void a_withheld_field_is_hashed_and_never_opened() {
        PublicRecord published =
                village.record(Village.Q3, DisclosurePolicy.standard().with(DisclosedField.MATTER, Privacy.WITHHELD));
        assertThat(text(published)).doesNotContain("stairwell").contains("It works");
        assertThat(holds(published)).isTrue();
    }

    @Test
    void a_public_field_stands_in_the_entry_itself() throws IOException {
        PublicRecord published =
                village.record(Village.Q1, DisclosurePolicy.standard().with(DisclosedField.MATTER, Privacy.PUBLIC));
        assertThat(json(published).at("/entries/0/matter").asText()).isEqualTo("Wang's dark stairwell");
        assertThat(holds(published)).isTrue();
    }

    @Test
    void a_quarter_that_is_not_over_cannot_be_published() {
        assertThatThrownBy(() -> village.record(Village.Q3.next()))
                .hasMessage("quarter 2026-Q4 is not over on 2026-10-02; publish it from 2027-01-01 on");
    }

    @Test
    void a_community_that_disclosed_nothing_publishes_that() {
        Village empty = new Village();
        empty.at("2026-04-01");
        PublicRecord published = empty.record(Village.Q1);
        assertThat(published.head().size()).isZero();
        assertThat(holds(published)).isTrue();
    }
}
