package io.github.fourmatters.governance.notify;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.github.fourmatters.governance.calendar.Deadline;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** Every hour but the quiet ones, from one time of the wall clock up to another. */
record QuietHours(LocalTime from, LocalTime to, ZoneId zone) implements DeliveryHours {
    QuietHours {
        requireKept("quietFrom", from);
        requireKept("quietTo", to);
        requireNonNull(zone, "zone");
        checkArgument(
                !from.equals(to), "quiet hours from %s to %s have no end; leave no hour out with always()", from, to);
    }

    private static void requireKept(String name, LocalTime time) {
        checkArgument(
                requireNonNull(time, name).truncatedTo(ChronoUnit.MICROS).equals(time),
                "%s is %s; it must have whole microseconds",
                name,
                time);
    }

    @Override
    public Instant opensFrom(Instant now) {
        LocalDateTime local = LocalDateTime.ofInstant(now, zone);
        LocalTime time = local.toLocalTime();
        if (!isQuiet(time)) {
            return now;
        }
        LocalDate day =
                time.isBefore(to) ? local.toLocalDate() : local.toLocalDate().plusDays(1);
        return Deadline.instantOf(day.atTime(to), zone);
    }

    private boolean isQuiet(LocalTime time) {
        boolean begun = !time.isBefore(from);
        boolean ended = !time.isBefore(to);
        return from.isBefore(to) ? begun && !ended : begun || !ended;
    }
}
