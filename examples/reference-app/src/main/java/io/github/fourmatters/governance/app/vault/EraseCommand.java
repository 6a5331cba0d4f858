package io.github.fourmatters.governance.app.vault;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.app.option.LanguageOption;
import io.github.fourmatters.governance.app.option.OneLedgerOption;
import io.github.fourmatters.governance.app.option.StorageOption;
import io.github.fourmatters.governance.app.shell.Complaint;
import io.github.fourmatters.governance.app.shell.Language;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.Storage;
import io.github.fourmatters.governance.spi.vault.EncryptedVault;
import io.github.fourmatters.governance.spi.vault.SubjectId;
import io.github.fourmatters.governance.spi.vault.Vault;
import io.github.fourmatters.governance.spi.vault.VaultKeys;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Erases what is kept of a person: the words, and the key under which they are. */
@Command(
        name = "erase",
        description = {
            "Erases all that a resident ever told, and the key that it is encrypted under; needs no master key.",
            "The events stay, and say nothing of it. It cannot be undone."
        },
        mixinStandardHelpOptions = true)
public final class EraseCommand implements Callable<Integer> {
    private static final String OWN = "four-matters:";

    @Mixin
    private StorageOption storage = new StorageOption();

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Mixin
    private OneLedgerOption ledger = new OneLedgerOption();

    @Option(
            names = "--subject",
            paramLabel = "ID",
            required = true,
            description = "The resident, as the events name it.")
    private SubjectId subject = new SubjectId("resident");

    @Option(names = "--yes", description = "Confirms that it is to be erased for good.")
    private boolean yes;

    @Option(
            names = "--even-if-unknown",
            description = "Remembers the resident as erased also if neither an event nor a word names them.")
    private boolean evenIfUnknown;

    /** Makes the command. */
    public EraseCommand() {}

    @Override
    public Integer call() {
        requireResident();
        try (Storage<Fact> opened = storage.open(VaultKeys.withoutMaster())) {
            LedgerId where = ledger.in(opened, storage);
            requireYes(where);
            requireKnown(opened, where);
            say(where, erase(opened, where, subject));
        }
        return 0;
    }

    private void requireResident() {
        if (subject.value().startsWith(OWN)) {
            throw Complaint.badInput(
                    "--subject " + subject + " is no resident: what was published stands under it; name a resident",
                    "--subject " + subject + " 不是居民：其下存放的是已公示内容；请指定居民");
        }
    }

    private void requireYes(LedgerId ledger) {
        if (!yes) {
            throw Complaint.badInput(
                    "all that " + subject + " of " + ledger
                            + " ever told is to be erased for good, and nothing was yet; give --yes to do so",
                    "将永久删除 " + ledger + " 中 " + subject + " 的全部言语，目前尚未删除；确认请加 --yes");
        }
    }

    /** A slip of the pen must not look like something that was done. */
    private void requireKnown(Storage<Fact> opened, LedgerId ledger) {
        if (!evenIfUnknown && !new SubjectSearch(opened, ledger).names(subject)) {
            throw Complaint.different(
                    "--subject " + subject + " is named by no event and no word of " + ledger
                            + ", and nothing was erased; check the id, or give --even-if-unknown",
                    ledger + " 中没有任何事件或言语提到 --subject " + subject + "，未删除任何内容；请核对编号，或加 --even-if-unknown");
        }
    }

    /** Tells whether anything was kept of the person. */
    private static boolean erase(Storage<Fact> opened, LedgerId where, SubjectId who) {
        Vault vault = opened.vault();
        return opened.transactions().call(tx -> {
            boolean told = EncryptedVault.stored(vault)
                    .get(tx, where, who, EncryptedVault.KEY)
                    .isPresent();
            vault.erase(tx, where, who);
            return told;
        });
    }

    private void say(LedgerId ledger, boolean told) {
        Language speech = language.language();
        ImmutableList<String> lines = ImmutableList.of(
                told
                        ? speech.of(
                                "Erased for good: the words of " + subject + " in " + ledger + ", and their key.",
                                "已永久删除 " + ledger + " 中 " + subject + " 的全部言语及其密钥。")
                        : speech.of(
                                "Nothing was kept of " + subject + " in " + ledger + "; it is remembered as erased.",
                                ledger + " 中没有 " + subject + " 的内容；已记为删除。"),
                speech.of(
                        "This file: clean it with compact. Backups: make their file of keys anew and destroy the older ones;"
                                + " the words in them cannot be read then.",
                        "本文件：请运行 compact 清理。备份：请重新生成密钥文件并销毁旧的，此后备份中的言语即不可读。"),
                speech.of(
                        "Copies of the whole file: destroy them, or change the master key (master-key --add, rekey) and destroy"
                                + " the old one.",
                        "整个文件的副本：请销毁，或更换主密钥（master-key --add、rekey）并销毁旧主密钥。"));
        lines.forEach(System.out::println);
    }
}
