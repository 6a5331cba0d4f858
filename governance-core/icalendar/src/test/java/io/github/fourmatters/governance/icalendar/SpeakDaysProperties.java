package io.github.fourmatters.governance.icalendar;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Ordering;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

/** Weekly speak days in every zone, over years in which clocks change. */
class SpeakDaysProperties {
    private static final Set<String> ZONES = new TreeSet<>(ZoneId.getAvailableZoneIds());

    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of(ZONES).map(ZoneId::of);
    }

    @Provide
    Arbitrary<LocalDateTime> firsts() {
        return Arbitraries.integers()
                .between(0, 20 * 366 * 24 * 4)
                .map(quarters -> LocalDateTime.parse("2010-01-01T00:00").plusMinutes(quarters * 15L));
    }

    @Property
    void a_weekly_day_keeps_its_weekday_and_its_hour_but_for_skipped_ones(
            @ForAll("zones") ZoneId zone,
            @ForAll("firsts") LocalDateTime first,
            @ForAll @LongRange(max = 3L * 366 * 86_400) long later) {
        SpeakDays days = SpeakDays.of("FREQ=WEEKLY", first, zone);
        Instant from = first.atZone(zone).toInstant().plusSeconds(later);
        ImmutableList<Instant> next = days.nextAfter(from, 4);
        assertThat(next).hasSize(4).allSatisfy(day -> {
            assertThat(day).isAfter(from);
            LocalDateTime local = LocalDateTime.ofInstant(day, zone);
            LocalDateTime asked = local.toLocalDate().atTime(first.toLocalTime());
            assertThat(ZonedDateTime.of(asked, zone).toLocalDateTime()).isEqualTo(local);
        });
        assertThat(Ordering.natural().isStrictlyOrdered(next)).isTrue();
        assertThat(Duration.between(from, next.get(0))).isLessThanOrEqualTo(Duration.ofDays(8));
    }

    @Property
    void asking_from_a_speak_day_gives_the_next_and_from_just_before_gives_itself(
            @ForAll("zones") ZoneId zone, @ForAll("firsts") LocalDateTime first, @ForAll DayOfWeek weekday) {
        SpeakDays days = SpeakDays.of("FREQ=WEEKLY;BYDAY=" + weekday.name().substring(0, 2), first, zone);
        ImmutableList<Instant> some = days.nextAfter(Instant.EPOCH, 3);
        assertThat(days.nextAfter(some.get(1).minusMillis(1))).contains(some.get(1));
        assertThat(days.nextAfter(some.get(1))).contains(some.get(2));
    }
}
