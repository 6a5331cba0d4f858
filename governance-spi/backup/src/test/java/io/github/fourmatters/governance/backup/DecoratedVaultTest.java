package io.github.fourmatters.governance.backup;

import static io.github.fourmatters.governance.backup.History.LAKESIDE;
import static io.github.fourmatters.governance.backup.History.START;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fourmatters.governance.backup.refusal.BackupException;
import io.github.fourmatters.governance.backup.refusal.BackupRefusal;
import io.github.fourmatters.governance.jdbc.JdbcStorage;
import io.github.fourmatters.governance.spi.vault.EncryptedVault;
import io.github.fourmatters.governance.spi.vault.Vault;
import io.github.fourmatters.governance.tck.fact.Fact;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands before an encrypted vault, to log or to count, does not make its backups readable. */
class DecoratedVaultTest {

    private static final String WORDS = "the lamp before my window, 13800138000";

    @TempDir
    Path folder;

    /** Hands every call on; the last one, by default, to the interface's own method, as a class does that was written before it. */
    private static Vault before(Vault vault, boolean tells) {
        InvocationHandler handing = (proxy, method, arguments) -> {
            if (!tells && method.getName().equals("encryption")) {
                return InvocationHandler.invokeDefault(proxy, method);
            }
            try {
                return method.invoke(vault, arguments);
            } catch (InvocationTargetException failed) {
                throw failed.getCause();
            }
        };
        return (Vault) Proxy.newProxyInstance(Vault.class.getClassLoader(), new Class<?>[] {Vault.class}, handing);
    }

    private JdbcStorage<Fact> open(Place place, String name, UnaryOperator<Vault> decoration) {
        return place.openDecorated(folder, name, decoration);
    }

    private static History begin(JdbcStorage<Fact> storage) {
        History history = new History(storage);
        history.append(LAKESIDE, "a", "x");
        history.put(LAKESIDE, "resident-1", "words", WORDS);
        return history;
    }

    @Test
    void an_encrypted_vault_behind_another_one_is_backed_up_encrypted_and_restored() throws IOException {
        Path file = folder.resolve("backup");
        Path keys = folder.resolve("keys");
        try (JdbcStorage<Fact> from = open(Place.SQLITE_ENCRYPTED, "from", vault -> before(vault, true));
                JdbcStorage<Fact> to = open(Place.H2_ENCRYPTED, "to", vault -> before(vault, true))) {
            begin(from);
            assertThat(Backup.of(from, START).write(file).vaultEncrypted()).isTrue();
            Backup.of(from, START).writeKeys(keys);
            assertThat(Files.readString(file))
                    .doesNotContain(Base64.getEncoder().encodeToString(WORDS.getBytes(UTF_8)))
                    .doesNotContain(EncryptedVault.KEY);
            assertThat(Restore.into(to).keys(keys).from(file).counts().entries())
                    .isEqualTo(1);
            assertThat(Contents.of(to, LAKESIDE)).isEqualTo(Contents.of(from, LAKESIDE));
        }
    }

    @Test
    void a_plain_vault_behind_another_one_is_still_a_plain_one() {
        Path file = folder.resolve("backup");
        try (JdbcStorage<Fact> from = open(Place.SQLITE, "from", vault -> before(vault, true))) {
            begin(from);
            assertThat(Backup.of(from, START).write(file).vaultEncrypted()).isFalse();
        }
    }

    @Test
    void a_vault_that_does_not_tell_is_refused() {
        Path file = folder.resolve("backup");
        try (JdbcStorage<Fact> plain = open(Place.SQLITE, "plain", vault -> before(vault, true));
                JdbcStorage<Fact> empty = open(Place.SQLITE_ENCRYPTED, "empty", vault -> before(vault, false));
                JdbcStorage<Fact> silent = open(Place.SQLITE_ENCRYPTED, "silent", vault -> before(vault, false))) {
            begin(silent);
            begin(plain);
            Backup.of(plain, START).write(file);
            refused(() -> Backup.of(silent, START).write(folder.resolve("none")));
            refused(() -> Backup.of(silent, START).writeKeys(new ByteArrayOutputStream()));
            refused(() -> Restore.into(empty).from(file));
            assertThat(empty.charters().count()).isZero();
            assertThat(folder.resolve("none")).doesNotExist();
        }
    }

    private static void refused(Runnable call) {
        assertThatThrownBy(call::run).isInstanceOfSatisfying(BackupException.class, refused -> {
            assertThat(refused.refusal()).isEqualTo(BackupRefusal.VAULT_UNKNOWN);
            assertThat(refused).hasMessageContaining("encryption()");
        });
    }
}
