package io.github.fourmatters.governance.app.backup;

import io.github.fourmatters.governance.app.option.LanguageOption;
import io.github.fourmatters.governance.app.option.LedgersOption;
import io.github.fourmatters.governance.app.option.StorageOption;
import io.github.fourmatters.governance.app.shell.Complaint;
import io.github.fourmatters.governance.app.shell.Language;
import io.github.fourmatters.governance.backup.BackupFile;
import io.github.fourmatters.governance.backup.BackupReport;
import io.github.fourmatters.governance.backup.Restore;
import io.github.fourmatters.governance.backup.RestoreReport;
import io.github.fourmatters.governance.backup.refusal.BackupException;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.jdbc.JdbcStorage;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.journal.ChainHead;
import io.github.fourmatters.governance.spi.vault.VaultKeys;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Restores a portable backup into a storage, whichever database keeps it. */
@Command(
        name = "restore",
        description = {
            "Restores a backup into a storage that is new, or has not these ledgers; never overwrites anything.",
            "Whoever was erased stays so. Run again after a failure, it goes on where it was. Needs --storage, unless it only checks."
        },
        mixinStandardHelpOptions = true)
public final class RestoreCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "The backup.")
    private Path file = Path.of("governance.backup");

    @Mixin
    private StorageOption storage = new StorageOption();

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Option(names = "--keys", paramLabel = "FILE", description = "The newest keys, as the command backup wrote them.")
    private @Nullable Path keys;

    @Option(
            names = "--without-keys",
            description = "Restores nothing of what residents said; the events and all else are whole.")
    private boolean withoutKeys;

    @Mixin
    private LedgersOption ledgers = new LedgersOption();

    @Option(
            names = "--check",
            description = "Looks at the backup alone: is it whole, unchanged and chained? Restores nothing.")
    private boolean check;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** Makes the command. */
    public RestoreCommand() {}

    @Override
    public Integer call() {
        try {
            BackupReport report = BackupFile.verify(file);
            if (check) {
                say(report);
                return 0;
            }
            requireUsable(report);
            try (JdbcStorage<Fact> opened = storage.createOrOpen(VaultKeys.withoutMaster())) {
                RestoreReport restored = restore(opened).from(file);
                say(restored);
                return restored.restored().isEmpty() ? Complaint.DIFFERENT : 0;
            }
        } catch (BackupException refused) {
            throw RefusalWords.complaint(refused, file);
        }
    }

    /** Before a storage is made for nothing. */
    private void requireUsable(BackupReport report) {
        if (!spec.commandLine().getParseResult().hasMatchedOption("--storage")) {
            throw Complaint.badInput(
                    "--storage is missing; name the file that " + file + " is to be restored into",
                    "缺少 --storage；请指定将 " + file + " 恢复到的文件");
        }
        if (report.vaultEncrypted() && keys == null && !withoutKeys) {
            throw Complaint.badInput(
                    "--keys is missing: what residents said stands encrypted in " + file
                            + "; name the newest file of keys, or do without their words with --without-keys",
                    "缺少 --keys：" + file + " 中的居民言语已加密；请指定最新的密钥文件，或用 --without-keys 不恢复言语");
        }
        List<LedgerId> there = report.heads().stream().map(ChainHead::ledger).toList();
        for (LedgerId ledger : ledgers.named()) {
            if (!there.contains(ledger)) {
                throw Complaint.badInput(
                        "--ledger " + ledger + " is not in " + file + "; there are " + there,
                        file + " 中没有 --ledger " + ledger + "；现有 " + there);
            }
        }
    }

    private Restore restore(JdbcStorage<Fact> opened) {
        Restore restore = Restore.into(opened);
        List<LedgerId> wanted = ledgers.named();
        if (!wanted.isEmpty()) {
            restore = restore.ledgers(
                    wanted.get(0), wanted.subList(1, wanted.size()).toArray(LedgerId[]::new));
        }
        if (withoutKeys) {
            return restore.withoutKeys();
        }
        return keys == null ? restore : restore.keys(keys);
    }

    private void say(BackupReport report) {
        BackupTables tables = new BackupTables(language.language());
        System.out.print(tables.ledgers(file.toString(), report.heads()).text());
        System.out.println();
        System.out.print(tables.counts(report.counts()).text());
        System.out.println();
        System.out.println(language.language()
                .of(
                        "The backup is whole, unchanged and chained; it was made at " + report.madeAt() + ".",
                        "备份完整、未被改动、哈希链相接；备份时间：" + report.madeAt() + "。"));
    }

    private void say(RestoreReport report) {
        Language speech = language.language();
        BackupTables tables = new BackupTables(speech);
        if (report.restored().isEmpty()) {
            System.out.println(speech.of(
                    "Nothing was restored: " + storage.file() + " holds all of these ledgers already.",
                    "未恢复任何内容：" + storage.file() + " 中已有这些台账。"));
        }
        System.out.print(
                tables.ledgers(storage.file().toString(), report.restored()).text());
        System.out.println();
        System.out.print(tables.counts(report.counts()).text());
        System.out.println();
        if (!report.unchanged().isEmpty()) {
            System.out.println(speech.of("There already, and left as they are: ", "已存在且未改动：")
                    + report.unchanged().stream()
                            .map(head -> head.ledger().value())
                            .toList());
        }
        RestoreReport.LeftOut left = report.leftOut();
        System.out.println(speech.of(
                "Left out: " + left.erasedEntries() + " entries of people who were erased, " + left.keylessEntries()
                        + " entries without a key, " + left.tokens() + " search tokens of theirs.",
                "未恢复：已删除人员的条目" + left.erasedEntries() + "条，无密钥的条目" + left.keylessEntries() + "条，其检索标记" + left.tokens()
                        + "个。"));
    }
}
