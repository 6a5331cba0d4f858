package io.github.fourmatters.governance.calendar;

import io.github.fourmatters.governance.quantity.Rational;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/** Makes random calendars of 1990 to 2032, zones, dates, limits and instants of whole microseconds between them. */
class CalendarArbitraries extends DomainContextBase {

    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2032;
    private static final Set<String> ZONES = new TreeSet<>(ZoneId.getAvailableZoneIds());

    @Provide
    Arbitrary<WorkingCalendar> calendars() {
        Arbitrary<Set<LocalDate>> off = dates().set().ofMaxSize(40);
        Arbitrary<Set<LocalDate>> weekends =
                dates().filter(date -> !WorkingDayIndex.isWeekday(date)).set().ofMaxSize(20);
        Arbitrary<LocalDate> closure = dates();
        Arbitrary<Integer> closed = Arbitraries.integers().between(0, 60);
        return Combinators.combine(off, weekends, closure, closed).as(CalendarArbitraries::calendar);
    }

    @Provide
    Arbitrary<LocalDate> dates() {
        int first = (int) LocalDate.of(2006, 1, 1).toEpochDay();
        return Arbitraries.integers().between(0, 7000).map(day -> LocalDate.ofEpochDay(first + day));
    }

    @Provide
    Arbitrary<Instant> instants() {
        return Arbitraries.longs()
                .between(0, 7000L * 86_400_000_000L - 1)
                .map(micros -> Instant.parse("2006-01-01T00:00:00Z").plus(micros, ChronoUnit.MICROS));
    }

    @Provide
    Arbitrary<ZoneId> zones() {
        Arbitrary<String> hard = Arbitraries.of(
                "America/Sao_Paulo", "America/Havana", "America/St_Johns", "Pacific/Apia", "Africa/Cairo");
        return Arbitraries.oneOf(Arbitraries.of(ZONES), hard).map(ZoneId::of);
    }

    @Provide
    Arbitrary<TimeLimit> limits() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 700),
                        Arbitraries.integers().between(0, 3))
                .as(CalendarArbitraries::limit);
    }

    @Provide
    Arbitrary<Rational> shares() {
        return Arbitraries.integers().between(1, 99).map(percent -> Rational.of(percent, 100));
    }

    static TimeLimit limit(int amount, int kind) {
        return switch (kind) {
            case 0 -> TimeLimit.workingDays(amount);
            case 1 -> TimeLimit.calendarDays(amount);
            case 2 -> TimeLimit.workingMinutes(amount);
            default -> TimeLimit.elapsedHours(amount);
        };
    }

    private static WorkingCalendar calendar(
            Set<LocalDate> off, Set<LocalDate> weekends, LocalDate closure, int closed) {
        WorkingCalendarBuilder builder = WorkingCalendar.builder("random");
        for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
            builder.covering(year);
        }
        Set<LocalDate> free = new TreeSet<>(off);
        closure.datesUntil(closure.plusDays(closed)).forEach(free::add);
        free.forEach(builder::off);
        weekends.stream().filter(date -> !free.contains(date)).forEach(builder::workingWeekend);
        return builder.build();
    }
}
