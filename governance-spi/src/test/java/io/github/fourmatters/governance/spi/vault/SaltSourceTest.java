package io.github.fourmatters.governance.spi.vault;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.io.BaseEncoding;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SaltSourceTest {

    @Test
    void secure_salts_have_sixteen_bytes_and_never_repeat_over_several_batches() {
        SaltSource source = SaltSource.secure();
        Set<String> seen = new HashSet<>();
        for (int at = 0; at < 1000; at++) {
            byte[] salt = source.next();
            assertThat(salt).hasSize(SaltSource.LENGTH);
            assertThat(seen.add(BaseEncoding.base16().encode(salt))).isTrue();
        }
    }
}
