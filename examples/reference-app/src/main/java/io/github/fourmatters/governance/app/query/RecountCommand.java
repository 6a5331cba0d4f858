package io.github.fourmatters.governance.app.query;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Multimaps;
import io.github.fourmatters.governance.app.option.YearOption;
import io.github.fourmatters.governance.app.report.Names;
import io.github.fourmatters.governance.app.shell.Complaint;
import io.github.fourmatters.governance.app.shell.JsonOutput;
import io.github.fourmatters.governance.app.shell.Language;
import io.github.fourmatters.governance.app.shell.Table;
import io.github.fourmatters.governance.figures.BallotCount;
import io.github.fourmatters.governance.figures.Recount;
import io.github.fourmatters.governance.tally.Histogram;
import io.github.fourmatters.governance.tally.Party;
import io.github.fourmatters.governance.view.Period;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

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
    private QueryOptions query = new QueryOptions();

    @Mixin
    private YearOption year = new YearOption();

    /** Makes the command, with its defaults. */
    public RecountCommand() {}

    @Override
    public Integer call() {
        Optional<Integer> wanted = year.year();
        try (ReadOnlyStorage archive = query.open()) {
            ZoneId zone = query.zone().zone();
            Period period = Period.year(wanted.orElseGet(() -> archive.firstYear(zone)), zone);
            ImmutableList<Recount> recounts = archive.governance()
                    .ask(BallotCount.VIEW, archive.ledgers(), count -> count.recounts(period, archive.last()));
            show(recounts, query.language());
            return recounts.stream().allMatch(Recount::isEqual) ? 0 : Complaint.DIFFERENT;
        }
    }

    private void show(ImmutableList<Recount> recounts, Language speech) {
        if (query.json().isGiven()) {
            JsonOutput.print(recounts);
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
                .forEach(recount -> table.row(
                        recount.quarter().label(),
                        recount.issue(),
                        told(recount.published(), speech),
                        told(recount.counted(), speech)));
        return table;
    }

    /** The ballots of each party by their levels, the best first, such as "residents: 5 × 2, 4 × 1". */
    private static String told(Map<Party, Histogram> ballots, Language speech) {
        Names names = new Names(speech);
        return ballots.entrySet().stream()
                .filter(party -> party.getValue().total() > 0)
                .map(party -> names.of(party.getKey()) + speech.of(": ", "：") + told(party.getValue(), speech))
                .collect(Collectors.joining(speech.of("; ", "；")));
    }

    private static String told(Histogram ballots, Language speech) {
        List<Long> counts = ballots.counts().reverse();
        return IntStream.range(0, counts.size())
                .filter(place -> counts.get(place) > 0)
                .mapToObj(place -> (counts.size() - place) + speech.of(" × ", "级×") + counts.get(place))
                .collect(Collectors.joining(speech.of(", ", "、")));
    }
}
