package io.github.fourmatters.governance.app.query;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Multimaps;
import io.github.fourmatters.governance.app.shell.Complaint;
import io.github.fourmatters.governance.app.shell.Language;
import io.github.fourmatters.governance.app.shell.LanguageOption;
import io.github.fourmatters.governance.app.shell.StorageOption;
import io.github.fourmatters.governance.app.shell.Table;
import io.github.fourmatters.governance.figures.BallotCount;
import io.github.fourmatters.governance.figures.Recount;
import io.github.fourmatters.governance.tally.Histogram;
import io.github.fourmatters.governance.tally.Party;
import io.github.fourmatters.governance.view.Period;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Counts the ballots of a year anew from the record, and compares them with what was published. */
@Command(
        name = "recount",
        description = {
            "Counts the ballots of a year's rounds anew from the record, and compares them with what was published, issue by issue.",
            "Ends with 0 if they are equal, 1 if not."
        },
        mixinStandardHelpOptions = true)
public final class RecountCommand implements Callable<Integer> {
    @Mixin
    private StorageOption storage = new StorageOption();

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Mixin
    private QueryOptions query = new QueryOptions();

    @Option(
            names = "--year",
            paramLabel = "YEAR",
            description = "The year, such as 2026; by default the one in which the storage begins.")
    private @Nullable Integer year;

    /** Makes the command, with its defaults. */
    public RecountCommand() {}

    @Override
    public Integer call() {
        if (year != null && (year < 1 || year > 9998)) {
            throw Complaint.badInput("--year " + year + " must be 1 to 9998");
        }
        try (ReadOnlyStorage archive = ReadOnlyStorage.open(storage, query.ledgers())) {
            int asked = year == null
                    ? LocalDate.ofInstant(archive.first(), query.zone()).getYear()
                    : year;
            Period period = Period.year(asked, query.zone());
            ImmutableList<Recount> recounts = archive.governance()
                    .ask(BallotCount.VIEW, archive.ledgers(), count -> count.recounts(period, archive.last()));
            show(recounts, language.language());
            return recounts.stream().allMatch(Recount::isEqual) ? 0 : Complaint.DIFFERENT;
        }
    }

    private void show(ImmutableList<Recount> recounts, Language speech) {
        if (query.isJson()) {
            QueryOptions.print(recounts);
            return;
        }
        System.out.println(rounds(recounts, speech).text());
        Table different = different(recounts, speech);
        if (!different.rows().isEmpty()) {
            System.out.println(different.text());
        }
    }

    static Table rounds(ImmutableList<Recount> recounts, Language speech) {
        Table table = new Table(
                speech.of("Ballots counted anew", "评议票重新统计"),
                speech.of("Round", "季度"),
                speech.of(">Issues", ">件数"),
                speech.of(">Published", ">已公布票数"),
                speech.of(">Counted", ">重计票数"),
                speech.of(">Issues that differ", ">不符件数"));
        Multimaps.index(recounts, Recount::quarter)
                .asMap()
                .forEach((quarter, round) -> table.row(
                        quarter.label(),
                        round.size(),
                        ballots(round.stream().map(Recount::published).toList()),
                        ballots(round.stream().map(Recount::counted).toList()),
                        round.stream().filter(recount -> !recount.isEqual()).count()));
        return table;
    }

    private static long ballots(Collection<? extends Map<Party, Histogram>> histograms) {
        return histograms.stream()
                .flatMap(parties -> parties.values().stream())
                .mapToLong(Histogram::total)
                .sum();
    }

    static Table different(ImmutableList<Recount> recounts, Language speech) {
        Table table = new Table(
                speech.of("What differs", "不符事项"),
                speech.of("Round", "季度"),
                speech.of("Issue", "事项"),
                speech.of("Published", "已公布"),
                speech.of("Counted", "重计"));
        recounts.stream()
                .filter(recount -> !recount.isEqual())
                .forEach(recount ->
                        table.row(recount.quarter().label(), recount.issue(), recount.published(), recount.counted()));
        return table;
    }
}
