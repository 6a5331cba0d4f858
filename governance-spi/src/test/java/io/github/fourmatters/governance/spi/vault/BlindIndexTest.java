package io.github.fourmatters.governance.spi.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BlindIndexTest {

    private static final BlindIndex INDEX = BlindIndex.under(new byte[BlindIndex.KEY_LENGTH]);

    private static void assertOneTelephone(String... spellings) {
        assertThat(Stream.of(spellings).map(INDEX::telephone).distinct())
                .as("tokens of %s", Arrays.asList(spellings))
                .hasSize(1);
    }

    private static void assertDifferentTelephones(String... numbers) {
        assertThat(Stream.of(numbers).map(INDEX::telephone).distinct())
                .as("tokens of %s", Arrays.asList(numbers))
                .hasSameSizeAs(numbers);
    }

    @Test
    void a_mobile_number_has_one_token_however_it_is_written() {
        assertOneTelephone(
                "13800138000",
                "138 0013 8000",
                "138-0013-8000",
                "+86 138 0013 8000",
                "+8613800138000",
                "(+86) 138-0013-8000",
                "008613800138000",
                "86 138 0013 8000",
                "013800138000",
                "１３８００１３８０００",
                "＋８６　１３８－００１３－８０００",
                "١٣٨٠٠١٣٨٠٠٠",
                " 138.0013.8000\t");
    }

    @Test
    void a_landline_number_has_one_token_however_it_is_written() {
        assertOneTelephone(
                "010-62345678", "(010) 6234 5678", "+86 10 62345678", "+86 (010) 62345678", "0086-10-62345678");
    }

    @Test
    void other_numbers_have_other_tokens() {
        assertDifferentTelephones(
                "13800138000",
                "13800138001",
                "3800138000",
                "010-62345678",
                "0851-2345678",
                "+852 2345 6789",
                "0852-23456789",
                "+1 380 013 8000");
    }

    @Test
    void a_reference_number_has_one_token_however_it_is_written_and_others_have_others() {
        assertThat(Stream.of("2600-0172/a", "2600 0172 A", "２６０００１７２Ａ", "26000172a")
                        .map(INDEX::reference)
                        .distinct())
                .hasSize(1);
        assertThat(INDEX.reference("沪信访 2026 号")).isEqualTo(INDEX.reference("沪信访〔2026〕号"));
        assertThat(INDEX.reference("26000172A")).isNotEqualTo(INDEX.reference("26000172B"));
    }

    @Test
    void a_token_is_of_its_kind_and_key_alone_and_can_be_given_to_a_vault() {
        String token = INDEX.telephone("13800138000");
        assertThat(token).matches("[A-Za-z0-9_-]{43}").isNotEqualTo(INDEX.reference("13800138000"));
        byte[] other = new byte[BlindIndex.KEY_LENGTH];
        other[31] = 1;
        assertThat(BlindIndex.under(other).telephone("13800138000")).isNotEqualTo(token);
        assertThat(BlindIndex.under(new byte[BlindIndex.KEY_LENGTH]).telephone("13800138000"))
                .isEqualTo(token);
    }

    @Test
    void the_token_of_a_number_never_changes_with_the_version_of_this_library() {
        assertThat(INDEX.telephone("13800138000")).isEqualTo("nI5uagqieDo_LDgi3ck30RYT2PY-wtKCFjboJs_aPzA");
        assertThat(INDEX.reference("26000172")).isEqualTo("UyHxnjcTE0zESOyKIrBXbSmLGDxZ9KJ8R8BC1FU2UvI");
    }

    @Test
    void what_is_no_number_is_refused_without_being_quoted() {
        assertThatThrownBy(() -> INDEX.telephone("居民甲 ext."))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("digit")
                .hasMessageNotContaining("居民甲");
        assertThatThrownBy(() -> INDEX.reference(" -/. "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("letter or digit");
        assertThatThrownBy(() -> BlindIndex.under(new byte[31]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("31 bytes");
    }
}
