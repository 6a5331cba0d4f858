package io.github.fourmatters.governance.app.option;

import io.github.fourmatters.governance.app.shell.Complaint;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options {@code --from} and {@code --to}: a period of whole days. */
public final class PeriodOptions {
    @Option(names = "--from", paramLabel = "DAY", description = "The first day of the period, such as 2026-01-01.")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "DAY", description = "The last day of the period.")
    private @Nullable LocalDate to;

    /** Makes the options, unset. */
    public PeriodOptions() {}

    /**
     * Returns the first day.
     *
     * @return the day; empty if none was given
     */
    public Optional<LocalDate> from() {
        return Optional.ofNullable(from);
    }

    /**
     * Returns the last day.
     *
     * @return the day; empty if none was given
     */
    public Optional<LocalDate> to() {
        return Optional.ofNullable(to);
    }

    /**
     * Refuses a period that ends before it begins.
     *
     * @param first its first day
     * @param last its last day
     * @throws Complaint naming both
     */
    public static void requireOrder(LocalDate first, LocalDate last) {
        if (last.isBefore(first)) {
            throw Complaint.badInput(
                    "--to " + last + " is before --from " + first + "; give a later day",
                    "--to " + last + " 早于 --from " + first + "；请给出更晚的日期");
        }
    }
}
