package io.github.fourmatters.governance.app.vault;

import io.github.fourmatters.governance.app.option.LanguageOption;
import io.github.fourmatters.governance.app.option.StorageOption;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.jdbc.JdbcStorage;
import io.github.fourmatters.governance.spi.vault.VaultKeys;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Cleans a storage of what was erased, and gives unused room back. */
@Command(
        name = "compact",
        description = {
            "Writes the storage anew, so that it holds no byte of what was erased, and gives unused room back.",
            "Nobody may have it open meanwhile. It needs as much room again as the storage takes."
        },
        mixinStandardHelpOptions = true)
public final class CompactCommand implements Callable<Integer> {
    @Mixin
    private StorageOption storage = new StorageOption();

    @Mixin
    private LanguageOption language = new LanguageOption();

    /** Makes the command. */
    public CompactCommand() {}

    @Override
    public Integer call() {
        long before = storage.bytes();
        try (JdbcStorage<Fact> opened = storage.open(VaultKeys.withoutMaster())) {
            opened.compact();
        }
        long after = storage.bytes();
        System.out.println(language.language()
                .of(
                        storage.file() + " was written anew: " + before + " bytes before, " + after
                                + " now, and none of them is left of what was erased.",
                        storage.file() + " 已重写：原" + before + "字节，现" + after + "字节，已删除的内容不再留有任何字节。"));
        return 0;
    }
}
