package io.github.fourmatters.governance.tck.cipher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.spi.vault.VaultCipher;
import io.github.fourmatters.governance.tck.scene.Crowd;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Tests that a cipher gives back what it was given, and nothing if anything was changed. */
abstract class CipherContract {

    private static final byte[] TEXT = "居民甲 13800138000".getBytes(UTF_8);
    private static final byte[] PLACE = "lakeside resident-1 name".getBytes(UTF_8);

    /**
     * Gives the cipher under test.
     *
     * @return the cipher, not null
     */
    protected abstract VaultCipher cipher();

    /** Gives the same bytes for the same seed. */
    static byte[] bytes(long seed, int length) {
        byte[] bytes = new byte[length];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    /** Gives each of the arrays that differ from one in one bit. */
    static ImmutableList<byte[]> flips(byte[] right) {
        ImmutableList.Builder<byte[]> flips = ImmutableList.builder();
        for (int bit = 0; bit < right.length * Byte.SIZE; bit++) {
            byte[] flipped = right.clone();
            flipped[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
            flips.add(flipped);
        }
        return flips.build();
    }

    private byte[] key() {
        return bytes(1, cipher().keyLength());
    }

    private static byte[] nonce() {
        return bytes(2, VaultCipher.NONCE_LENGTH);
    }

    private byte[] encrypted(byte[] plain) {
        return cipher().encrypt(key(), nonce(), PLACE, plain);
    }

    @Test
    void rule_11_a_cipher_has_a_name_that_a_header_can_keep_and_keys_that_nobody_can_try() {
        assertThat(cipher().name()).matches("[!-~]{1,40}").isEqualTo(cipher().name());
        assertThat(cipher().keyLength()).isBetween(16, 200);
    }

    @Test
    void rule_11_what_was_encrypted_is_decrypted_at_every_size_and_is_not_there_to_be_read() {
        for (int size : new int[] {0, 1, 15, 16, 17, 1000, 100_000}) {
            byte[] plain = bytes(size, size);
            byte[] encrypted = encrypted(plain);
            assertThat(cipher().decrypt(key(), nonce(), PLACE, encrypted))
                    .hasValueSatisfying(again -> assertThat(again).isEqualTo(plain));
            assertThat(encrypted).hasSizeGreaterThanOrEqualTo(size + 12);
            if (size > 8) {
                assertThat(Arrays.copyOf(encrypted, size)).isNotEqualTo(plain);
            }
        }
        assertThat(cipher().decrypt(key(), nonce(), new byte[0], cipher().encrypt(key(), nonce(), new byte[0], TEXT)))
                .isPresent();
    }

    @Test
    void rule_11_every_bit_that_is_changed_is_found() {
        byte[] encrypted = encrypted(TEXT);
        VaultCipher cipher = cipher();
        flips(encrypted)
                .forEach(each ->
                        assertThat(cipher.decrypt(key(), nonce(), PLACE, each)).isEmpty());
        flips(nonce())
                .forEach(each -> assertThat(cipher.decrypt(key(), each, PLACE, encrypted))
                        .isEmpty());
        flips(PLACE)
                .forEach(each -> assertThat(cipher.decrypt(key(), nonce(), each, encrypted))
                        .isEmpty());
        flips(key())
                .forEach(each -> assertThat(cipher.decrypt(each, nonce(), PLACE, encrypted))
                        .isEmpty());
    }

    @Test
    void rule_11_bytes_that_were_cut_or_added_are_found() {
        byte[] encrypted = encrypted(TEXT);
        for (int length = 0; length < encrypted.length; length++) {
            assertThat(cipher().decrypt(key(), nonce(), PLACE, Arrays.copyOf(encrypted, length)))
                    .isEmpty();
            assertThat(cipher().decrypt(
                                    key(),
                                    nonce(),
                                    PLACE,
                                    Arrays.copyOfRange(encrypted, encrypted.length - length, encrypted.length)))
                    .isEmpty();
        }
        assertThat(cipher().decrypt(key(), nonce(), PLACE, Arrays.copyOf(encrypted, encrypted.length + 1)))
                .isEmpty();
    }

    @Test
    void rule_11_another_nonce_or_key_gives_other_bytes_for_the_same_text() {
        byte[] encrypted = encrypted(TEXT);
        assertThat(cipher().encrypt(key(), bytes(3, VaultCipher.NONCE_LENGTH), PLACE, TEXT))
                .isNotEqualTo(encrypted);
        assertThat(cipher().encrypt(bytes(3, cipher().keyLength()), nonce(), PLACE, TEXT))
                .isNotEqualTo(encrypted);
    }

    @Test
    void rule_8_keys_and_nonces_of_another_length_are_refused_and_nothing_of_them_is_told() {
        for (int length : new int[] {0, cipher().keyLength() - 1, cipher().keyLength() + 1}) {
            assertThatThrownBy(() -> cipher().encrypt(bytes(1, length), nonce(), PLACE, TEXT))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("key has " + length + " bytes");
        }
        assertThatThrownBy(() -> cipher().decrypt(key(), bytes(1, 16), PLACE, encrypted(TEXT)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nonce has 16 bytes");
    }

    @Test
    void rule_5_one_cipher_serves_many_threads_at_once() {
        byte[] encrypted = encrypted(TEXT);
        Crowd.run(4, at -> {
            for (int turn = 0; turn < 200; turn++) {
                byte[] plain = bytes(at, turn);
                byte[] nonce = bytes(at * 1000L + turn, VaultCipher.NONCE_LENGTH);
                Optional<byte[]> again =
                        cipher().decrypt(key(), nonce, PLACE, cipher().encrypt(key(), nonce, PLACE, plain));
                assertThat(again).hasValueSatisfying(bytes -> assertThat(bytes).isEqualTo(plain));
                assertThat(encrypted(TEXT)).isEqualTo(encrypted);
            }
            return 0;
        });
    }
}
