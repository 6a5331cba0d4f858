package io.github.fourmatters.governance.app.option;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option {@code --as-of}: up to when facts are looked at. */
public final class AsOfOption {
    @Option(
            names = "--as-of",
            paramLabel = "DAY",
            description = "Reckons as of the end of this day; by default as of the last thing that is recorded.")
    private @Nullable LocalDate day;

    /** Makes the option, unset. */
    public AsOfOption() {}

    /**
     * Returns the end of the day that was given.
     *
     * @param zone where the day ends
     * @return its last microsecond; empty if no day was given
     */
    public Optional<Instant> instant(ZoneOption zone) {
        return Optional.ofNullable(day).map(zone::endOf);
    }
}
