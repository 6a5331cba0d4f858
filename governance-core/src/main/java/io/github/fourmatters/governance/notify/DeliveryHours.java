package io.github.fourmatters.governance.notify;

import io.github.fourmatters.governance.calendar.WorkingTime;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * Tells when a channel may be used. What comes at another time is held until the hours begin, and holding counts as no attempt: a warning
 * at 23:59:59 is delivered in the morning.
 *
 * <pre>{@code
 * DeliveryHours residents = DeliveryHours.outside(LocalTime.of(22, 0), LocalTime.of(7, 0), zone);
 * DeliveryHours units = DeliveryHours.office(WorkingTime.of(zone, WorkingCalendar.china2026()));
 * }</pre>
 *
 * <p>Whoever implements this is pure: it looks at nothing but the instant that it is given. Safe for any number of threads.
 */
@FunctionalInterface
public interface DeliveryHours {

    /**
     * Finds the first instant, from now on, at which the channel may be used.
     *
     * @param now the time, whole microseconds
     * @return the time itself if it may be used now; else a later instant, of which finer parts than microseconds are cut. An earlier
     *     one than now means now
     */
    Instant opensFrom(Instant now);

    /**
     * Returns hours that never end.
     *
     * @return hours in which any instant lies
     */
    static DeliveryHours always() {
        return now -> now;
    }

    /**
     * Returns the shifts of working days: nothing goes out at lunch, in the night, at the weekend, and on holidays. In a year that
     * the calendar does not cover, Monday to Friday count as working days, since a notice must not wait for a calendar.
     *
     * @param time zone, calendar and office hours
     * @return the hours
     */
    static DeliveryHours office(WorkingTime time) {
        return new OfficeHours(time);
    }

    /**
     * Returns every hour of every day outside of quiet hours.
     *
     * @param quietFrom when the quiet begins, on the wall clock
     * @param quietTo when it ends, on the same day if that is later, else on the next; the later one of two such times where clocks are
     *     set back, the moment of the skip where there is none
     * @param zone where the clock stands
     * @return the hours
     * @throws IllegalArgumentException if both times are the same, or one is finer than microseconds
     */
    static DeliveryHours outside(LocalTime quietFrom, LocalTime quietTo, ZoneId zone) {
        return new QuietHours(quietFrom, quietTo, zone);
    }
}
