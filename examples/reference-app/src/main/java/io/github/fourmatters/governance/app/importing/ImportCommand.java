package io.github.fourmatters.governance.app.importing;

import io.github.fourmatters.governance.app.option.LanguageOption;
import io.github.fourmatters.governance.app.option.MasterKeyOption;
import io.github.fourmatters.governance.app.option.StorageOption;
import io.github.fourmatters.governance.app.shell.Complaint;
import io.github.fourmatters.governance.app.shell.Language;
import io.github.fourmatters.governance.app.shell.OutputFile;
import io.github.fourmatters.governance.app.shell.OutputKind;
import io.github.fourmatters.governance.app.shell.Progress;
import io.github.fourmatters.governance.app.shell.Termination;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.spi.Storage;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Imports a city's table of requests. */
@Command(
        name = "import",
        description = {
            "Runs a city's service requests (CSV) through the library, in the order of time.",
            "Running it again does nothing twice; after an end by SIGTERM, Ctrl-C or a kill it goes on where it stopped.",
            "Needs --storage: a city's requests are never mixed into the default file unasked."
        },
        mixinStandardHelpOptions = true)
public final class ImportCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "FILE",
            arity = "0..1",
            description = "The table, as CSV; its first line names the columns.")
    private @Nullable Path file;

    @Option(names = "--format", paramLabel = "NAME", description = "A mapping that ships with the app: stlouis-csb.")
    private @Nullable String format;

    @Option(
            names = "--mapping",
            paramLabel = "FILE",
            description = "A mapping of one's own (JSON: what the columns mean), in the place of --format.")
    private @Nullable Path mapping;

    @Option(
            names = "--print-mapping",
            description =
                    "Prints the mapping stlouis-csb, or that of --format, to begin one's own from; imports nothing.")
    private boolean printMapping;

    @Option(
            names = "--rejects",
            paramLabel = "FILE",
            description = "Where the rejected rows go (CSV); beside the storage, with -rejects.csv, by default.")
    private @Nullable Path rejects;

    @Mixin
    private StorageOption storage = new StorageOption();

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Mixin
    private MasterKeyOption masterKey = new MasterKeyOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** Makes the command. */
    public ImportCommand() {}

    @Override
    public Integer call() {
        if (printMapping) {
            System.out.print(MappingFile.text(format()));
            return 0;
        }
        Path table = table();
        requireStorage();
        OutputFile rejected =
                OutputFile.of(spec, "--rejects", rejects == null ? besideStorage() : rejects, OutputKind.REJECTED_ROWS);
        Importer importer = Importer.read(table, mapping());
        try (Termination termination = Termination.heard()) {
            return play(importer, table, termination, rejected);
        }
    }

    private int play(Importer importer, Path table, Termination termination, OutputFile rejected) {
        Language speech = language.language();
        try (Storage<Fact> opened = storage.createOrOpen(masterKey.keys());
                Progress progress = Progress.onStandardError(speech.of("importing", "导入"))) {
            show(importer.play(opened, progress, termination::isAsked), table, rejected);
            return 0;
        } catch (StoppedImport stopped) {
            System.err.println(speech.of(
                    "stopped after " + stopped.rows() + " of " + stopped.all() + " rows; run it again to go on",
                    "已停止：" + stopped.all() + "行中已导入" + stopped.rows() + "行；再次运行即可继续"));
            return Complaint.DIFFERENT;
        }
    }

    private Path table() {
        if (file == null) {
            throw Complaint.badInput(
                    "FILE is missing; name the table (CSV) that is to be imported", "缺少 FILE；请指定要导入的表（CSV）");
        }
        return file;
    }

    private String format() {
        String wanted = format == null ? MappingFile.FORMATS.first() : format;
        MappingFile.ofFormat(wanted);
        return wanted;
    }

    /** The default is where the year is kept, and a city's real requests are not to be mixed into that. */
    private void requireStorage() {
        if (!spec.commandLine().getParseResult().hasMatchedOption("--storage")) {
            throw Complaint.badInput(
                    "--storage is missing; name the file that the requests are to go to", "缺少 --storage；请指定导入到的文件");
        }
    }

    private Mapping mapping() {
        if (mapping != null) {
            return MappingFile.read(mapping);
        } else if (format != null) {
            return MappingFile.ofFormat(format);
        }
        throw Complaint.badInput(
                "neither --format nor --mapping is given; --format names one of " + MappingFile.FORMATS
                        + ", --mapping a file of one's own",
                "--format 和 --mapping 均未给出；--format 可用 " + MappingFile.FORMATS + "，--mapping 指定自己的映射文件");
    }

    private void show(ImportReport report, Path table, OutputFile rejected) {
        RejectsFile.write(rejected, table, mapping(), report.rejects(), language.language());
        System.out.print(new ImportSummary(language.language(), report).text(rejected.path()));
    }

    private Path besideStorage() {
        String name = String.valueOf(storage.file().getFileName()).replaceFirst("(\\.mv)?\\.db$", "");
        return storage.file().resolveSibling(name + "-rejects.csv");
    }
}
