package io.github.fourmatters.governance.app.query;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.app.charter.CharterFile;
import io.github.fourmatters.governance.app.report.HtmlReport;
import io.github.fourmatters.governance.app.report.WhatIfPage;
import io.github.fourmatters.governance.app.shell.Language;
import io.github.fourmatters.governance.app.shell.LanguageOption;
import io.github.fourmatters.governance.app.shell.OutputFile;
import io.github.fourmatters.governance.app.shell.OutputKind;
import io.github.fourmatters.governance.app.shell.StorageOption;
import io.github.fourmatters.governance.app.shell.Table;
import io.github.fourmatters.governance.charter.Charter;
import io.github.fourmatters.governance.whatif.WhatIf;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Tells what of a recorded history would have come out otherwise under another charter. Changes nothing. */
@Command(
        name = "what-if",
        description =
                "Tells what of a recorded history would have come out otherwise under another charter; by default a stricter one.",
        mixinStandardHelpOptions = true)
public final class WhatIfCommand implements Callable<Integer> {
    private static final int SHOWN = 20;

    @Mixin
    private StorageOption storage = new StorageOption();

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Mixin
    private QueryOptions query = new QueryOptions();

    @Option(names = "--charter", paramLabel = "FILE", description = "The other charter, as JSON.")
    private @Nullable Path charter;

    @Option(
            names = "--played-under",
            paramLabel = "FILE",
            description = "A charter that the history was played under, as JSON; may be repeated. The preset is known.")
    private List<Path> playedUnder = new ArrayList<>();

    @Option(
            names = "--as-of",
            paramLabel = "DAY",
            description = "Judges open issues by the end of this day; by default of the last day recorded.")
    private @Nullable LocalDate asOf;

    @Option(names = "--out", paramLabel = "FILE", description = "Writes a page with a chart as well.")
    private @Nullable Path out;

    @Option(
            names = "--all",
            description = "Lists every fact that would be otherwise, not the first " + SHOWN + " alone.")
    private boolean all;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** Makes the command, with its defaults. */
    public WhatIfCommand() {}

    @Override
    public Integer call() {
        Optional<OutputFile> report = page();
        Charter other = charter == null ? CharterFile.stricter() : CharterFile.read("--charter", charter);
        ImmutableList<Charter> played = playedUnder.stream()
                .map(file -> CharterFile.read("--played-under", file))
                .collect(ImmutableList.toImmutableList());
        try (ReadOnlyStorage archive = ReadOnlyStorage.open(storage, query.ledgers(), played)) {
            Instant judged = asOf == null ? archive.last() : query.endOf(asOf);
            show(archive.governance().whatIf(archive.ledgers(), other, judged), report);
            return 0;
        }
    }

    private Optional<OutputFile> page() {
        return Optional.ofNullable(out).map(file -> OutputFile.of(spec, "--out", file, OutputKind.HTML_REPORT));
    }

    private void show(WhatIf whatIf, Optional<OutputFile> report) {
        Language speech = language.language();
        WhatIfPage page = new WhatIfPage(whatIf, speech);
        if (query.isJson()) {
            QueryOptions.print(whatIf);
        } else {
            System.out.println(page.rates().text());
            System.out.println(page.counts().text());
            Table flips = page.flips(all ? Integer.MAX_VALUE : SHOWN);
            System.out.println(flips.text());
        }
        report.ifPresent(each -> {
            HtmlReport.write(each, page.html());
            query.say(speech.of("Report: ", "报告文件：") + each.path());
        });
    }
}
