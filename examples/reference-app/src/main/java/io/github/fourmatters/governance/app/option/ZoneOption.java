package io.github.fourmatters.governance.app.option;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import picocli.CommandLine.Option;

/** The option {@code --zone}: where days begin and moments are told. */
public final class ZoneOption {
    private static final String DEFAULT = "Asia/Shanghai";
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            defaultValue = DEFAULT,
            description = "Where days begin; always the same for one community (default: ${DEFAULT-VALUE}).")
    private ZoneId zone = ZoneId.of(DEFAULT);

    /** Makes the option, with its default. */
    public ZoneOption() {}

    /**
     * Returns the zone.
     *
     * @return the one given, or that of Shanghai
     */
    public ZoneId zone() {
        return zone;
    }

    /**
     * Tells a moment.
     *
     * @param instant the moment
     * @return its day and minute in the zone
     */
    public String time(Instant instant) {
        return MINUTE.format(instant.atZone(zone));
    }

    /**
     * Returns the end of a day.
     *
     * @param day the day
     * @return its last microsecond in the zone
     */
    public Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(zone).toInstant().minusNanos(1_000);
    }
}
