package io.github.fourmatters.governance.app;

import io.github.fourmatters.governance.app.audit.AuditCommand;
import io.github.fourmatters.governance.app.backup.BackupCommand;
import io.github.fourmatters.governance.app.backup.RestoreCommand;
import io.github.fourmatters.governance.app.charter.CharterCommand;
import io.github.fourmatters.governance.app.disclosure.PublishCommand;
import io.github.fourmatters.governance.app.disclosure.VerifyCommand;
import io.github.fourmatters.governance.app.evaluate.EvaluateStoryCommand;
import io.github.fourmatters.governance.app.importing.ExportCommand;
import io.github.fourmatters.governance.app.importing.ImportCommand;
import io.github.fourmatters.governance.app.meeting.MeetingStoryCommand;
import io.github.fourmatters.governance.app.option.LanguageOption;
import io.github.fourmatters.governance.app.query.AssessCommand;
import io.github.fourmatters.governance.app.query.ListCommand;
import io.github.fourmatters.governance.app.query.RecountCommand;
import io.github.fourmatters.governance.app.query.ReportCommand;
import io.github.fourmatters.governance.app.query.TimelineCommand;
import io.github.fourmatters.governance.app.query.WhatIfCommand;
import io.github.fourmatters.governance.app.shell.CommandLines;
import io.github.fourmatters.governance.app.vault.CompactCommand;
import io.github.fourmatters.governance.app.vault.EraseCommand;
import io.github.fourmatters.governance.app.vault.MasterKeyCommand;
import io.github.fourmatters.governance.app.vault.RekeyCommand;
import io.github.fourmatters.governance.app.year.YearCommand;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The command line. A further subcommand is one more class in the list. */
@Command(
        name = "governance",
        description = "Plays the four matters of community governance, and shows what a storage holds.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            YearCommand.class,
            ImportCommand.class,
            ReportCommand.class,
            ListCommand.class,
            TimelineCommand.class,
            ExportCommand.class,
            MeetingStoryCommand.class,
            EvaluateStoryCommand.class,
            AssessCommand.class,
            CharterCommand.class,
            WhatIfCommand.class,
            RecountCommand.class,
            PublishCommand.class,
            VerifyCommand.class,
            AuditCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            EraseCommand.class,
            CompactCommand.class,
            MasterKeyCommand.class,
            RekeyCommand.class
        })
public final class Main {
    @Mixin
    @SuppressWarnings("UnusedVariable") // Every command below asks for it.
    private LanguageOption language = new LanguageOption();

    private Main() {}

    /**
     * Runs the command line and ends the process: 0 if it is done, 1 if something was refused or is not equal, 2 for bad usage, 3 if a storage, a
     * record, a backup or another file cannot be opened, read or written.
     *
     * @param arguments the subcommand and its options
     */
    public static void main(String[] arguments) {
        // Chinese text comes out whole, whatever the system's character set is.
        System.setOut(utf8(FileDescriptor.out));
        System.setErr(utf8(FileDescriptor.err));
        System.exit(commandLine()
                .setOut(writer(System.out))
                .setErr(writer(System.err))
                .execute(arguments));
    }

    static CommandLine commandLine() {
        return CommandLines.of(new Main());
    }

    private static PrintWriter writer(PrintStream out) {
        return new PrintWriter(out, true, StandardCharsets.UTF_8);
    }

    private static PrintStream utf8(FileDescriptor stream) {
        return new PrintStream(new FileOutputStream(stream), true, StandardCharsets.UTF_8);
    }
}
