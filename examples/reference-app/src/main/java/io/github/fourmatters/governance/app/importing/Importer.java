package io.github.fourmatters.governance.app.importing;

import static java.util.Comparator.comparing;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.app.shell.Progress;
import io.github.fourmatters.governance.figures.Figures;
import io.github.fourmatters.governance.figures.Statistics;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.spi.Storage;
import io.github.fourmatters.governance.view.Period;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * Brings a city's table of requests into a storage: reads and judges it, then plays it in the order of time.
 *
 * <pre>{@code
 * Importer importer = Importer.read(Path.of("requests.csv"), MappingFile.ofFormat("stlouis-csb"));
 * try (Storage<Fact> storage = …) {
 *     ImportReport report = importer.play(storage, progress, () -> false);
 * }
 * }</pre>
 */
final class Importer {
    private final Mapping mapping;
    private final CheckedTable intake;
    private final ImmutableList<RequestStep> steps;

    private Importer(Mapping mapping, CheckedTable intake) {
        this.mapping = mapping;
        this.intake = intake;
        this.steps = RequestStep.inOrder(intake.requests());
    }

    /** Reads and judges a table; it needs no storage yet, so that a wrong file changes none. */
    static Importer read(Path file, Mapping mapping) {
        return new Importer(mapping, CheckedTable.of(file, mapping));
    }

    /**
     * Plays the table. What an earlier run has done is not done again.
     *
     * @param stop asked before each step whether to end there
     * @throws StoppedImport if it was to end before the table did
     */
    ImportReport play(Storage<Fact> storage, Progress progress, BooleanSupplier stop) {
        RequestImport player = new RequestImport(mapping, storage, intake.requests());
        for (int done = 0; done < steps.size(); done++) {
            if (stop.getAsBoolean()) {
                throw new StoppedImport(player.accepted(), intake.requests().size());
            }
            progress.at(done, steps.size());
            player.play(steps.get(done));
        }
        progress.at(1, 1);
        return report(player);
    }

    private ImportReport report(RequestImport player) {
        return new ImportReport(
                intake.sheet(),
                intake.rows(),
                player.accepted(),
                player.changed(),
                Stream.concat(intake.rejects().stream(), player.rejects().stream())
                        .sorted(comparing(reject -> reject.line()))
                        .collect(ImmutableList.toImmutableList()),
                steps.isEmpty() ? Optional.empty() : Optional.of(figures(player)));
    }

    /** The figures of the years in which the requests were raised, as of the last instant of the table. */
    private Figures figures(RequestImport player) {
        LocalDate first = dayOf(steps.get(0).at());
        Instant lastRaised = intake.requests().stream()
                .map(Request::raisedAt)
                .max(Instant::compareTo)
                .orElseThrow();
        Period period = Period.of(
                first.withDayOfYear(1), dayOf(lastRaised).withDayOfYear(1).plusYears(1), mapping.zone());
        Instant asOf = steps.get(steps.size() - 1).at();
        return player.governance()
                .ask(Statistics.VIEW, mapping.ledgerId(), statistics -> statistics.figures(period, asOf));
    }

    private LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, mapping.zone());
    }
}
