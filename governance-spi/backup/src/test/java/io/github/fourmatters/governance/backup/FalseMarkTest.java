package io.github.fourmatters.governance.backup;

import static io.github.fourmatters.governance.backup.History.LAKESIDE;
import static io.github.fourmatters.governance.backup.History.START;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.jdbc.JdbcStorage;
import io.github.fourmatters.governance.spi.Page;
import io.github.fourmatters.governance.spi.vault.SubjectId;
import io.github.fourmatters.governance.spi.vault.Vault;
import io.github.fourmatters.governance.tck.fact.Fact;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever is marked as erased without having been so is in a backup as erased. */
class FalseMarkTest {

    private static final SubjectId MARKED = new SubjectId("resident-1");

    @TempDir
    private Path folder;

    /** Gives a vault with a mark that came without an erasure. */
    private static Vault marked(Vault right) {
        return (Vault) Proxy.newProxyInstance(
                Vault.class.getClassLoader(),
                new Class<?>[] {Vault.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "erased" -> new Page<>(ImmutableList.of(MARKED), Optional.empty());
                    case "hasReturned" -> false;
                    default -> method.invoke(right, arguments);
                });
    }

    private JdbcStorage<Fact> marked(Place place) {
        JdbcStorage<Fact> storage = place.open(folder, "from", FalseMarkTest::marked);
        History history = new History(storage);
        history.append(LAKESIDE, "a", "x");
        history.put(LAKESIDE, "resident-1", "words", "the lamp");
        history.index(LAKESIDE, "resident-1", "token");
        history.put(LAKESIDE, "resident-2", "words", "the bench");
        return storage;
    }

    @ParameterizedTest
    @EnumSource(names = {"SQLITE", "SQLITE_ENCRYPTED"})
    void neither_words_nor_key_nor_token_go_into_the_backup(Place place) {
        try (JdbcStorage<Fact> storage = marked(place)) {
            BackupReport backup = Backup.of(storage, START).write(folder.resolve("backup"));
            assertThat(backup.counts().entries()).isEqualTo(1);
            assertThat(backup.counts().tokens()).isZero();
            assertThat(backup.counts().erased()).isEqualTo(1);
            BackupReport keys = Backup.of(storage, START).writeKeys(folder.resolve("keys"));
            assertThat(keys.counts().keys()).isEqualTo(place.isEncrypted() ? 1 : 0);
        }
    }
}
