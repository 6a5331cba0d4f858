package io.github.fourmatters.governance.app.backup;

import io.github.fourmatters.governance.app.option.LanguageOption;
import io.github.fourmatters.governance.app.option.LedgersOption;
import io.github.fourmatters.governance.app.option.ReplaceOption;
import io.github.fourmatters.governance.app.option.StorageOption;
import io.github.fourmatters.governance.app.shell.Language;
import io.github.fourmatters.governance.app.shell.OutputFile;
import io.github.fourmatters.governance.app.shell.OutputKind;
import io.github.fourmatters.governance.backup.Backup;
import io.github.fourmatters.governance.backup.BackupReport;
import io.github.fourmatters.governance.backup.refusal.BackupException;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.jdbc.JdbcStorage;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.Microseconds;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes a portable backup of a storage, beside whoever works in it. */
@Command(
        name = "backup",
        description = {
            "Backs up a storage, or some of its ledgers, to a portable file; others may work in it meanwhile.",
            "What residents said stands there encrypted. The keys go into a file of their own, always the same and kept elsewhere,"
                    + " so that whoever is erased later is so in every backup."
        },
        mixinStandardHelpOptions = true)
public final class BackupCommand implements Callable<Integer> {
    @Mixin
    private StorageOption storage = new StorageOption();

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "The backup to write.")
    private Path out = Path.of("governance.backup");

    @Option(
            names = "--keys",
            paramLabel = "FILE",
            description = "Where the newest keys go, in the place of those of the backup before.")
    private @Nullable Path keys;

    @Mixin
    private LedgersOption ledgers = new LedgersOption();

    @Mixin
    private ReplaceOption replace = new ReplaceOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** Makes the command. */
    public BackupCommand() {}

    @Override
    public Integer call() {
        OutputFile.of(spec, "--out", out, OutputKind.BACKUP);
        if (keys != null) {
            OutputFile.of(spec, "--keys", keys, OutputKind.BACKUP_KEYS);
        }
        try (JdbcStorage<Fact> opened = storage.read()) {
            Backup backup = backup(opened);
            if (keys != null && (replace.isGiven() || !Files.exists(out))) {
                // Refused keys must not leave a backup behind; they are written again below, to be no older than it.
                backup.writeKeys(keys);
            }
            BackupReport report = backup.write(out);
            if (keys != null) {
                backup.writeKeys(keys);
            }
            say(new BackupTables(language.language()), report);
            return 0;
        } catch (BackupException refused) {
            throw RefusalWords.complaint(refused, out);
        }
    }

    private Backup backup(JdbcStorage<Fact> opened) {
        Backup backup = Backup.of(opened, Microseconds.cut(Instant.now()));
        if (!ledgers.named().isEmpty()) {
            List<LedgerId> wanted = ledgers.in(opened, storage);
            backup = backup.ledgers(
                    wanted.get(0), wanted.subList(1, wanted.size()).toArray(LedgerId[]::new));
        }
        return replace.isGiven() ? backup.replacing() : backup;
    }

    private void say(BackupTables tables, BackupReport report) {
        Language speech = language.language();
        System.out.print(tables.ledgers(out.toString(), report.heads()).text());
        System.out.println();
        System.out.print(tables.counts(report.counts()).text());
        System.out.println();
        if (keys != null) {
            System.out.println(speech.of(
                    "The newest keys are in " + keys + "; keep them elsewhere than the backups, and no older ones.",
                    "最新密钥已写入 " + keys + "；请与备份分开保管，且不保留旧密钥文件。"));
        } else {
            System.out.println(speech.of(
                    "No keys were written: without a file of keys (--keys) what residents said cannot be restored.",
                    "未写出密钥：没有密钥文件（--keys），居民的言语无法恢复。"));
        }
    }
}
