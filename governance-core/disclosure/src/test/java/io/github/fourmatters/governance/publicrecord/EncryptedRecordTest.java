package io.github.fourmatters.governance.publicrecord;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.reflect.Reflection;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.spi.Storage;
import io.github.fourmatters.governance.spi.memory.InMemoryStorage;
import io.github.fourmatters.governance.spi.vault.EncryptedVault;
import io.github.fourmatters.governance.spi.vault.Vault;
import io.github.fourmatters.governance.spi.vault.VaultEntry;
import io.github.fourmatters.governance.spi.vault.VaultKey;
import io.github.fourmatters.governance.spi.vault.VaultKeys;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A record is published from a vault that is encrypted as from any other. */
class EncryptedRecordTest {
    private final Storage<Fact> plain = new InMemoryStorage<>();
    private final Village village = Village.threeQuartersOld(encrypted(plain));

    private static Storage<Fact> encrypted(Storage<Fact> storage) {
        Vault vault = EncryptedVault.over(storage.vault(), VaultKeys.under(VaultKey.aes("2026-01", new byte[32])));
        @SuppressWarnings("unchecked")
        Storage<Fact> encrypted = Reflection.newProxy(
                Storage.class,
                (proxy, method, arguments) ->
                        method.getName().equals("vault") ? vault : method.invoke(storage, arguments));
        return encrypted;
    }

    private ImmutableList<VaultEntry> entries(Vault vault) {
        return plain.transactions()
                .read(tx -> vault.entries(tx, Village.LEDGER, Optional.empty(), 1000)
                        .items());
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Test
    void what_is_said_and_published_stands_nowhere_in_the_storage_and_is_read_again() {
        PublicRecord published = village.record(Village.Q3);
        assertThat(text(published.bytes())).contains("Wang's dark stairwell", "Li's blocked drain");
        assertThat(village.record(Village.Q3).bytes()).isEqualTo(published.bytes());
        assertThat(entries(village.storage.vault()))
                .anySatisfy(each -> assertThat(text(each.bytes())).contains("It is all wrong"));
        assertThat(entries(plain.vault()))
                .isNotEmpty()
                .allSatisfy(each -> assertThat(text(each.bytes()))
                        .doesNotContain("It is all wrong", "Wang's", "Li's", "cycle", "Shanghai"));
    }

    @Test
    void who_is_erased_leaves_neither_entries_nor_key_and_every_head_stays() {
        PublicRecord before = village.record(Village.Q3);
        village.erase(Village.WANG);
        assertThat(entries(plain.vault()))
                .isNotEmpty()
                .noneMatch(each -> each.subject().equals(Village.WANG));
        PublicRecord after = village.record(Village.Q3);
        assertThat(text(after.bytes())).doesNotContain("Wang").contains("Li's blocked drain");
        assertThat(after.heads()).isEqualTo(before.heads());
    }
}
