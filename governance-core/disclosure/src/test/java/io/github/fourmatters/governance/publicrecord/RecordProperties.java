package io.github.fourmatters.governance.publicrecord;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fourmatters.governance.disclosure.TreeHead;
import io.github.fourmatters.governance.spi.vault.SubjectId;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** One changed byte is noticed wherever it is, and erasing never breaks a record. */
class RecordProperties {
    private static final byte[] RECORD =
            Village.threeQuartersOld().record(Village.Q3).bytes();

    private static boolean holds(byte[] bytes) {
        return RecordVerifier.verify(bytes, Optional.empty(), Optional.empty()).holds();
    }

    @Example
    void one_flipped_bit_in_any_byte_is_noticed() {
        for (int place = 0; place < RECORD.length; place++) {
            byte[] other = RECORD.clone();
            other[place] ^= 1;
            assertThat(holds(other)).as("byte %s", place).isFalse();
        }
    }

    @Property(tries = 2000)
    void one_character_changed_by_hand_is_noticed(
            @ForAll @IntRange(max = 1_000_000) int anywhere, @ForAll @IntRange(min = 32, max = 126) int character) {
        byte[] other = RECORD.clone();
        int place = anywhere % RECORD.length;
        boolean changed = other[place] != (byte) character;
        other[place] = (byte) character;
        assertThat(holds(other)).isEqualTo(!changed);
    }

    @Property(tries = 2000)
    void one_character_more_is_noticed(
            @ForAll @IntRange(max = 1_000_000) int anywhere, @ForAll @IntRange(min = 32, max = 126) int character) {
        int place = anywhere % (RECORD.length + 1);
        byte[] other = new byte[RECORD.length + 1];
        System.arraycopy(RECORD, 0, other, 0, place);
        other[place] = (byte) character;
        System.arraycopy(RECORD, place, other, place + 1, RECORD.length - place);
        assertThat(holds(other)).isFalse();
    }

    @Property(tries = 40)
    void a_village_of_any_length_publishes_what_holds_whoever_is_erased(
            @ForAll @Size(min = 1, max = 12) List<@IntRange(min = 0, max = 3) Integer> persons,
            @ForAll @IntRange(min = 0, max = 3) int erased) {
        Village village = new Village();
        for (int index = 0; index < persons.size(); index++) {
            int person = persons.get(index);
            village.published(new SubjectId("person-" + person), "of person " + person + " 楼道灯");
            village.at(LocalDate.of(2026, 3, 5).plusWeeks(2L * index).toString());
        }
        village.at("2026-12-31");
        List<TreeHead> before = village.record(Village.Q3).heads();
        village.erase(new SubjectId("person-" + erased));
        PublicRecord after = village.record(Village.Q3);
        assertThat(after.heads()).isEqualTo(before);
        assertThat(holds(after.bytes())).isTrue();
        assertThat(new String(after.bytes(), StandardCharsets.UTF_8)).doesNotContain("of person " + erased);
    }
}
