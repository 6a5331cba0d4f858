package io.github.fourmatters.governance.app.option;

import io.github.fourmatters.governance.app.shell.Complaint;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option {@code --year}. */
public final class YearOption {
    private static final int LAST = 9998;

    @Option(
            names = "--year",
            paramLabel = "YEAR",
            description = "The year, such as 2026; by default the one in which the storage begins.")
    private @Nullable Integer year;

    /** Makes the option, unset. */
    public YearOption() {}

    /**
     * Returns the year.
     *
     * @return the year; empty if none was given
     * @throws Complaint if it is none that can be reckoned with
     */
    public Optional<Integer> year() {
        if (year != null && (year < 1 || year > LAST)) {
            throw Complaint.badInput(
                    "--year " + year + " must be 1 to " + LAST + "; give such a year",
                    "--year " + year + " 必须为 1 至 " + LAST + "；请另给年份");
        }
        return Optional.ofNullable(year);
    }
}
