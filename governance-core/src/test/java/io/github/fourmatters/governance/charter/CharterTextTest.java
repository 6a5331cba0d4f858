package io.github.fourmatters.governance.charter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.fourmatters.governance.evaluate.EvaluatePolicy;
import io.github.fourmatters.governance.tally.Party;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CharterTextTest {
    private static final Charter PRESET = Charter.fourMatters();

    /** Whoever sees this fail has changed what the preset says, under its old version, or how it is written as data. */
    @Test
    void the_preset_has_the_same_hash_everywhere() {
        assertThat(PublishedCharterForm.hash(PRESET))
                .isEqualTo("577399687101052d7512f29fed2a3d3243232b7c8d72ceeff7daa4c838451faf");
    }

    @Test
    void equal_charters_have_one_hash_however_they_were_made() {
        assertThat(PublishedCharterForm.hash(CharterData.read(CharterData.write(PRESET))))
                .isEqualTo(PublishedCharterForm.hash(PRESET));
        assertThat(PublishedCharterForm.hash(parties(ImmutableSet.of(Party.RESIDENTS, Party.PARTY_MEMBERS))))
                .isEqualTo(PublishedCharterForm.hash(parties(ImmutableSet.of(Party.PARTY_MEMBERS, Party.RESIDENTS))));
    }

    @Test
    void a_text_is_read_back_as_it_was_written() {
        Map<String, Object> data = Map.of(
                "a",
                ImmutableList.of("x:y", "", 7, -3, true),
                "b:2",
                Map.of("c", "\uD83C\uDF33 tree"),
                "d",
                ImmutableList.of());
        assertThat(CharterText.write(data)).startsWith("m3:t1:al5:t3:x:yt0:n1:7n2:-3b4:truet3:b:2m1:t1:ct7:");
        assertThat(read(CharterText.write(data))).isEqualTo(data);
        assertThat(read(CharterText.write(CharterData.write(PRESET)))).isEqualTo(CharterData.write(PRESET));
    }

    private static Map<?, ?> read(String text) {
        return CharterText.read(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_text_that_is_cut_or_goes_on_is_refused() {
        String whole = CharterText.write(CharterData.write(PRESET));
        for (int length = 0; length < whole.length(); length++) {
            String cut = whole.substring(0, length);
            assertThatIllegalArgumentException().isThrownBy(() -> read(cut));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> read(whole + "t1:x"));
        assertThatIllegalArgumentException().isThrownBy(() -> read("l1:".repeat(100_000)));
        assertThatIllegalArgumentException().isThrownBy(() -> read("m2000000000:t1:a"));
    }

    @Test
    void the_order_of_a_set_does_not_count() {
        assertThat(PublishedCharterForm.hash(levels(ImmutableSet.of(5, 4))))
                .isEqualTo(PublishedCharterForm.hash(levels(ImmutableSet.of(4, 5))));
    }

    private static Charter levels(ImmutableSet<Integer> favourable) {
        return PRESET.toBuilder()
                .evaluate(EvaluatePolicy.builder().favourableLevels(favourable).build())
                .build();
    }

    private static Charter parties(ImmutableSet<Party> indispensable) {
        return PRESET.toBuilder()
                .evaluate(EvaluatePolicy.builder().indispensable(indispensable).build())
                .build();
    }

    @Test
    void charters_that_differ_in_one_field_have_different_hashes() {
        List<Charter> charters = ImmutableList.of(
                PRESET,
                PRESET.toBuilder().version("other").build(),
                PRESET.toBuilder().longestText(1_999).build(),
                PRESET.toBuilder().longestReport(19_999).build(),
                PRESET.toBuilder().zone(java.time.ZoneId.of("Asia/Chongqing")).build(),
                parties(ImmutableSet.of(Party.COMMUNITY)));
        Set<String> hashes = new HashSet<>();
        charters.forEach(charter -> hashes.add(PublishedCharterForm.hash(charter)));
        assertThat(hashes).hasSize(charters.size());
    }
}
