package io.github.fourmatters.governance.spi.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class AesGcmTest {

    @Test
    void a_published_test_vector_of_the_mode_comes_out() {
        byte[] encrypted = HexFormat.of().parseHex("cea7403d4d606b6e074ec5d3baf39d18d0d1c8a799996bf0265b98b5d48ab919");
        VaultCipher aes = VaultCipher.aes256Gcm();
        assertThat(aes.encrypt(new byte[32], new byte[12], new byte[0], new byte[16]))
                .isEqualTo(encrypted);
        assertThat(aes.decrypt(new byte[32], new byte[12], new byte[0], encrypted))
                .hasValue(new byte[16]);
    }
}
