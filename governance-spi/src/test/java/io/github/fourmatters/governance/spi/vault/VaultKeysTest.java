package io.github.fourmatters.governance.spi.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class VaultKeysTest {

    private static byte[] secret() {
        byte[] secret = new byte[32];
        Arrays.fill(secret, (byte) 0x5a);
        return secret;
    }

    @Test
    void a_key_prints_its_id_and_never_its_bytes() {
        VaultKey key = VaultKey.aes("2026-01", secret());
        assertThat(key).hasToString("key '2026-01' for AES-256-GCM");
        assertThat(VaultKeys.under(key).toString()).contains("2026-01").doesNotContainIgnoringCase("5a");
        assertThat(VaultKeys.withoutMaster().toString()).contains("no master key");
    }

    @Test
    void a_key_keeps_a_copy_of_its_bytes() {
        byte[] bytes = secret();
        VaultKey key = VaultKey.aes("1", bytes);
        bytes[0] = 0;
        assertThat(key.bytes()).isEqualTo(secret());
    }

    @Test
    void keys_of_another_length_and_impossible_ids_are_refused() {
        assertThatThrownBy(() -> VaultKey.aes("1", new byte[16]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'1' has 16 bytes")
                .hasMessageContaining("AES-256-GCM has 32");
        assertThatThrownBy(() -> VaultKey.aes("a b", secret()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("key id");
        assertThatThrownBy(() -> VaultKey.aes("x".repeat(VaultKey.LONGEST_ID + 1), secret()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void two_master_keys_of_one_id_are_refused() {
        assertThatThrownBy(() -> VaultKeys.under(VaultKey.aes("1", secret()), VaultKey.aes("1", new byte[32])))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1");
    }

    @Test
    void keys_of_subjects_are_drawn_at_random_and_never_repeat() {
        VaultKeys keys = VaultKeys.withoutMaster();
        Set<String> ids = new HashSet<>();
        Set<Integer> bytes = new HashSet<>();
        for (int at = 0; at < 1000; at++) {
            VaultKey key = keys.draw();
            assertThat(ids.add(key.id())).isTrue();
            assertThat(key.bytes()).hasSize(32);
            bytes.add(Arrays.hashCode(key.bytes()));
        }
        assertThat(bytes).hasSizeGreaterThan(990);
    }
}
