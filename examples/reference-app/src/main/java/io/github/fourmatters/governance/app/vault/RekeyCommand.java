package io.github.fourmatters.governance.app.vault;

import io.github.fourmatters.governance.app.shell.Complaint;
import io.github.fourmatters.governance.app.shell.LanguageOption;
import io.github.fourmatters.governance.app.shell.MasterKeyFile;
import io.github.fourmatters.governance.app.shell.StorageOption;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.Storage;
import io.github.fourmatters.governance.spi.vault.EncryptedVault;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Puts the keys of residents under another master key. */
@Command(
        name = "rekey",
        description = {
            "Puts the keys of all residents under the first key of a file of master keys, also those that were under"
                    + " none.",
            "Once it is done, the older keys can be taken out of the file and destroyed."
        },
        mixinStandardHelpOptions = true)
public final class RekeyCommand implements Callable<Integer> {
    @Mixin
    private StorageOption storage = new StorageOption();

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Option(
            names = "--master-key",
            paramLabel = "FILE",
            defaultValue = "${env:GOVERNANCE_MASTER_KEY}",
            description = "The file: the new key first, then the older ones.")
    private @Nullable Path masterKey;

    /** Makes the command. */
    public RekeyCommand() {}

    @Override
    public Integer call() {
        if (masterKey == null) {
            throw Complaint.badInput(
                    "--master-key is missing; name the file that the command master-key has made",
                    "缺少 --master-key；请指定 master-key 命令生成的文件");
        }
        MasterKeyFile file = MasterKeyFile.read(masterKey);
        int wrapped = 0;
        try (Storage<Fact> opened = storage.open(file.keys().acceptingUnwrapped())) {
            EncryptedVault vault = opened.vault().encryption().orElseThrow();
            for (LedgerId ledger : StorageOption.ledgers(opened)) {
                wrapped += opened.transactions().call(tx -> vault.rewrap(tx, ledger));
            }
        }
        if (wrapped == 0) {
            System.out.println(language.language()
                    .of(
                            "Nothing was changed: every key of a resident is under the first master key of " + masterKey
                                    + " already.",
                            "未作改动：所有居民密钥均已由 " + masterKey + " 中的第一个主密钥保护。"));
            return 0;
        }
        System.out.println(language.language()
                .of(
                        wrapped + " keys of residents were put under the first master key of " + masterKey
                                + ". Backups that were made before still need the older one.",
                        wrapped + " 个居民密钥已改用 " + masterKey + " 中的第一个主密钥保护。此前的备份仍需旧主密钥。"));
        return 0;
    }
}
