package io.github.fourmatters.governance.app.query;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.app.charter.CharterFile;
import io.github.fourmatters.governance.app.option.AsOfOption;
import io.github.fourmatters.governance.app.option.PageOption;
import io.github.fourmatters.governance.app.report.HtmlReport;
import io.github.fourmatters.governance.app.report.WhatIfPage;
import io.github.fourmatters.governance.app.shell.JsonOutput;
import io.github.fourmatters.governance.app.shell.Language;
import io.github.fourmatters.governance.app.shell.OutputFile;
import io.github.fourmatters.governance.app.shell.Table;
import io.github.fourmatters.governance.charter.Charter;
import io.github.fourmatters.governance.whatif.WhatIf;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tells what of a recorded history would have come out otherwise under another charter. Changes nothing. */
@Command(
        name = "what-if",
        description =
                "Tells what of a recorded history would have come out otherwise under another charter; by default a stricter one.",
        mixinStandardHelpOptions = true)
public final class WhatIfCommand implements Callable<Integer> {
    private static final int SHOWN = 20;

    @Mixin
    private QueryOptions query = new QueryOptions();

    @Option(names = "--charter", paramLabel = "FILE", description = "The other charter, as JSON.")
    private @Nullable Path charter;

    @Option(
            names = "--played-under",
            paramLabel = "FILE",
            description = "A charter that the history was played under, as JSON; may be repeated. The preset is known.")
    private List<Path> playedUnder = new ArrayList<>();

    @Mixin
    private AsOfOption asOf = new AsOfOption();

    @Mixin
    private PageOption page = new PageOption();

    @Option(
            names = "--all",
            description = "Lists every fact that would be otherwise, not the first " + SHOWN + " alone.")
    private boolean all;

    /** Makes the command, with its defaults. */
    public WhatIfCommand() {}

    @Override
    public Integer call() {
        Optional<OutputFile> report = page.file();
        Charter other = charter == null ? CharterFile.stricter() : CharterFile.read("--charter", charter);
        ImmutableList<Charter> played = playedUnder.stream()
                .map(file -> CharterFile.read("--played-under", file))
                .collect(ImmutableList.toImmutableList());
        try (ReadOnlyStorage archive = query.open(played)) {
            Instant judged = asOf.instant(query.zone()).orElseGet(archive::last);
            show(archive.governance().whatIf(archive.ledgers(), other, judged), report);
            return 0;
        }
    }

    private void show(WhatIf whatIf, Optional<OutputFile> report) {
        Language speech = query.language();
        WhatIfPage told = new WhatIfPage(whatIf, speech, query.zone().zone());
        if (query.json().isGiven()) {
            JsonOutput.print(whatIf);
        } else {
            System.out.println(told.rates().text());
            System.out.println(told.counts().text());
            Table flips = told.flips(all ? Integer.MAX_VALUE : SHOWN);
            System.out.println(flips.text());
        }
        report.ifPresent(each -> {
            HtmlReport.write(each, told.html());
            query.json().say(PageOption.written(each, speech));
        });
    }
}
