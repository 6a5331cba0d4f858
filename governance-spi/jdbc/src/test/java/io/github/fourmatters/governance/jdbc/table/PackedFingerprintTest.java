package io.github.fourmatters.governance.jdbc.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.io.BaseEncoding;
import io.github.fourmatters.governance.spi.StorageException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

/** What is packed comes back as it was, whatever it is; hashes are kept as bytes. */
class PackedFingerprintTest {

    private static final BaseEncoding ENCODING = BaseEncoding.base64Url().omitPadding();

    @Property
    void any_fingerprint_comes_back_as_it_was(
            @ForAll @CharRange(from = '!', to = '~') @StringLength(min = 1, max = 128) String fingerprint) {
        assertThat(PackedFingerprint.unpack(PackedFingerprint.pack(fingerprint)))
                .isEqualTo(fingerprint);
    }

    @Property
    void any_43_characters_of_the_alphabet_come_back_as_they_were(
            @ForAll @CharRange(from = '0', to = '9') @CharRange(from = 'A', to = 'Z') @StringLength(43) String text) {
        assertThat(PackedFingerprint.unpack(PackedFingerprint.pack(text))).isEqualTo(text);
    }

    @Property
    void hashes_are_kept_as_their_bytes_behind_one_mark(
            @ForAll @Size(32) byte[] first, @ForAll @Size(32) byte[] second) {
        String two = ENCODING.encode(first) + "." + ENCODING.encode(second);

        assertThat(PackedFingerprint.pack(ENCODING.encode(first))).hasSize(33);
        assertThat(PackedFingerprint.pack(two)).hasSize(65);
        assertThat(PackedFingerprint.unpack(PackedFingerprint.pack(two))).isEqualTo(two);
    }

    @Property(tries = 1)
    void spare_bits_in_the_last_character_are_no_hash() {
        String spare = "A".repeat(42) + "B";

        assertThat(PackedFingerprint.pack(spare)).hasSize(44);
        assertThat(PackedFingerprint.unpack(PackedFingerprint.pack(spare))).isEqualTo(spare);
    }

    @Property
    void other_bytes_are_damaged_and_never_read_as_something_else(@ForAll @Size(max = 70) byte[] bytes) {
        if (bytes.length > 1 && (bytes[0] == 0 || (bytes[0] == 1 && bytes.length % 32 == 1))) {
            return;
        }
        assertThatThrownBy(() -> PackedFingerprint.unpack(bytes))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("damaged");
    }
}
