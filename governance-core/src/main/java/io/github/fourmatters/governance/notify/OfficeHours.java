package io.github.fourmatters.governance.notify;

import static java.util.Objects.requireNonNull;

import io.github.fourmatters.governance.calendar.UncoveredYearException;
import io.github.fourmatters.governance.calendar.WorkingCalendar;
import io.github.fourmatters.governance.calendar.WorkingTime;
import java.time.Instant;

/** The shifts of working days. */
record OfficeHours(WorkingTime time) implements DeliveryHours {
    OfficeHours {
        requireNonNull(time, "time");
    }

    @Override
    public Instant opensFrom(Instant now) {
        try {
            return time.nextWorkFrom(now);
        } catch (UncoveredYearException uncovered) {
            return new WorkingTime(time.zone(), WorkingCalendar.weekdaysOnly(), time.hours()).nextWorkFrom(now);
        }
    }
}
