package io.github.fourmatters.governance.app.vault;

import io.github.fourmatters.governance.app.option.LanguageOption;
import io.github.fourmatters.governance.app.option.MasterKeyFile;
import io.github.fourmatters.governance.app.option.MasterKeyOption;
import io.github.fourmatters.governance.app.option.StorageOption;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.Storage;
import io.github.fourmatters.governance.spi.vault.EncryptedVault;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Puts the keys of residents under another master key. */
@Command(
        name = "rekey",
        description = {
            "Puts the keys of all residents under the first key of a file of master keys, also those that were under"
                    + " none.",
            "Once it is done, the older keys can be taken out of the file and destroyed. Needs --master-key: the new key first, then the older ones."
        },
        mixinStandardHelpOptions = true)
public final class RekeyCommand implements Callable<Integer> {
    @Mixin
    private StorageOption storage = new StorageOption();

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Mixin
    private MasterKeyOption masterKey = new MasterKeyOption();

    /** Makes the command. */
    public RekeyCommand() {}

    @Override
    public Integer call() {
        Path named = masterKey.required();
        MasterKeyFile file = MasterKeyFile.read(named);
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
                            "Nothing was changed: every key of a resident is under the first master key of " + named
                                    + " already.",
                            "未作改动：所有居民密钥均已由 " + named + " 中的第一个主密钥保护。"));
            return 0;
        }
        System.out.println(language.language()
                .of(
                        wrapped + (wrapped == 1 ? " key of a resident was" : " keys of residents were")
                                + " put under the first master key of " + named
                                + ". Backups that were made before still need the older one.",
                        wrapped + " 个居民密钥已改用 " + named + " 中的第一个主密钥保护。此前的备份仍需旧主密钥。"));
        return 0;
    }
}
